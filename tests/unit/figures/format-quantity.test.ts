import { expect, test } from 'vitest';
import { formatQuantity, formatRange, formatShared } from '../../../src/figures/format-quantity.ts';
import { parseQuantity } from '../../../src/figures/parse-quantity.ts';
import { constant, divide, type Quantity } from '../../../src/figures/quantity.ts';

const parse = parseQuantity;

test.each<[Quantity, string, string]>([
  [
    divide(parse('195.1 billion yuan'), parse('6.32%')),
    '3.087 trillion yuan',
    '3.084 to 3.090 trillion yuan',
  ],
  [
    divide(parse('195.1 billion yuan'), parse('3.9 times')),
    '50.0 billion yuan',
    '49.4 to 50.7 billion yuan',
  ],
  [
    divide(parse('195.1 billion yuan'), parse('$449 billion')),
    '0.4345 yuan a dollar',
    '0.4339 to 0.4351 yuan a dollar',
  ],
  [divide(parse('more than 680'), constant(2500)), 'more than 27.2%', ''],
  [parse('less than 5%'), 'less than 5%', ''],
  [parse('330,000'), '330,000', '325,000 to 335,000'],
  [parse('0%'), '0%', '-0.5 to 0.5%'],
  [constant(7), '7 times', ''],
  [constant(1 / 3), '33.33%', ''],
])('%o is %s, %s', (quantity, text, between) => {
  expect(formatQuantity(quantity)).toBe(text);
  expect(formatRange(quantity)).toBe(between);
});

test('a quantity has the digits asked for', () => {
  expect(formatQuantity(divide(parse('195.1 billion yuan'), parse('6.32%')), 3)).toBe(
    '3.09 trillion yuan',
  );
  expect(formatQuantity(constant(2), 3)).toBe('2.00 times');
});

test.each([
  [['3.09 trillion yuan', '3.1 trillion yuan'], '3.09 trillion yuan'],
  [['about 15%', '14.6%'], '14.6%'],
  [['about 15%'], '15%'],
  [['330,000', '326,000'], '326,000'],
  [['3.9 trillion yuan', '3.1 trillion yuan'], undefined],
  [['more than 3 trillion yuan'], undefined],
  [[], undefined],
])('the shortest number that all of %j can be is %s', (printed, text) => {
  expect(formatShared(printed.map((one) => parse(one)))).toBe(text);
});
