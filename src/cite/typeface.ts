import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

/** The typeface of the site: its name, the package that has it, and how the names of its files begin. */
export const TYPEFACE = {
  name: 'Newsreader',
  package: '@fontsource-variable/newsreader',
  file: 'newsreader',
};

/** The characters of each part of the typeface, as CSS writes them: `U+0000-00FF,U+0131`. */
export const RANGES: Record<string, string> = JSON.parse(
  readFileSync(new URL(import.meta.resolve(`${TYPEFACE.package}/unicode.json`)), 'utf8'),
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
  const name = `${TYPEFACE.file}-${part}-wght-${style}.woff2`;
  const file = import.meta.resolve(`${TYPEFACE.package}/files/${name}`);
  return subsetFont(readFileSync(new URL(file)), text, options);
}
