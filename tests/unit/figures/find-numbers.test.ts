import { expect, test } from 'vitest';
import { wordsFor } from '../../../src/words/words-for.ts';
import { findNumbers } from '../../../src/figures/find-numbers.ts';
import { normalizeNumbers } from '../../../src/figures/parse-quantity.ts';

test.each([
  ['Beijing, February 26, 2023 /PRNewswire/', []],
  ['on January 31st, on 26 February and on 2023-02-26', []],
  ['the 20th Central Committee, the 1st, the 1,000th', []],
  ['in 2022, since 2012 and from 1998–2004', []],
  ['COVID-19, G20, 5G and Mark2', []],
  ['2022 companies of 2,022', ['2,022']],
  ['$2000, 2023% and 2015 times', ['$2000', '2023%', '2015 times']],
  ['2000 people, EUR 1500, 1800 km of 1950 dollars', ['2000', '1500', '1800', '1950']],
  ['more than 2000, from 2000 m to 2024 meetings, 1600 days', ['2000', '2000', '1600']],
  ['2.5 or 1,900 or 1999.5', ['2.5', '1,900', '1999.5']],
  ['3.9 trillion yuan ($449 billion), 6.32% of it', ['3.9 trillion', '$449 billion', '6.32%']],
  ['58 scientists over 10 years, a 10-year plan', ['58', '10', '10']],
  ['10-15%, the 2023-24 season, on 2–5 May, on Feb. 26, on 1 Sept. 2023, at 10:30', ['10', '15%']],
  ['£1.2bn, $3.5m, US$450k, HK$2 million', ['£1.2bn', '$3.5m', 'US$450k', 'HK$2 million']],
  ['on May 2 – 5 million people, on May 2, 500 more', ['5 million', '500']],
  ['a $10-million plan in 50+ countries', ['$10-million', '50+']],
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
    'de',
    'Im 1. Quartal 2024 (bis 31.3.2024, 14:30 Uhr) waren es 20. Das sind 500 Tsd. Euro, seit 1998/99 ein 10-Milliarden-Paket',
    ['20', '500 Tsd.', '10-Milliarden'],
  ],
  [
    'fr',
    'Le 1er mars 2024, la 2e édition : 3 090 millions d’euros, 6,32 % et 12 sites',
    ['3 090 millions', '6,32 %', '12'],
  ],
  [
    'fr',
    'À 14h30, au 2nd semestre : 1\u202f234,5\u00a0M€ (+3,2\u00a0%), 12 Mds d’euros, 5 € 20 fois, loi n° 2023-12',
    ['1 234,5 M', '3,2 %', '12 Mds', '5', '20 fois'],
  ],
  [
    'es',
    'El 26 de febrero de 2023, la 3.ª vez: 12 mil millones de dólares, 4.500 personas',
    ['12 mil millones', '4.500'],
  ],
  [
    'es',
    'En el 3er trimestre, US$ 5 millones, 12,5 M€ y un 12,3% más',
    ['US$ 5 millones', '12,5 M', '12,3%'],
  ],
  ['zh', '2023年2月26日，第20届会议：2022年达3.9万亿元，约15%，680家', ['3.9万亿', '15%', '680']],
  [
    'zh',
    '2021至2023年每天10时30分，10年来5G基站2000个，30多个国家，5千万元，２０余万人，50日元',
    ['10', '2000', '30多', '5千万', '20余万', '50'],
  ],
  ['zh', '用户达1亿2000万，投资3千5百万元，2万5000吨', ['1亿2000万', '3千5百万', '2万5000']],
  ['de', 'Seit 2000 arbeiten 2000 Menschen auf 1500 Kilometern', ['2000']],
  ['de', 'mehr als 1500 Euro im Jahr 2024, 2000 Kilometer', ['1500', '2000']],
  ['fr', 'En 2024 l’usine a 1500 salariés, en 2025 m’a-t-on dit', ['1500']],
  ['es', 'En 2024, 1500 empleados y 2 mil 300 millones de pesos', ['1500', '2 mil 300 millones']],
  ['ar', 'في عام 2024 أكثر من 2000 موظف و1500 كيلومتر', ['2000', '1500']],
  [
    'ar',
    'في 26 فبراير 2023 بلغ الإنفاق 3.9 تريليون يوان بنسبة 6.32% في 12 مدينة',
    ['3.9 تريليون', '6.32%', '12'],
  ],
  [
    'ar',
    'في ١٥ كانون الثاني ٢٠٢٤ ٣٫٥ مليارات ريال و15 مدينة، 12 في المائة، 20 ألفًا',
    ['3.5 مليارات', '15', '12 في المائة', '20 ألفًا'],
  ],
])('numbers are found as %s writes them: “%s”', (lang, text, numbers) => {
  const found = findNumbers(normalizeNumbers(text), wordsFor(lang).words);
  expect(found.map((number) => number.text)).toEqual(numbers);
});
