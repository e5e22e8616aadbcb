import { expect, test } from 'vitest';
import { addressOf } from '../../../src/browser/search/address.ts';
import { searchExamples } from '../../../src/remark/search-examples.ts';
import { excerpt } from '../../../src/search/excerpt.ts';
import {
  describeAnswer,
  describeSubstitutions,
  passageNumberIn,
  resultPlace,
} from '../../../src/browser/search/result-list.ts';
import { SearchIndex } from '../../../src/search/search-index.ts';
import { ask, release } from './fixtures.ts';

const passages = release.passages.map(({ passage }) => passage);

const text = `${'before '.repeat(60)}here it stands${' after'.repeat(60)}`;
const start = text.indexOf('here');

test('an excerpt shows the words around the hit, and ends on whole words', () => {
  const pieces = excerpt(text, [{ start, end: start + 4 }], undefined, 80);
  expect(pieces.filter(({ marked }) => marked)).toEqual([{ text: 'here', marked: true }]);
  const whole = pieces.map((piece) => piece.text).join('');
  expect(whole).toMatch(/^…\u00a0(before )+here it stands( after)+\u00a0…$/);
  expect(whole.length).toBeLessThan(100);
});

test('an excerpt of a text without spaces is no longer than another', () => {
  const chinese = '研究'.repeat(200);
  const whole = excerpt(chinese, [{ start: 200, end: 202 }], undefined, 80);
  expect(whole.map((piece) => piece.text).join('').length).toBeLessThan(100);
});

test('a short passage is shown whole', () => {
  expect(excerpt('steady rise', [{ start: 7, end: 11 }])).toEqual([
    { text: 'steady ', marked: false },
    { text: 'rise', marked: true },
  ]);
});

test('the excerpt shows the phrase, where there is one', () => {
  const near = { start: 0, end: 6 };
  const pieces = excerpt(text, [near, { start, end: start + 4 }], { start, end: start + 8 }, 60);
  expect(pieces.filter(({ marked }) => marked)).toEqual([{ text: 'here', marked: true }]);
});

test('the number of passages is said, and what was taken for a word', () => {
  const say = (query: string) => describeAnswer(query, ask(query));
  expect(say('Tencent')).toBe('2 passages');
  expect(say('orchid')).toBe('No passage of this page matches “orchid”');
  const substituted = (query: string) => describeSubstitutions(ask(query).substitutions);
  expect(substituted('Tencnet')).toBe('Showing results for Tencent.');
  expect(substituted('Tencnet oppresion')).toBe('Showing results for Tencent, oppression.');
  expect(substituted('researching')).toBe('');
  expect(substituted('450 billion')).toBe('Near 450 billion: 449 billion.');
  const as = ['technology', 'technologies', 'Technology'];
  expect(describeSubstitutions([{ typed: 'tehnology', as, how: 'corrected' }])).toBe(
    'Showing results for technology, technologies.',
  );
});

test('each result names the words that it lacks', () => {
  const lacks = ask('quantum blockade oppression').results.map((result) => result.lacks);
  expect(lacks.every((words) => words.includes('quantum'))).toBe(true);
  expect(ask('Tencent').results.flatMap((result) => result.lacks)).toEqual([]);
});

test('an answer lists the words of four letters on that the text lacks', () => {
  expect(ask('Tencnet orchid xyz rise biomed').unknown).toEqual(['Tencnet', 'orchid']);
  expect(ask('biomed rise ').unknown).toEqual([]);
});

test('an answer says which words of its passages were taken for a typed one, three at most', () => {
  const taken = (text: string, query: string) => {
    const index = new SearchIndex('en', [{ id: 'p1', kind: 'passage', section: '', text }]);
    return ask(query, index).substitutions;
  };
  expect(taken('Tencent’s plan', 'Tencnet')).toEqual([
    { how: 'corrected', typed: 'Tencnet', as: ['Tencent'] },
  ]);
  expect(taken('they regulate, regulates, regulated, regulating', 'regulation ')).toEqual([
    { how: 'related', typed: 'regulation', as: ['regulate', 'regulates', 'regulated'] },
  ]);
  expect(taken('Tencent’s plan', 'Tencnet -plan')).toEqual([]);
  expect(taken('a plan', 'Tencnet plan')).toEqual([]);
});

test('a word to leave out is not corrected', () => {
  expect(ask('Tencent -Tencnet').results.length).toBe(2);
});

test('what was typed can be searched for alone, with the words around it', () => {
  expect(ask('basic Tencnet scientists').literally).toBe('basic "Tencnet" scientists');
});

test.each([
  ['11', undefined, '11'],
  [' P11 ', undefined, '11'],
  ['#3a', undefined, '3a'],
  ['passage11', undefined, '11'],
  ['Passage 11', undefined, '11'],
  ['۱۱', undefined, '11'],
  ['الفقرة ٧', 'الانتقال إلى الفقرة {n}', '7'],
  ['March 11', undefined, ''],
  ['11 or 12', undefined, ''],
  ['passage', undefined, ''],
  ['Absatz 7', 'Zu Absatz {n}', '7'],
  ['第 7 段', '转到第 {n} 段', '7'],
])('“%s” names a passage, where the link says %s: %s', (query, link, number) => {
  expect(passageNumberIn(query, link)).toBe(number);
});

test('an address holds the query, if there is one', () => {
  expect(addressOf('/', 'a b', 'p1')).toBe('/?q=a+b#p1');
  expect(addressOf('/', '', 'p1')).toBe('/#p1');
});

test('the examples are of the text, in its language', () => {
  expect(searchExamples(passages)).toEqual(['Tencent', '3.9 trillion', '“technology blockades”']);
  const german = [
    { kind: 'headline', text: 'Hafen Emden öffnet zweiten Kai' },
    { kind: 'passage', text: 'Seit 2019 hat Reederei Wessels 1,2 Milliarden Euro ausgegeben.' },
    { kind: 'passage', text: 'Am 3. Mai kam Wessels nach Emden.' },
  ];
  expect(searchExamples(german, 'de')).toEqual(['Wessels', '1,2 Milliarden', '“zweiten Kai”']);
  const chinese = [
    { kind: 'headline', text: '港口开放第二码头' },
    { kind: 'passage', text: '2019年以来，港口投资了12.5亿元。' },
  ];
  expect(searchExamples(chinese, 'zh')).toEqual(['12.5亿', '“第二码头”']);
});

test('a heading of the editor is a heading, and what is below it is in its section', () => {
  const section = '[The figures, checked]';
  const entry = { id: 'the-figures-checked', kind: 'editor', section } as const;
  expect(resultPlace({ ...entry, text: section })).toBe('Heading');
  expect(resultPlace({ ...entry, text: 'One of 15 figures disagrees.' })).toBe(section);
});
