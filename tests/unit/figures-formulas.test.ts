import { expect, test } from 'vitest';
import { compute, namesIn, writeOut } from '../../src/figures/formula.ts';
import { constant, divide, multiply, type Quantity, subtract } from '../../src/figures/quantity.ts';
import { readNumber } from '../../src/figures/parse-quantity.ts';
import { say, formatRange } from '../../src/figures/format-quantity.ts';
import { compare, ofOneMind, together } from '../../src/figures/verdict.ts';

const figures: Record<string, string> = {
  basic: '195.1 billion yuan',
  share: '6.32%',
  growth: '3.9 times',
  dollars: '$449 billion',
  listed: 'more than 680',
  term: '10 years',
};
const valueOf = (name: string): Quantity | undefined => {
  const printed = figures[name];
  return printed === undefined ? undefined : readNumber(printed);
};
const range = (low: number, high: number): Quantity => ({
  low,
  value: (low + high) / 2,
  high,
  unit: {},
});

test.each([
  ['basic / share', '3.087 trillion yuan', '3.084 to 3.090 trillion yuan'],
  ['basic/growth', '50.0 billion yuan', '49.4 to 50.7 billion yuan'],
  ['basic / (growth + 1)', '39.8 billion yuan', '39.4 to 40.2 billion yuan'],
  ['listed / 2500', 'more than 27.2%', ''],
  ['2 * 3 + 4 / 2 - 1', '7 times', ''],
  ['2 - (3 - 4) - 1', '2 times', ''],
  ['basic / dollars', '0.4345 yuan a dollar', '0.4339 to 0.4351 yuan a dollar'],
])('%s is %s', (formula, says, between) => {
  expect(say(compute(formula, valueOf))).toBe(says);
  expect(formatRange(compute(formula, valueOf))).toBe(between);
});

test('a result is said to the digits asked for', () => {
  expect(say(compute('basic / share', valueOf), 3)).toBe('3.09 trillion yuan');
});

test('a formula is written out with the numbers as they are printed', () => {
  expect(writeOut('basic/(growth+1) * 2 - 1', (name) => figures[name] ?? name)).toBe(
    '195.1 billion yuan ÷ (3.9 times + 1) × 2 − 1',
  );
  expect(namesIn('basic / (growth + total.byShare)')).toEqual(['basic', 'growth', 'total.byShare']);
});

test.each([
  ['basic + dollars', 'it adds or subtracts yuan and dollars: bring them to one unit'],
  ['basic - share', 'it adds or subtracts yuan and a plain number: bring them to one unit'],
  ['basic / (share - share)', 'it divides by a number that may be 0'],
  ['basic / 0', 'it divides by a number that may be 0'],
  ['basic / part', '“part” at character 9 is no figure and no result above'],
  ['basic /', 'it ends too soon'],
  ['(basic / share', 'the bracket at character 1 is never closed'],
  ['basic share', '“share” at character 7 does not belong there'],
  ['basic / * share', '“*” at character 9 stands where a name or a number should'],
  ['basic ÷ share', 'character 7 cannot be read'],
  ['', 'it ends too soon'],
])('the fault of “%s” is said with its place', (formula, says) => {
  expect(() => compute(formula, valueOf)).toThrow(says);
});

test('an interval keeps its ends through every sign', () => {
  expect(multiply(range(-2, 3), range(-5, 4))).toMatchObject({ low: -15, high: 12 });
  expect(divide(range(1, 2), range(-4, -2))).toMatchObject({ low: -1, high: -0.25 });
  expect(subtract(range(1, 2), range(5, 7))).toMatchObject({ low: -6, high: -3 });
  expect(multiply(range(0, 1), range(680, Infinity))).toMatchObject({ low: 0, high: Infinity });
  expect(divide(constant(1), range(680, Infinity))).toMatchObject({ low: 0, high: 1 / 680 });
});

test('units cancel, and powers are said', () => {
  expect(say(compute('basic / dollars * dollars', valueOf))).toMatch(/billion yuan$/);
  expect(say(compute('term * term', valueOf))).toMatch(/years\^2$/);
});

test('two rounded numbers agree when one number can be both', () => {
  expect(compare(range(1, 2), range(2, 3))).toBe('agrees');
  expect(compare(range(1, 2), range(2.1, 3))).toBe('disagrees');
});

test('a bound agrees only with what lies wholly within it', () => {
  expect(compare(range(3, Infinity), range(3.1, 3.2))).toBe('agrees');
  expect(compare(range(3, Infinity), range(2.9, 3.2))).toBe('cannot be decided');
  expect(compare(range(3, Infinity), range(2.8, 2.9))).toBe('disagrees');
});

test('results or readings of two minds decide nothing', () => {
  expect(together(['agrees', 'agrees'])).toBe('agrees');
  expect(together(['agrees', 'disagrees'])).toBe('cannot be decided');
  expect(together([])).toBe('cannot be decided');
  expect(ofOneMind([range(1, 2), range(3, 4)])).toBe('cannot be decided');
  expect(ofOneMind([range(1, 2), range(2, 4), range(1, 3)])).toBe('agrees');
});
