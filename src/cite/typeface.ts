import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import subsetFont from 'subset-font';

/** The package of Fontsource that has the typeface of the site. The names of its files begin as its own ends. */
export const TYPEFACE = '@fontsource-variable/newsreader';

/** The characters of each part of the typeface, as CSS writes them: `U+0000-00FF,U+0131`. */
export const RANGES: Record<string, string> = JSON.parse(
  readFileSync(new URL(import.meta.resolve(`${TYPEFACE}/unicode.json`)), 'utf8'),
);

/** Tells whether a character is in a CSS unicode-range. */
export function isInRange(character: string, range = ''): boolean {
  const code = character.codePointAt(0) ?? -1;
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-');
    return parseInt(first, 16) <= code && code <= parseInt(last, 16);
  });
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
