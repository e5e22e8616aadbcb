import { expect, test } from 'vitest';
import {
  describeAnswer,
  describeSubstitutions,
  passageNumberIn,
  resultPlace,
} from '../../../src/browser/search/result-list.ts';
import { ask } from '../search/fixtures.ts';

test('the number of passages is said, and what was taken for a word', () => {
  const say = (query: string) => describeAnswer(query, ask(query));
  expect(say('Tencent')).toBe('2 passages');
  expect(say('orchid')).toBe('No passage on this page matches “orchid”');
  const substituted = (query: string) => describeSubstitutions(ask(query).substitutions);
  expect(substituted('Tencnet')).toBe('Showing results for Tencent.');
  expect(substituted('Tencnet oppresion')).toBe('Showing results for Tencent, oppression.');
  expect(substituted('researching')).toBe('');
  expect(substituted('450 billion')).toBe('Closest to 450 billion: 449 billion.');
  const found = ['technology', 'technologies', 'Technology'];
  expect(describeSubstitutions([{ typed: 'tehnology', found, how: 'corrected' }])).toBe(
    'Showing results for Technology, technologies.',
  );
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

test('a heading of the editor is a heading, and what is below it is in its section', () => {
  const section = '[The figures, checked]';
  const entry = { id: 'the-figures-checked', kind: 'editor', section } as const;
  expect(resultPlace({ ...entry, text: section })).toBe('Heading');
  expect(resultPlace({ ...entry, text: 'One of 15 figures disagrees.' })).toBe(section);
});

test('a passage of another release has its headline above it, but a headline not twice', () => {
  const page = { address: '/port/', headline: 'Quay opens', lang: 'en' };
  const entry = { id: 'p1', section: 'Ships', text: 'Quay opens', page };
  expect(resultPlace({ ...entry, kind: 'passage', text: 'It is long.' })).toBe(
    'Quay opens · Ships',
  );
  expect(resultPlace({ ...entry, kind: 'headline' })).toBe('Headline');
  // A line above the headline
  expect(resultPlace({ ...entry, kind: 'headline', text: 'News' })).toBe('Quay opens · Headline');
});
