import { expect, test } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';
import { findLiterally } from '../../src/search/find-literally.ts';
import { sayAnswer, sayCorrection } from '../../src/search/say-answer.ts';
import { passages, search } from './release-passages.ts';

const found = (typed: string) =>
  findLiterally(typed, passages).results.map(({ passage }) => passage.id);

test('a sign is found as it is typed', () => {
  const holding = passages.filter(({ text }) => text.includes('%')).map(({ id }) => id);
  expect(holding).not.toEqual([]);
  expect(found('%')).toEqual(holding);
});

test('a word with a minus before it is left out', () => {
  expect(found('Tencent')).toEqual(['p15', 'p16']);
  expect(found('Tencent -biology')).toEqual(['p16']);
  expect(found('Tencent -“physical sciences”')).toEqual(['p16']);
});

test('an excerpt shows most different words, not most hits', () => {
  const [result] = search('basic research spending');
  const pieces = excerpt(result?.passage.text ?? '', result?.hits ?? []);
  const marked = pieces.filter((piece) => piece.marked).map(({ text }) => text.toLowerCase());
  for (const word of ['basic', 'research', 'spending']) expect(marked.join(' ')).toContain(word);
});

test('words that were not found are each said once, and at most five', () => {
  const results = search('Tencent');
  const said = (missing: string[]) => sayAnswer('x', { results, missing, corrected: [] });
  expect(said(['orchid', 'orchid', 'tulip'])).toBe('2 passages, without: orchid, tulip');
  expect(said(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a'])).toBe(
    '2 passages, without: a, b, c, d, e and 3 more',
  );
});

test('a word corrected twice is named and put in quotes once', () => {
  const slip = { typed: 'Tencnet', as: 'Tencent' };
  expect(sayCorrection('Tencnet or Tencnet', [slip, slip])).toEqual({
    says: 'Showing results for Tencent.',
    offers: 'Search only for Tencnet',
    exactly: '"Tencnet" or "Tencnet"',
  });
});
