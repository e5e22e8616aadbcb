import { expect, test } from 'vitest';
import { addressOf } from '../../../src/browser/search/address.ts';
import { excerpt } from '../../../src/search/excerpt.ts';
import { SearchIndex } from '../../../src/search/search-index.ts';
import { ask, passageOf } from './fixtures.ts';

const text = `${'before '.repeat(60)}here it stands${' after'.repeat(60)}`;
const start = text.indexOf('here');

test('an excerpt shows the words around the hit, and ends on whole words', () => {
  const pieces = excerpt(text, [{ start, end: start + 4 }], undefined, 80);
  expect(pieces[1]).toBe('here');
  const whole = pieces.join('');
  expect(whole).toMatch(/^…\u00a0(before )+here it stands( after)+\u00a0…$/);
  expect(whole.length).toBeLessThan(100);
});

test('an excerpt of a text without spaces is no longer than another', () => {
  const chinese = '研究'.repeat(200);
  const whole = excerpt(chinese, [{ start: 200, end: 202 }], undefined, 80);
  expect(whole.join('').length).toBeLessThan(100);
});

test('a short passage is shown whole', () => {
  expect(excerpt('steady rise', [{ start: 7, end: 11 }])).toEqual(['steady ', 'rise', '']);
});

test('a bullet separates the items of a list', () => {
  const list = 'steady\nrise\nfall';
  expect(excerpt(list, [{ start: 7, end: 11 }])).toEqual(['steady • ', 'rise', ' • fall']);
});

test('the excerpt shows the phrase, where there is one', () => {
  const near = { start: 0, end: 6 };
  const pieces = excerpt(text, [near, { start, end: start + 4 }], { start, end: start + 8 }, 60);
  expect(pieces.slice(1, -1)).toEqual(['here']);
});

test('each result names the words that it lacks', () => {
  const missing = ask('quantum blockade oppression').results.map((result) => result.missing);
  expect(missing.every((words) => words.includes('quantum'))).toBe(true);
  expect(ask('Tencent').results.flatMap((result) => result.missing)).toEqual([]);
});

test('a result names a sign that it lacks, but no stop word', () => {
  const index = new SearchIndex('en', [
    { id: 'p1', kind: 'passage', section: '', text: 'It cost 5 dollars.' },
  ]);
  const missing = (query: string) => ask(query, index).results.map((result) => result.missing);
  expect(missing('the €5')).toEqual([['€']]);
  expect(missing('£ 5 ')).toEqual([['£']]);
  expect(missing('$5')).toEqual([[]]);
});

test('an answer lists the words of three letters on, and the acronyms, that the text lacks', () => {
  expect(ask('Tencnet orchid xyz xy XY rise biomed').unknown).toEqual([
    'Tencnet',
    'orchid',
    'xyz',
    'XY',
  ]);
  expect(ask('biomed rise ').unknown).toEqual([]);
});

test('an answer lists short numbers, which may be words in the text', () => {
  const index = new SearchIndex('en', [passageOf('the 2 of us in 2002', 'p1')]);
  expect(ask('2 2nd 2002 ', index, {}).unknown).toEqual(['2', '2nd']);
});

test('an answer says which words of its passages were taken for a typed one, three at most', () => {
  const taken = (text: string, query: string) => {
    const index = new SearchIndex('en', [{ id: 'p1', kind: 'passage', section: '', text }]);
    return ask(query, index).substitutions;
  };
  expect(taken('Tencent’s plan', 'Tencnet')).toEqual([
    { how: 'corrected', typed: 'Tencnet', found: ['Tencent'] },
  ]);
  expect(taken('they regulate, regulates, regulated, regulating', 'regulation ')).toEqual([
    { how: 'related', typed: 'regulation', found: ['regulate', 'regulates', 'regulated'] },
  ]);
  expect(taken('Tencent’s plan', 'Tencnet -plan')).toEqual([]);
  expect(taken('a plan', 'Tencnet plan')).toEqual([]);
});

test('a word to leave out is not corrected', () => {
  expect(ask('Tencent -Tencnet').results.length).toBe(2);
});

test('what was typed can be searched for alone, with the words around it', () => {
  expect(ask('basic Tencnet scientists').exactQuery).toBe('basic "Tencnet" scientists');
});

test('an address holds the query, if there is one', () => {
  expect(addressOf('/', 'a b', 'p1')).toBe('/?q=a+b#p1');
  expect(addressOf('/', '', 'p1')).toBe('/#p1');
});
