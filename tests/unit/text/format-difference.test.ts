import { expect, test } from 'vitest';
import { formatDifference, revealInvisible } from '../../../src/text/format-difference.ts';

test.each([
  ['volatile', 'volitile', 'vol⟦a⟧tile', 'vol⟦i⟧tile'],
  ['steadily improved', 'improved', '⟦steadily ⟧improved', 'improved'],
  ['a b', 'a\u00A0b', 'a⟦ ⟧b', 'a⟦⟨U+00A0⟩⟧b'],
  ['aa', 'aaa', 'aa', 'aa⟦a⟧'],
  ['same', 'same', 'same', 'same'],
  ['😀 a', '😃 a', '⟦😀⟧⟨U+1F600⟩ a', '⟦😃⟧⟨U+1F603⟩ a'],
])('the difference of “%s” and “%s” is marked in both', (a, b, before, after) => {
  expect(formatDifference(a, b)).toEqual({ before, after });
});

test('of long texts, the words around a difference are shown', () => {
  const long = 'word '.repeat(40);
  const { before } = formatDifference(`${long}one${long}`, `${long}two${long}`);
  expect(before).toMatch(/^(?:word )+wor … rd (?:word )+⟦one⟧(?:word )+/);
  expect(before.length).toBeLessThan(140);
});

test('differences in many places are marked word by word', () => {
  const [a, b] = [
    'one two three four five six seven eight nine ten',
    'won two three four five six seven eight nine last',
  ];
  expect(formatDifference(a, b)).toEqual({
    before: '⟦one⟧ two three four five six seven eight nine ⟦ten⟧',
    after: '⟦won⟧ two three four five six seven eight nine ⟦last⟧',
  });
});

test('texts with more than a thousand other words are marked whole', () => {
  const wordsOf = (letter: string) =>
    Array.from({ length: 600 }, (_, at) => `${letter}${at}${letter}`).join(' ');
  const [a, b] = [wordsOf('a'), wordsOf('b')];
  expect(formatDifference(a, b)).toEqual({ before: `⟦${a}⟧`, after: `⟦${b}⟧` });
});

test('invisible characters are shown by their code points', () => {
  expect(revealInvisible('a\u200B\u{E0041}\u3164\u2800\n b')).toBe(
    'a⟨U+200B⟩⟨U+E0041⟩⟨U+3164⟩⟨U+2800⟩⏎ b',
  );
});
