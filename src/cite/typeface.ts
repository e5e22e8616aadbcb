import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import subsetFont from 'subset-font';

/** The package of Fontsource that has the typeface of the site. The names of its files begin as its own ends. */
export const TYPEFACE = '@fontsource-variable/newsreader';

/** The characters of each part of the typeface, as CSS writes them: `U+0000-00FF,U+0131`. */
export const RANGES: Record<string, string> = JSON.parse(
  readFileSync(new URL(import.meta.resolve(`${TYPEFACE}/unicode.json`)), 'utf8'),
);

/** Returns a pattern of the characters in a CSS unicode-range. */
export function rangePattern(range: string): RegExp {
  return new RegExp(`[${range.replace(/(?:U\+)?([\dA-F]+),?\s*/gi, '\\u{$1}')}]`, 'u');
}

/** Subsets a part of the typeface to the characters of a text. */
export function subsetTypeface(
  part: string,
  style: 'normal' | 'italic',
  text: string,
  options: Parameters<typeof subsetFont>[2],
): Promise<Buffer> {
  const name = `${basename(TYPEFACE)}-${part}-wght-${style}.woff2`;
  const file = import.meta.resolve(`${TYPEFACE}/files/${name}`);
  return subsetFont(readFileSync(new URL(file)), text, options);
}
