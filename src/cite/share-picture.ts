import { Resvg } from '@resvg/resvg-js';
import { toHtml } from 'hast-util-to-html';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { rangePattern, RANGES, subsetTypeface } from './typeface.ts';

// A cache is useless because no picture is drawn twice, and the build needs the other threads.
sharp.cache(false);
sharp.concurrency(1);

/** The texts and the colour of a share picture. */
export interface ShareWords {
  site: string;
  headline: string;
  facts: string;
  /** The colour of the edge and of a disagreeing figure. */
  accent?: string | undefined;
  /** A figure that disagrees: the printed number, and what the other figures give. Or a retraction. */
  checked?: { printed: string; others: string } | undefined;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;

const escape = (value: string) => toHtml({ type: 'text', value });
const PARTS = Object.entries(RANGES).map(([part, range]) => [part, rangePattern(range)] as const);

/** Finds the part of the typeface that has a character. */
const partOf = (character: string) => PARTS.find(([, pattern]) => pattern.test(character));
const canBeDrawn = (words: string) => [...words].every(partOf);

/**
 * Draws a picture of 1200 × 630 px for a release, as PNG. If the typeface lacks a character of its words,
 * the picture shows the name of the site instead, or its icon. The renderer reads fonts only from files, which
 * are kept in `folder` for other pictures.
 */
export async function sharePicture(words: ShareWords, folder: string): Promise<Buffer> {
  const svg = canBeDrawn(words.headline + words.facts)
    ? pictureOf(words)
    : pictureOf({ ...words, site: '', headline: words.site, facts: '', checked: undefined });
  const parts = PARTS.filter(([, pattern]) => pattern.test(svg));
  const fontFiles = await Promise.all(parts.map((part) => fontFile(part, folder)));
  // There is no other typeface, so the picture needs no name of one.
  const resvg = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } });
  const { width, height, pixels } = resvg.render();
  const image = sharp(pixels, { raw: { width, height, channels: 4 } });
  return image.removeAlpha().png().toBuffer();
}

/** Writes a part of the typeface into a folder as TrueType, unless it is there: the renderer can’t read woff2. */
async function fontFile([part, pattern]: (typeof PARTS)[number], folder: string): Promise<string> {
  const path = join(folder, `${part}.ttf`);
  if (existsSync(path)) return path;
  const options = { targetFormat: 'truetype', variationAxes: { wght: 500 } } as const;
  const characters = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code));
  const own = characters.filter((one) => pattern.test(one)).join('');
  writeFileSync(path, await subsetTypeface(part, 'normal', own, options));
  return path;
}

function pictureOf({ site, headline, facts, checked, accent = '#9c2219' }: ShareWords): string {
  const { size, lines } = fit(headline, WIDTH - 2 * MARGIN);
  const top = site ? 190 : HEIGHT / 2;
  const below = top + lines.length * size * 1.16 + 4;
  // Two lines if one isn’t enough, smaller if they aren’t either.
  const small = Math.min(28, (1.8 * (WIDTH - 2 * MARGIN)) / emWidth(facts));
  const factLines = wrap(facts, (WIDTH - 2 * MARGIN) / small);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf9"/><rect width="16" height="${HEIGHT}" fill="${accent}"/>
${text(MARGIN, 96, 30, '#5c564d', site)}
${lines.map((line, nth) => text(MARGIN, top + nth * size * 1.16, size, '#1d1b18', line)).join('\n')}
${factLines.map((line, nth) => text(MARGIN, below + nth * small * 1.2, small, '#5c564d', line)).join('\n')}
${checked ? foot(checked.printed, checked.others, accent) : ''}
${canBeDrawn(headline) ? '' : icon()}
</svg>`;
}

function icon(): string {
  const data = readFileSync('public/favicon.svg', 'base64');
  return `<image x="500" y="215" width="200" height="200" href="data:image/svg+xml;base64,${data}"/>`;
}

function text(x: number, y: number, size: number, fill: string, words: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escape(words)}</text>`;
}

function foot(printed: string, others: string, accent: string): string {
  const size = Math.min(34, (WIDTH - 2 * MARGIN - 40) / emWidth(printed + others));
  return `<path d="M${MARGIN} 520H${WIDTH - MARGIN}" stroke="#ddd8ce" stroke-width="2"/>
<text x="${MARGIN}" y="572" font-size="${size}" fill="${accent}">${escape(printed)}<tspan dx="40" fill="#1d1b18">${escape(others)}</tspan></text>`;
}

/** Finds the largest size at which a headline leaves room for the facts. At the smallest size, it is cut. */
function fit(words: string, width: number): { size: number; lines: string[] } {
  for (const size of [72, 58, 46, 36]) {
    const lines = wrap(words, width / size);
    const widest = Math.max(...lines.map(emWidth));
    if (lines.length * size <= 240 && widest * size <= width) return { size, lines };
  }
  const lines = wrap(words, width / 36);
  const last = lines[5]?.replace(/\W*\w+$/u, '');
  const size = Math.min(36, width / Math.max(...lines.map(emWidth)));
  return { size, lines: last === undefined ? lines : [...lines.slice(0, 5), `${last} …`] };
}

/** Breaks words into lines of about the same width, each at most `most` em wide. */
function wrap(words: string, most: number): string[] {
  const whole = emWidth(words);
  const even = Math.min(most, whole / Math.ceil(whole / most) + 3);
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && emWidth(`${last} ${word}`) <= even)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Estimates the width of words in the typeface, in em. The estimate is generous, so that lines fit. */
function emWidth(words: string): number {
  const widths = [...words].map((character) =>
    /[MWmw—…@%]/.test(character) ? 0.96 : /\p{Lu}|\d/u.test(character) ? 0.7 : 0.48,
  );
  return widths.reduce((sum, width) => sum + width, 0);
}
