import { wordLists } from './word-lists.ts';

/** Letters that Unicode doesn't decompose, and what readers type for them. */
const undecomposed = wordLists(
  'ı i, ł l, ø o, ð d, đ d, þ th, ß ss, æ ae, œ oe, ة ه, ک ك, ى ي, ی ي, ँ ं',
);

/** Every character that is read as an apostrophe. */
export const APOSTROPHES = "'’ʼ‘`´′＇";

/** What readers may leave out: accents, Hebrew points, Arabic vowels, the Hindi nukta, but no other Indic or Japanese ones; apostrophes, with a possessive 's. */
const optional = new RegExp(
  `[[[\\p{M}&&\\p{Script=Inherited}]\\u0591-\\u05C7\\u093C]--[\\u3099\\u309A]]|\\p{Cf}|\\u0640|[${APOSTROPHES}](?:(?:s|ll|re|ve|d|m)$)?`,
  'gv',
);

/** Normalizes a word for comparison: without case, accents, apostrophes or a possessive 's. "Qihuáng’s" becomes "qihuang". */
export function normalizeWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  // It stays decomposed, so that Korean is compared letter by letter.
  return undecomposed.reduce(
    (text, [letter = '', letters = '']) => text.replaceAll(letter, letters),
    word.normalize('NFKD').toLowerCase().replace(optional, ''),
  );
}
