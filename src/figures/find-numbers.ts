import { en } from '../words/en.ts';
import type { PageWords } from '../words/words.ts';
import { scaleNames } from './parse-quantity.ts';

/** A number as it is written in a text, and where it begins. */
export interface FoundNumber {
  readonly text: string;
  readonly start: number;
}

const patterns = new Map<PageWords, RegExp>();

/** Lists the numbers of a text with their scale and percent, without years, dates, ordinals and names such as “5G”. */
export function findNumbers(text: string, words: PageWords = en): FoundNumber[] {
  const pattern = patterns.get(words) ?? patternOf(words);
  patterns.set(words, pattern);
  return [...text.matchAll(pattern)].flatMap(({ index, groups }) =>
    groups?.['number'] ? [{ text: groups['number'], start: index }] : [],
  );
}

/** The kinds of text with digits; the first that matches wins, and only the last is a number to check. */
function patternOf({ lang, numbers }: PageWords): RegExp {
  const { point, group, ordinal, percent, times } = numbers;
  const scales = scaleNames(numbers);
  const months = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2023, month)).toLocaleDateString(lang, { month: 'long', timeZone: 'UTC' }),
  ).join('|');
  const [begin, end] = ['(?<![\\p{L}\\d])', '(?![\\p{Ll}\\d])'];
  const digits = `\\d+(?:${group}\\d{3}(?!\\d))*`;
  const dated = `\\d{1,2}(?:${ordinal})?`;
  const kinds = [
    // A date: “January 31st”, “26 February”, “26. Februar”, “26 de febrero”, “2023-02-26”, “2月26日”.
    `(?<date>${begin}(?:${months}) ${dated}${end}(?!,\\d{3})|${begin}${dated}\\.? (?:de )?(?:${months})${end}|${begin}\\d{4}-\\d{2}-\\d{2}${end}|\\d{1,4}[年月日])`,
    // An ordinal: “20th”, “第20”.
    `(?<ordinal>${begin}${digits}(?:${ordinal})${end}|第\\d+)`,
    // A name: “COVID-19”, “G20”, “5G”.
    `(?<name>(?:(?!\\p{Script=Han})\\p{L})+-?\\d[\\p{L}\\d]*|${begin}\\d+[A-Z](?![\\p{L}\\d]))`,
    // A year: four bare digits, 1500 to 2099, without a unit.
    `(?<year>(?<![$€£¥\\d.,])(?:1[5-9]|20)\\d{2}(?!\\d|[.,]\\d| ?(?:${percent}|${times}|${scales})))`,
    `(?<number>[-−]?[$€£¥]?${digits}(?:${point}\\d+)?(?: ?(?:${scales})${end})?(?: ?(?:${percent}|${times})${end})?)`,
  ];
  return new RegExp(kinds.join('|'), 'gu');
}
