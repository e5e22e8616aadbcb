import { wordLists } from './word-lists.ts';

/** Letters that Unicode doesn't decompose, and what readers type for them. */
const undecomposed = new Map(
  wordLists('ß ss, æ ae, œ oe, ø o, đ d, ð d, þ th, ł l, ı i, ى ي, ة ه').map(
    ([letter = '', plain = '']) => [letter, plain],
  ),
);
const letters = new RegExp(`[${[...undecomposed.keys()].join('')}]`, 'g');

/** Every character that is read as an apostrophe. */
export const APOSTROPHES = "'’ʼ‘`´′＇";

/** Marks that readers may leave out: accents, Hebrew points, Arabic vowels; but no Japanese or Indic ones. */
const accents = /[[[\p{M}&&\p{Script=Inherited}]\u0591-\u05C7]--[\u3099\u309A]]/v;
const optional = new RegExp(`${accents.source}|\\p{Cf}|\\u0640`, 'gv');
const contraction = new RegExp(`[${APOSTROPHES}](?:s|ll|re|ve|d|m)$`, 'u');
const apostrophe = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** Normalizes a word for comparison: without case, accents, apostrophes or a possessive 's. "Qihuáng’s" becomes "qihuang". */
export function normalizeWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(optional, '')
    .replace(contraction, '')
    .replace(apostrophe, '')
    .replace(letters, (letter) => undecomposed.get(letter) ?? letter)
    .normalize('NFC');
}
