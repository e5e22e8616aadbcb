import { expect, test } from 'vitest';
import { ids } from './fixtures.ts';
import { indexes } from './indexes.ts';

/** What is not found yet: a number before a version that is read as one, half a telephone number, or half an amount; or not first: an amount of two passages before a small word of one, or a phrase that differs from another by an accent. */
const MISSED = [
  'advisory: from 4 to',
  'amende: 800 000 euros',
  'coldchain: $400 million of',
  'pecorino: Il latte è',
  'porto: linha 800 200',
  'satellite: «\u202fLa Terre a',
  'szpital: pacjentów: 800 555',
];

test.each(indexes)('every three words of %s, pasted, find their passage first', (name, index) => {
  const passages = index.passages.map(({ passage: { id, text } }) => {
    return { id, text, plain: plain(text), short: withShortAmounts(text) };
  });
  const lost = passages.flatMap(({ text }) => {
    const words = text.split(' ');
    const runs = words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
    const asked = runs.filter((run) => !run.includes('-') && /\p{L}{4}/u.test(run));
    return asked.filter((run) => {
      const [id] = ids(run, index);
      const first = passages.find((passage) => passage.id === id);
      return !(first?.plain.includes(plain(run)) || first?.short.includes(withShortAmounts(run)));
    });
  });
  expect(lost.filter((words) => !MISSED.includes(`${name}: ${words}`))).toEqual([]);
});

/** A text without signs, and as in a search without the ’s of a possessive. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** “310m” is found as “310 million” is. */
function withShortAmounts(text: string): string {
  return plain(text).replace(/(?<=\d) million\b/g, 'm');
}
