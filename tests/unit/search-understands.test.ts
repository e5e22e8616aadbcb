import { expect, test } from 'vitest';
import { interpret } from '../../src/search/expand-query.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { ids, idsIn, vocabulary } from './release-passages.ts';

const how = (typed: string) =>
  interpret(parseQuery(typed), vocabulary).map((wanted) => `${wanted.typed}: ${wanted.how}`);

test('a word in any inflection', () => {
  expect(ids('blockaded')).toEqual(expect.arrayContaining(['top', 'p6', 'p8']));
  expect(ids('emphasizing')).toEqual(expect.arrayContaining(['top', 'p6']));
  expect(ids('hospital')).toEqual(['p10']);
  expect(ids('paradigm')).toEqual(['p16']);
  expect(ids('selecting')).toEqual(['p15']);
});

test('a derived word is another word', () => {
  expect(idsIn(['of great importance', 'the rest'], 'import')).toEqual(['p1']); // its beginning
  expect(idsIn(['they import grain', 'the rest'], 'importance')).toEqual([]);
});

test('the start of a word while it is typed', () => {
  for (const typed of ['ten', 'tenc', 'tencen']) expect(ids(typed)).toEqual(['p15', 'p16']);
  expect(ids('volat')).toEqual(['p1']);
  expect(ids('labor')).toEqual(['p14']);
  expect(ids('te')).toEqual([]);
  expect(ids('Sun Yu')[0]).toBe('p7');
  expect(how('$449 b')).toContain('b: completed');
});

test('a word of two letters, or one that is finished, is no beginning', () => {
  expect(ids('vitamin b')).toEqual([]);
  expect(ids('man made').length).toBe(ids('made').length);
  expect(ids('off road')).toEqual([]);
});

test('a word that the text has is not completed', () => {
  expect(ids('rise')).toEqual(['steady-rise']);
});

test('a slip: a letter more, less or other, or two swapped, from five letters on', () => {
  for (const typed of ['Tencnet', 'Tencennt', 'Tenent', 'Tencemt'])
    expect(ids(typed)).toEqual(['p15', 'p16']);
  expect(ids('Tecnnet')).toEqual([]);
  expect(ids('yuna')).toEqual([]);
});

test('two slips from eight letters on', () => {
  expect(ids('laboartoires')).toEqual(['p14']);
  expect(ids('biomedcien')).toEqual(['p15']);
});

test('a slip in an inflected word', () => {
  expect(ids('labratory')).toEqual(['p14']);
});

test('a common word of its own is no slip', () => {
  for (const word of ['county', 'course', 'bread', 'house', 'moment', 'complaint'])
    expect(ids(word), word).toEqual([]);
});

test('names without their accents and apostrophes', () => {
  expect(ids('Gōng Qīhuáng')).toEqual(['p16']);
  expect(idsIn(['Xi’an, Łódź and Ærø', 'Rome'], 'xian lodz aero')).toEqual(['p1']);
  expect(idsIn(['O’Brien’s boat', 'Rome'], 'obrien')).toEqual(['p1']);
  expect(ids('Chinas gross domestic')[0]).toBe('p11');
});

test('straight and curly quotes alike', () => {
  for (const phrase of ['"steady rise"', '“steady rise”', '„steady rise“', '«steady rise»'])
    expect(ids(phrase)).toEqual(['steady-rise']);
  expect(ids('"China\'s gross domestic spending"')).toEqual(['p11']);
  expect(ids('“China’s gross domestic spending”')).toEqual(['p11']);
});

test('hyphens, or a space for them, or nothing', () => {
  for (const typed of ['self-reliance', 'self reliance', 'selfreliance', '"self reliance"'])
    expect(ids(typed)).toEqual(['p2']);
  expect(ids('hightech')).toEqual(['p14']);
  expect(ids('bottle neck')).toEqual(['p6']);
  expect(ids('bottle-neck')).toEqual(['p6']);
  expect(ids('China labs')[0]).toBe('p9');
});

test('numbers with their signs and units, as they are written or said', () => {
  const total = [
    '3.9 trillion',
    '3.9tn',
    '3.9 tn',
    '3,9 trillion',
    '3900 billion',
    '3.9 trillion yuan',
  ];
  for (const typed of [...total, '$449', '449 billion', '$449bn', '449 billion dollars'])
    expect(ids(typed)[0], typed).toBe('p11');
  for (const typed of ['6.32%', '6.32 %', '6.32pct', '6.32 percent', '6.32 per cent', '6.32'])
    expect(ids(typed), typed).toEqual(['p11']);
  for (const typed of ['330,000', '330000', '330k', '330 thousand'])
    expect(ids(typed), typed).toEqual(['p14']);
  for (const typed of ['330 000', '330 000 companies']) expect(ids(typed)[0], typed).toBe('p14');
  for (const typed of ['3.9x', '¥3.9 trillion', 'RMB 3.9 trillion', 'CNY 3.9tn'])
    expect(ids(typed)[0], typed).toBe('p11');
  expect(ids('1.45')).toEqual(['p15']);
  expect(ids('January 31')).toEqual(['p4']);
});

test('a number means its value: 39 is not 3.9', () => {
  for (const typed of [
    '39',
    '195',
    '1951',
    '44',
    '3.8',
    '412 billion',
    '$412',
    '1997',
    '449 trillion',
    '3.9 billion',
    '3.9m',
  ])
    expect(ids(typed), typed).toEqual([]);
  expect(how('449 trillion')).toEqual(['449 trillion: nowhere']);
  expect(ids('3')).toEqual(['p11']);
});

test('a number that is still being typed', () => {
  for (const typed of ['195.', '6.3', '330,0']) expect(ids(typed).length, typed).toBe(1);
});

test('R&D, however it is spaced', () => {
  for (const typed of ['R&D', 'r&d', 'R & D', 'R and D'])
    expect(ids(typed).toSorted()).toEqual(['p11', 'p12', 'p14']);
});

test('a quoted phrase, exactly', () => {
  expect(ids('"world leader in science and technology"').toSorted()).toEqual(['p3', 'p6']);
  expect(ids('"leader world"')).toEqual([]);
  expect(ids('"blockaded"')).toEqual([]);
});

test('a quoted phrase as part of a longer query', () => {
  expect(ids('"basic research" Tencent')[0]).toBe('p15');
  expect(ids('scientists "new paradigms"')[0]).toBe('p16');
});

test('a quoted phrase that is still being typed', () => {
  expect(ids('"world lea').toSorted()).toEqual(['p3', 'p6']);
});

test('a minus before a word or a phrase leaves it out', () => {
  expect(ids('Tencent -biology')).toEqual(['p16']);
  expect(ids('Tencent −statement')).toEqual([]);
  expect(ids('Tencent -"an initial group"')).toEqual(['p16']);
  expect(ids('-Tencent')).toEqual([]);
});

test('a question, whose small words do not decide', () => {
  expect(ids('where does China lag?')[0]).toBe('p10');
  expect(ids('who is the founder of ChinaLabs?')).toEqual(['p9']);
  expect(ids('How much money does Tencent give?')[0]).toBe('p15');
  expect(ids('how many companies are there?')[0]).toBe('p14');
  expect(ids('please show me Tencent')[0]).toBe('p15');
  expect(ids('what is a sourdough?')).toEqual([]);
});

test('small words alone are words like others', () => {
  expect(ids('him')).toEqual(['p6']);
});

test('what was made of each word can be told', () => {
  expect(how('Tencnet orchid biomed')).toEqual([
    'Tencnet: corrected',
    'orchid: nowhere',
    'biomed: completed',
  ]);
});
