import { renderAsync, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { toHtml } from 'hast-util-to-html';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ICON } from '../release/paths.ts';
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
  /** A figure that disagrees, or a retraction. */
  checked?: string | undefined;
  /** What the other figures give. */
  others?: string | undefined;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const INNER = WIDTH - 2 * MARGIN;
const MOST_BYTES = 60_000;

/** Removes what is invisible, and writes each hyphen as that of keyboards: the typeface has no other. */
const plain = (words: string) =>
  words.replace(/[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '').replace(/[\u2010\u2011]/g, '-');
const escape = (words: string) => toHtml({ type: 'text', value: plain(words) });

/** Tells whether the typeface has each character. It has those of ASCII; its ranges also name some that it lacks, such as “‰” and “↑”. */
function canBeDrawn(words: string, options: ResvgRenderOptions): boolean {
  return [...new Set(plain(words).replace(/[ -~\s]/g, ''))].every((character) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text>${character}</text></svg>`;
    return new Resvg(svg, options).getBBox() !== undefined;
  });
}

/**
 * Draws a picture of 1200 × 630 px for a release, as PNG. If the typeface lacks a character of its words,
 * the picture shows the name of the site instead, or its icon. The renderer reads fonts only from files, which
 * are kept in `folder` for other pictures. It accepts no control characters.
 */
export async function sharePicture(words: ShareWords, folder: string): Promise<Buffer> {
  const all = Object.values(words).join('');
  const parts = Object.keys(RANGES).filter((part) => rangePattern(RANGES[part] ?? '').test(all));
  const fontFiles = await Promise.all(parts.map((part) => fontFile(part, folder)));
  // There is no other typeface, so the picture needs no name of one.
  const options = { font: { fontFiles, loadSystemFonts: false } };
  const { site, headline, facts, checked = '', others = '' } = words;
  const shown = canBeDrawn(headline + facts, options)
    ? // Without its sign, “≥ 5” would be another number.
      { ...words, checked: canBeDrawn(checked + others, options) ? checked : '' }
    : { ...words, site: '', headline: site, facts: '', checked: '' };
  const svg = drawPicture(shown, canBeDrawn(shown.headline, options));
  const { width, height, pixels } = await renderAsync(svg, options);
  const image = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  const png = await image.png().toBuffer();
  // A long headline takes more. With few colours, it takes half, but eight times as long.
  return png.length <= MOST_BYTES ? png : image.png({ palette: true, colours: 16 }).toBuffer();
}

/** Writes a part of the typeface into a folder as TrueType, unless it is there: the renderer can’t read woff2. */
async function fontFile(part: string, folder: string): Promise<string> {
  const path = join(folder, `${part}.ttf`);
  if (existsSync(path)) return path;
  // keepAllGlyphs is missing from the package’s types.
  const options = {
    targetFormat: 'truetype',
    variationAxes: { wght: 500 },
    keepAllGlyphs: true,
  } as const;
  writeFileSync(path, await subsetTypeface(part, 'normal', '', options));
  return path;
}

function drawPicture(words: ShareWords, hasWords: boolean): string {
  const { site, headline, facts, checked = '', others = '', accent = '#9c2219' } = words;
  const top = site ? 144 : HEIGHT / 2 - 26;
  const title = drawText(headline, top, '#1d1b18', 72, checked ? 240 : 330);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf9"/><rect width="16" height="${HEIGHT}" fill="${accent}"/>
${drawText(site, 74, '#5c564d', 30, 30).svg}
${title.svg}
${drawText(facts, title.end + 48, '#5c564d', 28, 56).svg}
${checked && drawFoot(checked, others, accent)}
${hasWords ? '' : `<image x="472" y="187" width="256" height="256" image-rendering="optimizeSpeed" href="data:image/png;base64,${readFileSync(ICON, 'base64')}"/>`}
</svg>`;
}

function drawFoot(checked: string, others: string, accent: string): string {
  const size = Math.min(34, INNER / emWidth(checked + others));
  return `<path d="M${MARGIN} 520H${WIDTH - MARGIN}" stroke="#ddd8ce" stroke-width="2"/>
<text x="${MARGIN}" y="572" font-size="${size}" fill="${accent}">${escape(checked)}<tspan fill="#1d1b18">${escape(others)}</tspan></text>`;
}

/** Draws words below a height, in a size up to the given one at which they fit, and returns their last baseline. */
function drawText(words: string, top: number, fill: string, largest: number, height: number) {
  let [size, lines] = [largest, wrap(words, INNER / largest)];
  while (lines.length * size > height || Math.max(...lines.map(emWidth)) * size > INNER) {
    size *= 0.8;
    lines = wrap(words, INNER / size);
  }
  const spans = lines.map((line) => `<tspan x="${MARGIN}" dy="1.16em">${escape(line)}</tspan>`);
  const y = top - 0.5 * size; // capitals are 0.66 em high
  const svg = `<text y="${y}" font-size="${size}" fill="${fill}">${spans.join('')}</text>`;
  return { svg, end: y + lines.length * size * 1.16 };
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
