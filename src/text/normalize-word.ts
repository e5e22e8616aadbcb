import { wordLists } from './word-lists.ts';

/** Letters that are typed in more than one way. */
const undecomposed = new Map(
  wordLists('ß ss, æ ae, œ oe, ø o, đ d, ð d, þ th, ł l, ı i, ى ي, ة ه').map(
    ([letter = '', plain = '']) => [letter, plain],
  ),
);
const letters = new RegExp(`[${[...undecomposed.keys()].join('')}]`, 'g');

/** Every character that is read as an apostrophe. */
export const APOSTROPHES = "'’ʼ‘`´′＇";

/** Marks that may be left out when typing: accents, Hebrew points, Arabic vowels; never a Japanese or an Indic one. */
const accents = /[[[\p{M}&&\p{Script=Inherited}]\u0591-\u05C7]--[\u3099\u309A]]/v;
const optional = new RegExp(`${accents.source}|\\p{Cf}|\\u0640`, 'gv');
const contraction = new RegExp(`[${APOSTROPHES}](?:s|ll|re|ve|d|m)$`, 'u');
const apostrophe = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** Normalizes a word for comparison: no case, accents, apostrophes or possessive 's ("Qihuáng’s" is "qihuang"). */
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
