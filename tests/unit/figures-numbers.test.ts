import { expect, test } from 'vitest';
import { findNumbers } from '../../src/figures/find-numbers.ts';
import { readNumber } from '../../src/figures/parse-quantity.ts';

const T = 1e12;

test.each([
  ['3.9 trillion yuan', 3.85 * T, 3.95 * T, { yuan: 1 }],
  ['195.1 billion yuan', 195.05e9, 195.15e9, { yuan: 1 }],
  ['$449 billion', 448.5e9, 449.5e9, { dollars: 1 }],
  ['$1.45 billion', 1.445e9, 1.455e9, { dollars: 1 }],
  ['€5 million', 4.5e6, 5.5e6, { euros: 1 }],
  ['6.32%', 0.06315, 0.06325, {}],
  ['6.32 percent', 0.06315, 0.06325, {}],
  ['3.9 times', 3.85, 3.95, {}],
  ['10 billion yuan', 9.5e9, 10.5e9, { yuan: 1 }],
  ['330,000', 325_000, 335_000, {}],
  ['49,000', 48_500, 49_500, {}],
  ['2,513', 2512.5, 2513.5, {}],
  ['0', -0.5, 0.5, {}],
  ['58 scientists', 57.5, 58.5, { scientists: 1 }],
  ['-0.5%', -0.0055, -0.0045, {}],
  ['about 15%', 0.14, 0.16, {}],
  ['more than 680', 680, Infinity, {}],
  ['surpassing 3 trillion yuan', 3 * T, Infinity, { yuan: 1 }],
  ['less than 5%', -Infinity, 0.05, {}],
])('“%s” is the interval that its digits allow', (printed, low, high, unit) => {
  const quantity = readNumber(printed);
  expect(quantity.low).toBeCloseTo(low, 9);
  expect(quantity.high).toBeCloseTo(high, 9);
  expect(quantity.unit).toEqual(unit);
});

test('a number that was agreed has no doubt', () => {
  expect(readNumber('2,500', true)).toEqual({ low: 2500, value: 2500, high: 2500, unit: {} });
});

test.each(['', 'many', '3,9 trillion', '12,34', '$5 yuan', '5 to 7', '1.2.3'])(
  '“%s” cannot be read, and the error says how a number is written',
  (printed) => {
    expect(() => readNumber(printed)).toThrow(`“${printed}” cannot be read as a number: write it`);
  },
);

test.each([
  ['Beijing, February 26, 2023 /PRNewswire/', []],
  ['on January 31st, on 26 February and on 2023-02-26', []],
  ['the 20th Central Committee, the 1st, the 1,000th', []],
  ['in 2022, since 2012 and from 1998–2004', []],
  ['COVID-19, G20, 5G and Mark2', []],
  ['2022 companies of 2,022', ['2,022']],
  ['$2000, 2023% and 2015 times', ['$2000', '2023%', '2015 times']],
  ['2.5 or 1,900 or 1999.5', ['2.5', '1,900', '1999.5']],
  ['3.9 trillion yuan ($449 billion), 6.32% of it', ['3.9 trillion', '$449 billion', '6.32%']],
  ['58 scientists over 10 years, a 10-year plan', ['58', '10', '10']],
])('years, dates, ordinals and names in “%s” are told apart from numbers', (text, numbers) => {
  expect(findNumbers(text).map((number) => number.text)).toEqual(numbers);
});
