import { expect, test } from 'vitest';
import { addressOf } from '../../src/browser/search/address.ts';
import { examples } from '../../src/search/examples.ts';
import { excerpt } from '../../src/search/excerpt.ts';
import { findLiterally } from '../../src/search/find-literally.ts';
import { sayAnswer } from '../../src/search/say-answer.ts';
import { passages, search } from './release-passages.ts';

const text = `${'before '.repeat(60)}here it stands${' after'.repeat(60)}`;
const start = text.indexOf('here');

test('an excerpt shows the words around the hit, and ends on whole words', () => {
  const pieces = excerpt(text, [{ start, end: start + 4 }], 80);
  expect(pieces.filter(({ marked }) => marked)).toEqual([{ text: 'here', marked: true }]);
  const whole = pieces.map((piece) => piece.text).join('');
  expect(whole).toMatch(/^… (before )+here it stands( after)+ …$/);
  expect(whole.length).toBeLessThan(100);
});

test('a short passage is shown whole', () => {
  expect(excerpt('steady rise', [{ start: 7, end: 11 }])).toEqual([
    { text: 'steady ', marked: false },
    { text: 'rise', marked: true },
  ]);
});

test('without an index, the words are found as they are typed', () => {
  const found = (typed: string) =>
    findLiterally(typed, passages).results.map(({ passage }) => passage.id);
  expect(found('tencent')).toEqual(['p15', 'p16']);
  expect(found("china's top")).toEqual(['top', 'p1', 'p14']);
  expect(found('"steady rise"')).toEqual(['steady-rise']);
  expect(found('Tencnet')).toEqual([]);
  expect(found('$449')).toEqual(['p11']);
});

test('the number of passages is said, and what was not found', () => {
  const results = search('Tencent');
  expect(sayAnswer('x', { results, missing: [], corrected: [] })).toBe('2 passages');
  expect(sayAnswer('x', { results, missing: ['orchid'], corrected: [] })).toBe(
    '2 passages, without: orchid',
  );
  expect(sayAnswer('orchid', { results: [], missing: ['orchid'], corrected: [] })).toBe(
    'No passage answers “orchid”',
  );
});

test('a query that is too long for an address stays out of it', () => {
  expect(addressOf('/', 'a b', 'p1')).toBe('/?q=a+b#p1');
  expect(addressOf('/', 'a'.repeat(2000), 'p1')).toBe('/#p1');
});

test('the examples are of the text', () => {
  expect(examples(passages)).toEqual([
    'Tencent',
    '3.9 trillion',
    '“technology blockades”',
    'Tencnet',
  ]);
});
