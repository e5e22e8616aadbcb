import { expect, test } from 'vitest';
import { wordsFor } from '../../../src/words/words-for.ts';
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

test.each([
  [
    'de',
    'Am 26. Februar 2023 tagte das 20. Zentralkomitee; 1.200,5 Tonnen, 3,9 Billionen Yuan, rund 6,32 %, 5 Mio. Euro',
    ['1.200,5', '3,9 Billionen', '6,32 %', '5 Mio.'],
  ],
  [
    'fr',
    'Le 1er mars 2024, la 2e édition : 3 090 millions d’euros, 6,32 % et 12 sites',
    ['3 090 millions', '6,32 %', '12'],
  ],
  [
    'es',
    'El 26 de febrero de 2023, la 3.ª vez: 12 mil millones de dólares, 4.500 personas',
    ['12 mil millones', '4.500'],
  ],
  ['zh', '2023年2月26日，第20届会议：2022年达3.9万亿元，约15%，680家', ['3.9万亿', '15%', '680']],
  [
    'ar',
    'في 26 فبراير 2023 بلغ الإنفاق 3.9 تريليون يوان بنسبة 6.32% في 12 مدينة',
    ['3.9 تريليون', '6.32%', '12'],
  ],
])('numbers are found as %s writes them', (lang, text, numbers) => {
  expect(findNumbers(text, wordsFor(lang).words).map((number) => number.text)).toEqual(numbers);
});
