import { SCALES } from './parse-quantity.ts';

/** A number as it is written in a text, and where it begins. */
export interface FoundNumber {
  readonly text: string;
  readonly start: number;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const NUMBER = `[-−]?[$€£]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?: ?(?:${Object.keys(SCALES).join('|')})\\b)?(?: ?(?:%|percent\\b|per cent\\b|times\\b))?`;

/** The kinds of text with digits; the first that matches wins, and only the last is a number to check. */
const KINDS = new RegExp(
  [
    // A date: “January 31st”, “26 February”, “February 26, 2023”, “2023-02-26”.
    `(?<date>\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?!,\\d{3})|\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b)`,
    // An ordinal: “20th”.
    `(?<ordinal>\\b\\d+(?:,\\d{3})*(?:st|nd|rd|th)\\b)`,
    // A name: “COVID-19”, “G20”, “5G”.
    `(?<name>\\p{L}+-?\\d[\\p{L}\\d]*|\\b\\d+[A-Z]\\b)`,
    // A year: four bare digits, 1500 to 2099, without a unit.
    `(?<year>(?<![$€£\\d.,])\\b(?:1[5-9]|20)\\d{2}\\b(?![.,]\\d| ?(?:%|percent|per cent|times\\b|${Object.keys(SCALES).join('|')})))`,
    `(?<number>${NUMBER})`,
  ].join('|'),
  'gu',
);

/** Lists the numbers of a text with their scale and percent, without years, dates, ordinals and names such as “5G”. */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(KINDS)].flatMap(({ index, groups }) =>
    groups?.['number'] ? [{ text: groups['number'], start: index }] : [],
  );
}
