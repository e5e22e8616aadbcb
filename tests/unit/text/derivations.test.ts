import { expect, test } from 'vitest';
import { normalizeWord } from '../../../src/text/compare-words.ts';
import { relatedWords } from '../../../src/search/related-words.ts';
import * as stemmers from '../../../src/text/stemmers.ts';

test.each([
  ['법인세를', '법인세'],
  ['노동조합에서', '노동조합'],
  ['비판하는', '비판'],
  ['충전했다', '충전'],
  ['재활용률', '재활용'],
  ['사고가', '사고'],
  ['가을', '가을'],
])('a Korean word loses its particle or ending: %s', (word, stem) => {
  expect(stemmers.ko(word)).toBe(stem.normalize('NFD'));
  expect(stemmers.ko(word.normalize('NFD'))).toBe(stem.normalize('NFD'));
});

const stemmerOf: Record<string, (word: string) => string> = stemmers;

/** The root of each word, in a language without a stemmer in the library. */
function rootsIn(lang: string, words: string): string[] {
  const { rootsOf } = relatedWords(stemmerOf[lang] ?? normalizeWord);
  return words.split(' ').flatMap((word) => rootsOf(normalizeWord(word)));
}

test.each([
  ['pl', 'noga nogi nodze'],
  ['cs', 'kočka kočky kočce kočkou kočkám'],
  ['cs', 'voják vojáci vojáků'],
  ['cs', 'domek domku domky'],
  ['cs', 'stavět stavění stavěli'],
  ['cs', 'Praha Praze'],
  ['pl', 'nauczyciel nauczyciela nauczycieli nauczycielami'],
  ['pl', 'książka książki książce książkach'],
  ['pl', 'wielki wielkiego wielkiemu'],
  ['sk', 'zbierka zbierky zbierke zbierkou'],
])('in %s, these words have one root: %s', (lang, words) => {
  expect(new Set(rootsIn(lang, words)).size, rootsIn(lang, words).join(' ')).toBe(1);
});

test.each([
  ['cs', 'hrad hrách hráč'],
  ['cs', 'les lékař letadlo'],
  ['pl', 'szkoła szpital szybki'],
])('in %s, these words have different roots: %s', (lang, words) => {
  expect(new Set(rootsIn(lang, words)).size, rootsIn(lang, words).join(' ')).toBe(3);
});
