import { expect, test } from 'vitest';
import { EvaluatedFigures } from '../../../src/figures/evaluate.ts';
import {
  describeInstead,
  listDisagreements,
  listFindings,
  summarize,
} from '../../../src/figures/findings.ts';
import { en } from '../../../src/words/en.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import type { FigureData } from '../../../src/figures/schema.ts';

const figure = (printed: string) => ({ printed, what: 'A figure', passage: 'p1' });
const check = (compareWith: string[], ...formulas: string[]): FigureData['checks'][string] => ({
  what: 'A check',
  sums: Object.fromEntries(formulas.map((formula, i) => [`s${i}`, { formula, means: 'x' }])),
  compareWith,
});
const figures = {
  total: figure('3.9 trillion yuan'),
  mark: figure('more than 3 trillion yuan'),
  basic: figure('195.1 billion yuan'),
  share: figure('6.32%'),
  rough: figure('6.3%'),
  growth: figure('3.9 times'),
  others: figure('58 scientists'),
};
const checks = {
  total: check(['total', 'mark'], 'basic / share'),
  before: { ...check([], 'basic / growth', 'basic / (growth + 1)'), readingsOf: 'growth' },
};
const find = (data: Partial<FigureData>) =>
  listFindings(new EvaluatedFigures({ figures, checks, charts: {}, ...data }));
const verdicts = (data: Partial<FigureData>) =>
  find(data).map(({ verdict, check }) => (check ? `${verdict}: ${check}` : verdict));

test('a figure has the verdict of its check; one in a sum that agrees, agrees; else none is given', () => {
  expect(verdicts({})).toEqual([
    'disagrees: total',
    'agrees: total',
    'agrees: total',
    'agrees: total',
    'untested',
    'undecided: before',
    'untested',
  ]);
});

test('the worst verdict on a figure counts, and its own before that of a sum that uses it', () => {
  const more = {
    first: check(['total'], 'mark * 1.3'),
    ...checks,
    last: check(['share'], 'basic / total'),
  };
  expect(verdicts({ checks: more })).toEqual([
    'disagrees: total',
    'agrees: total',
    'agrees: total',
    'disagrees: last',
    'untested',
    'undecided: before',
    'untested',
  ]);
});

test('figures in readings that agree are compared with no other figure', () => {
  const readings = check([], 'basic / growth', '(basic + basic) / (growth + growth)');
  const agreeing = { before: { ...readings, readingsOf: 'growth' } };
  expect(verdicts({ checks: agreeing })[2]).toBe('untested');
  expect(verdicts({ checks: agreeing })[5]).toBe('agrees: before');
});

test('only figures that disagree are listed, with their check and the number that it arrives at', () => {
  const evaluated = new EvaluatedFigures({ figures, checks, charts: {} });
  expect(listDisagreements(evaluated)).toEqual([
    { printed: '3.9 trillion yuan', check: 'total', others: 'its other figures give 3.09' },
  ]);
});

test('a figure in a sum that only disagrees can’t be tested', () => {
  expect(verdicts({ checks: { total: check(['total'], 'basic / share') } }).slice(2, 4)).toEqual([
    'untested',
    'untested',
  ]);
});

test.each<[string, Partial<FigureData>]>([
  ['One of 7 figures disagrees, one can’t be decided, 3 agree, 2 can’t be tested.', {}],
  ['None of 7 figures disagrees, 7 can’t be tested.', { checks: {} }],
  [
    'None of 7 figures disagrees, 3 agree, 4 can’t be tested.',
    { checks: { mark: check(['mark'], 'basic / share') } },
  ],
  [
    'None of 7 figures disagrees, one can’t be decided, 6 can’t be tested.',
    { checks: { before: checks.before } },
  ],
  [
    '2 of 2 figures disagree.',
    {
      figures: { total: figures.total, mark: figure('2 trillion yuan') },
      checks: { total: check(['mark'], 'total'), mark: check(['total'], 'mark') },
    },
  ],
  ['3.9 trillion yuan (can’t be tested).', { figures: { total: figures.total }, checks: {} }],
  [
    'None of 2 figures disagrees, 2 agree.',
    {
      figures: { total: figures.total, mark: figures.mark },
      checks: { mark: check(['mark'], 'total') },
    },
  ],
])('findings are summed up: %s', (sentences, data) => {
  expect(summarize(find(data), en)).toBe(sentences);
});

test('findings are summed up in the language of their page', () => {
  expect(summarize(find({}), wordsFor('de').words)).toBe(
    'Eine von 7 Zahlen weicht ab, eine ist nicht entscheidbar, 3 stimmen überein, 2 sind nicht prüfbar.',
  );
  expect(summarize(find({}), wordsFor('zh').words)).toMatch(/^7个数字中有1个不符，.*。$/);
});

test('the number that a check arrives at has few more digits than the printed one', () => {
  const data = {
    figures: { now: figure('$75,600,001'), before: figure('$72,100,001'), by: figure('4.8%') },
    checks: { by: check(['by'], 'now / before - 1') },
  };
  const [found] = listDisagreements(new EvaluatedFigures({ ...data, charts: {} }));
  expect(found?.others).toBe('its other figures give 4.854%');
});

test('the number that a check arrives at is the one that the check shows, if a rounder one isn’t shorter', () => {
  const groups = { a: figure('202'), b: figure('115'), c: figure('178'), d: figure('206') };
  const data = {
    figures: { ...groups, all: figure('705') },
    checks: { all: check(['all'], 'a + b + c + d') },
  };
  const [found] = listDisagreements(new EvaluatedFigures({ ...data, charts: {} }));
  expect(found?.others).toBe('its other figures give 701');
});

const source = {
  says: '683',
  title: 'A',
  publisher: 'The Daily',
  date: '2023-02-22',
  url: 'https://a.example/',
};
test.each([
  ['total', check([], 'basic / share', 'basic / rough'), 'its other figures give 3.09'],
  ['basic', check([], 'basic / share'), 'its other figures give 3.09 trillion yuan'],
  ['share', check([], 'basic / total'), 'its other figures give 5%'],
  [
    'total',
    check([], 'basic / share', 'basic * 2'),
    'its other figures give 3.087 trillion yuan and 390.20 billion yuan',
  ],
  ['others', { ...check([]), source }, 'The Daily has 683'],
] as const)('what is given instead of the %s by %o is said: %s', (name, check, words) => {
  const evaluated = new EvaluatedFigures({ figures, checks: { check }, charts: {} });
  const [figure, result] = [evaluated.figures.get(name), evaluated.checks.get('check')];
  expect(figure && result && describeInstead(figure, result, en)).toBe(words);
});
