import { expect, test } from 'vitest';
import { findNumbers } from '../../../src/figures/find-numbers.ts';

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
])('years, dates, ordinals and names in “%s” are not taken for numbers', (text, numbers) => {
  expect(findNumbers(text).map((number) => number.text)).toEqual(numbers);
});

test('a number has the place where it begins', () => {
  expect(findNumbers('over 10 years, $5 million')).toEqual([
    { text: '10', start: 5 },
    { text: '$5 million', start: 15 },
  ]);
});
