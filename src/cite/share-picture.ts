import { Resvg } from '@resvg/resvg-js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

// No picture is drawn twice, and a build has other work for other threads.
sharp.cache(false);
sharp.concurrency(1);

/** The typeface of the site: its name, the package that has it, and how the names of its files begin. */
export const TYPEFACE = {
  name: 'Newsreader',
  package: '@fontsource-variable/newsreader',
  file: 'newsreader',
};

/** What a share picture shows; lines of text as they are to be read. */
export interface ShareWords {
  site: string;
  headline: string;
  facts: string;
  /** The colour of its marks. */
  accent?: string | undefined;
  /** A figure that the checks found to disagree: what is printed and what the others give. */
  checked?: { printed: string; others: string } | undefined;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;

/** The characters of the Latin part of the typeface. */
const DRAWABLE = [
  [0x20, 0xff],
  [0x2000, 0x206f],
  ...[0x131, 0x152, 0x153, 0x2c6, 0x2da, 0x2dc, 0x20ac, 0x2122].map((code) => [code, code]),
]
  .flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  )
  .join('');

/**
 * A picture of 1200 × 630 px of a release, as PNG. A headline in a script that the typeface lacks
 * gives the picture of the site.
 */
export async function sharePicture(words: ShareWords): Promise<Buffer> {
  const drawable = isDrawable(words.headline + words.facts);
  const svg = drawable
    ? pictureOf(words)
    : pictureOf({ ...words, site: '', headline: words.site, facts: '', checked: undefined });
  font ??= writeFont();
  const resvg = new Resvg(svg, {
    font: { fontFiles: [await font], loadSystemFonts: false, defaultFontFamily: TYPEFACE.name },
  });
  const { width, height, pixels } = resvg.render();
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}

/** Whether the Latin part of the typeface, the one that the picture is set in, has every character. */
function isDrawable(text: string): boolean {
  return (
    /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text) &&
    [...text].every((character) => DRAWABLE.includes(character))
  );
}

let font: Promise<string> | undefined;

/** Writes the typeface for every picture of a build: the renderer takes files only, and no woff2. */
async function writeFont(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'share-picture-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const whole = readFileSync(
    require.resolve(`${TYPEFACE.package}/files/${TYPEFACE.file}-latin-wght-normal.woff2`),
  );
  const options = { targetFormat: 'truetype', variationAxes: { wght: 500 } } as const;
  const path = join(folder, 'typeface.ttf');
  writeFileSync(path, await subsetFont(whole, DRAWABLE, options));
  return path;
}

function pictureOf({ site, headline, facts, checked, accent = '#9c2219' }: ShareWords): string {
  const { size, lines } = fit(headline, WIDTH - 2 * MARGIN);
  const top = site ? 190 : HEIGHT / 2;
  const below = top + lines.length * size * 1.16;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${TYPEFACE.name}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf9"/><rect width="16" height="${HEIGHT}" fill="${accent}"/>
${text(MARGIN, 96, 30, '#5c564d', site)}
${lines.map((line, nth) => text(MARGIN, top + nth * size * 1.16, size, '#1d1b18', line)).join('\n')}
${text(MARGIN, below + 4, 28, '#5c564d', facts)}
${checked ? foot(checked.printed, checked.others, accent) : ''}
</svg>`;
}

function text(x: number, y: number, size: number, fill: string, words: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escape(words)}</text>`;
}

function foot(printed: string, others: string, accent: string): string {
  const size = Math.min(34, (WIDTH - 2 * MARGIN - 40) / emWidth(printed + others));
  const behind = MARGIN + 40 + size * emWidth(printed);
  const line = `<path d="M${MARGIN} 520H${WIDTH - MARGIN}" stroke="#ddd8ce" stroke-width="2"/>`;
  return (
    line + text(MARGIN, 572, size, accent, printed) + text(behind, 572, size, '#1d1b18', others)
  );
}

/** The largest size at which words fit into four lines, and the lines; what is too long is cut. */
function fit(words: string, width: number): { size: number; lines: string[] } {
  for (const size of [72, 58, 46, 36]) {
    const lines = wrap(words, width / size);
    const widest = Math.max(...lines.map(emWidth));
    if (lines.length <= 4 && widest * size <= width) return { size, lines };
  }
  const [first = '', second = '', third = '', fourth = ''] = wrap(words, width / 36);
  return { size: 36, lines: [first, second, third, `${fourth.replace(/\W*\w+$/u, '')} …`] };
}

/** Words in lines of at most a width in em, as even as their number allows. */
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

/** A generous width of words in the typeface, in em. */
function emWidth(words: string): number {
  const widths = [...words].map((character) =>
    /[MWmw—…@%]/.test(character) ? 0.96 : /\p{Lu}|\d/u.test(character) ? 0.7 : 0.48,
  );
  return widths.reduce((sum, width) => sum + width, 0);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
