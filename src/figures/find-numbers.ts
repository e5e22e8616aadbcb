import { en } from '../words/en.ts';
import type { PageWords } from '../words/words.ts';
import { END, scalePattern } from './parse-quantity.ts';

/** A number as it is written in a text, and where it begins. */
export interface FoundNumber {
  readonly text: string;
  readonly start: number;
}

/** Where a number or its words begin. Arabic joins “and” to a number, so only letters with cases count. */
const BEGIN = '(?<![\\p{Lu}\\p{Ll}\\d])';

/** Regions whose names of months are others than their language’s. */
const REGIONS = ['de-AT', 'ar-SY', 'ar-MA'];

const patterns = new Map<PageWords, RegExp>();

/**
 * Lists the numbers of a text (see `normalizeNumbers`) with their scale and percent, without years,
 * dates, times of day, ordinals and names such as “5G”.
 */
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
  const scales = scalePattern(numbers);
  const months = monthsOf(lang);
  const digits = `\\d+(?:${group}\\d{3}(?!\\d))*`;
  const day = `\\d{1,2}(?:${ordinal})?(?: ?[-–] ?\\d{1,2}(?:${ordinal})?)?`;
  const kinds = [
    // A date: “January 31st”, “Feb. 26”, “2–5 May”, “26. Februar”, “26 de febrero”.
    `${BEGIN}(?:${months}) ${day}${END}(?!,\\d{3})|${BEGIN}${day}\\.? (?:de )?(?:${months})${END}`,
    // “2023-02-26”, “26.2.2023”, “26/02/2023”, “2月26日”.
    `${BEGIN}(?:\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2}[./]){2}\\d{4})${END}|(?:\\d{4}年|\\d{1,2}[月日号])+`,
    // A time of day: “10:30”, “14h30”, “10时30分”.
    `${BEGIN}\\d{1,2}[:h]\\d{2}${END}|\\d{1,2}[时時](?:\\d{1,2}分)?`,
    // An ordinal: “20th”, “第20”.
    `${BEGIN}${digits}(?:${ordinal})${END}|第\\d+`,
    // A name: “COVID-19”, “G20”, “5G”.
    `[\\p{Lu}\\p{Ll}]+-?\\d[\\p{Lu}\\p{Ll}\\d]*|${BEGIN}\\d+[A-Z]${END}`,
    // A year: four bare digits, 1500 to 2099, without a unit; “2023–24”.
    `(?<![$€£¥] ?|[\\d.,])(?:1[5-9]|20)\\d{2}(?:[-–/]\\d{2}(?!\\d))?` +
      `(?!\\d|[.,]\\d|[+]| ?(?:[$€£¥]|${percent}|${times}|${scales})|(?![-至到和及与、])\\p{Script=Han})`,
    `(?<number>(?:(?<![\\p{L}\\d])[-−])?(?:(?<!\\d ?)\\p{Lu}{0,3}[$€£¥] ?)?${digits}(?:${point}\\d+)?` +
      `(?:[+](?!\\d)|[多余])?(?:[ -]?(?:${scales})+${END})?(?: ?(?:${percent}|${times})${END})?)`,
  ];
  return new RegExp(kinds.join('|'), 'gu');
}

/** The names of the months as a part of a regular expression, also the short ones: “Feb.”. */
function monthsOf(language: string): string {
  const locales = [language, ...REGIONS.filter((region) => region.startsWith(`${language}-`))];
  const names = locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2023, index)));
    }),
  );
  return names.map((name) => `${name.replace(/\.$/, '')}\\.?`).join('|');
}
