import { expect, test } from 'vitest';
import {
  formatNumbers,
  formatQuantity,
  formatRange,
  formatShared,
} from '../../../src/figures/format-quantity.ts';
import { en } from '../../../src/words/en.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import type { PageWords } from '../../../src/words/words.ts';
import { parseQuantity } from '../../../src/figures/parse-quantity.ts';
import { add, divide, multiply, subtract, type Quantity } from '../../../src/figures/quantity.ts';

const constant = (value: number): Quantity => ({ low: value, value, high: value, unit: {} });

const parse = (printed: string, exact = false, words: PageWords = en) =>
  parseQuantity(printed, words, exact);
const basic = parse('195.1 billion yuan');

test.each<[Quantity, string, string]>([
  [divide(basic, parse('6.32%')), '3.087 trillion yuan', '3.084–3.090 trillion yuan'],
  [divide(basic, parse('3.9 times')), '50.0 billion yuan', '49.4–50.7 billion yuan'],
  [divide(basic, parse('$449 billion')), '0.4345 yuan per dollar', '0.4339–0.4351 yuan per dollar'],
  [divide(parse('more than 680'), constant(2500)), 'more than 27.2%', ''],
  [parse('less than 5%'), 'less than 5%', ''],
  [parse('330,000'), '330,000', '325,000–335,000'],
  [subtract(parse('5', true), parse('3.5')), '1.50', '1.45–1.55'],
  [subtract(parse('39.8'), parse('39.4')), '0.40', '0.30–0.50'],
  [parse('0%'), '0%', '−0.5 – 0.5%'],
  [parse('about ⅓'), '0.3', '0.0–0.7'],
  [subtract(parse('1,250'), parse('1,250')), '0', '−10 – 10'],
  [subtract(parse('5 million'), parse('5 million')), '0', '−1 – 1 million'],
  [subtract(parse('5%'), parse('5%')), '0%', '−1.0 – 1.0%'],
  [divide(constant(7), constant(1)), '7 times', ''],
  [divide(constant(1), constant(1)), '1', ''],
  [divide(constant(999), constant(1)), '999 times', ''],
  [divide(constant(1000), constant(1)), '1,000', ''],
  [constant(7), '7', ''],
  [divide(constant(7), parse('50%')), '14', '12.7–15.6'],
  [subtract(parse('2,206', true), parse('705')), '1,501', '1,500.5–1,501.5'],
  [divide(parse('more than 680'), parse('2,500')), 'more than 26.66%', ''],
  [divide(parse('less than 680'), parse('2,500')), 'less than 27.76%', ''],
  [parse('0.45'), '0.450', '0.445–0.455'],
  [divide(parse('28,000', true), parse('more than 300')), 'less than 93.34 times', ''],
  [divide(parse('about 1'), parse('more than 300')), 'less than 0.6667%', ''],
  [divide(parse('-28,000', true), parse('more than 300')), 'more than −93.34', ''],
  [divide(parse('0', true), parse('more than 300')), '0%', ''],
  [divide(parse('less than 50'), parse('more than 400')), 'less than 12.5%', ''],
  [divide(parse('0.2 ± 0.5'), parse('more than 300')), '0.07%', '−0.10 – 0.23%'],
  [multiply(parse('about 1'), constant(5)), '5', '0–10'],
  [multiply(parse('0.0%'), { ...constant(250), kind: 'ratio' }), '0%', '−13 – 13%'],
  [subtract(parse('15.2 million'), parse('13.3 million')), '1.90 million', '1.80–2.00 million'],
  [add(parse('49.6%'), parse('50.4%')), '100%', '99.90–100.10%'],
  [subtract(parse('−0.7 ± 0.9 mV'), parse('0.7 ± 0.9 mV')), '−1 mV', '−3.2 – 0.4 mV'],
  [
    add(parse('1.3 × 10^82 atoms'), parse('1.3 × 10^82 atoms')),
    '2.60 × 10⁸² atoms',
    '2.50–2.70 × 10⁸² atoms',
  ],
  [divide(parse('1.5 × 10⁻¹⁸ N'), constant(2)), '7.5 × 10⁻¹⁹ N', '7.3–7.8 × 10⁻¹⁹ N'],
  [divide(parse('1.67 × 10⁻²⁷ kg'), parse('0.0000012 kg')), '1.39 × 10⁻²¹', '1.33–1.46 × 10⁻²¹'],
  [parse('0.0000012 kg', true), '0.0000012 kg', ''],
  [parse('more than 0'), 'more than 0', ''],
  [parse('less than 0%'), 'less than 0%', ''],
  [parse('1.2 × 10⁻⁵%', true), '0.000012%', ''],
  [parse('5 lakhs'), '5 lakh', '4.5–5.5 lakh'],
  [parse('1 crore', true), '1 crore', ''],
  [constant(1), '1', ''],
  [divide(constant(1), constant(3)), '33.33%', ''],
  [divide(constant(1), constant(16)), '6.25%', ''],
  [constant(1 / 16), '0.0625', ''],
  [parse('125%'), '125.0%', '124.5–125.5%'],
  [parse('125%', true), '125%', ''],
  [multiply(parse('2 ± 1.98'), parse('1.5 ± 0.5')), '3', '0.02–7.96'],
  [multiply(parse('2 ± 1.98 million'), constant(1)), '2 million', '0.02–3.98 million'],
])('%o is %s, %s', (quantity, text, between) => {
  expect(formatQuantity(quantity, en)).toBe(text);
  expect(formatRange(quantity, en)).toBe(between);
});

test.each([
  ['es', 1.02e6, 6, '1 millón'],
  ['es', 1.02e6, 4, '1,02 millones'],
  ['de', 1.02e9, 9, '1 Milliarde'],
  ['de', 1.02e9, 7, '1,02 Milliarden'],
])(
  'in %s, %d to the place of 10^%d has the form of the number as it is printed: %s',
  (lang, n, place, text) => {
    expect(formatNumbers([n], constant(n), wordsFor(lang).words, place)).toBe(text);
  },
);

test('from 1 on, a number is no percentage, and from a million on, it has its scale', () => {
  expect(formatNumbers([1], constant(1), en)).toBe('1');
  expect(formatNumbers([1e6], constant(1e6), en)).toBe('1 million');
});

test.each([
  [['3.09 trillion yuan', '3.1 trillion yuan'], '3.09 trillion yuan'],
  [['about 15%', '14.6%'], '14.6%'],
  [['about 15%'], '15%'],
  [['330,000', '326,000'], '326,000'],
  [['more than 3 million', 'less than 3 million'], '3 million'],
  [['3.9 trillion yuan', '3.1 trillion yuan'], undefined],
  [['more than 3 trillion yuan'], undefined],
  [[], undefined],
])('the shortest number that all of %j can be is %s', (printed, text) => {
  const quantities = printed.map((one) => parse(one));
  expect(formatShared(quantities, en)).toBe(text);
});

test.each([
  ['ar', 'أكثر من 27.2'],
  ['de', 'mehr als 27,2'],
  ['en', 'more than 27.2'],
  ['es', 'más de 27,2'],
  ['fr', 'plus de 27,2'],
  ['zh', '超过 27.2'],
])('a result is written in the language of its page: %s', (lang, start) => {
  const share = divide(parse('more than 680'), constant(2500));
  expect(formatQuantity(share, wordsFor(lang).words).replaceAll(/[\u200e\u00a0\u202f]/g, '')).toBe(
    `${start}%`,
  );
});

test('a range in French has its number in both parts, with the unit once', () => {
  const { words } = wordsFor('fr');
  expect(formatRange(parse('330,000 yuan'), words)).toBe('325\u202f000–335\u202f000 yuan');
  expect(formatQuantity({ ...constant(6.75), kind: 'times' }, words)).toBe('6,75 fois');
});

test.each([
  ['ar', '-5 مليار', '\u200f\u200e−5.5 – \u200e−4.5 مليار'],
  ['he', '-5 מיליארד', '\u200f\u200e−5.5 – \u200e−4.5 מיליארד'],
  ['de-CH', "12'500 Franken", "12'450–12'550 Franken"],
  ['de-CH', "−12'500 Franken", "−12'550 – −12'450 Franken"],
  ['sv', '−3,25 kronor', '−3,255 – −3,245 kronor'],
])(
  'a range in %s has the unit once, whatever the signs of its numbers: %s',
  (lang, printed, text) => {
    const { words } = wordsFor(lang);
    expect(formatRange(parse(printed, false, words), words)).toBe(text);
  },
);

test.each([
  ['de', '1,5 Billionen Yuan', '1,5 Billionen Yuan'],
  ['fr', '1,5 million de yuans', '1,5 million de yuans'],
  ['fr', '3,5 milliards d’euros', '3,5 milliards d’euros'],
  ['fr', '12,5 milliers d’euros', '12,5 milliers d’euros'],
  ['es', '12 mil millones de dólares', '12 mil millones de dólares'],
  ['es', '12 millones de euros', '12 millones de euros'],
  ['es', '12 millones', '12 millones'],
  ['es-MX', '1,234.5 millones de pesos', '1,234.5 millones de pesos'],
  ['is', '1.234,5 milljónir evra', '1.234,5 milljónir evra'],
  ['pt', '1.234,5 milhões de reais', '1.234,5 milhões reais'],
  ['ja', '1,234,512百万円', '1.234512兆円'],
  ['zh', '1951亿元', '1,951亿元'],
  ['ar', '3.9 تريليون يوان', '3.9 تريليون يوان'],
])('a number of many digits has the scale of its language: %s', (lang, printed, text) => {
  const { words } = wordsFor(lang);
  const formatted = formatQuantity(parse(printed, true, words), words);
  expect(formatted.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(text);
});

test('a result has the largest usual scale, a printed number its own', () => {
  const printed = parse('1,234,000 thousand euros', true);
  expect(formatQuantity(printed, en)).toBe('1,234,000 thousand euros');
  expect(formatQuantity(add(printed, printed), en)).toBe('2.468 billion euros');
  expect(formatQuantity(parse('1,200,000 homes', true), en)).toBe('1,200,000 homes');
  const thousands = parse('2 thousand homes', true);
  expect(formatQuantity(add(thousands, thousands), en)).toBe('4,000 homes');
});

test('a rate joins its units as the language does', () => {
  const { words } = wordsFor('de');
  const [euro, dollars] = ['9 Mrd. Euro', '10 Mrd. Dollar'].map((one) => parse(one, true, words));
  if (!euro || !dollars) throw new Error('Two numbers were given.');
  expect(formatQuantity(divide(euro, dollars), words)).toBe('0,9 Euro je Dollar');
});

test('a sum of plain numbers is a number, not so many times another', () => {
  const sum = add(parse('26.1'), parse('10.9'));
  expect(formatQuantity(sum, en)).toBe('37');
  expect(formatQuantity(subtract(parse('130'), parse('50')), en)).toBe('80');
  expect(formatQuantity(divide(sum, parse('10.9')), en)).toMatch(/times$/);
});

test.each([
  ['1.2e18', { people: 1 }, '1.2 × 10¹⁸ people'],
  ['1.2e8', { 人: 1 }, '1.2亿人'],
  ['1.2e8', { 'km²': 1 }, '1.2亿 km²'],
  ['12', { km: 1 }, '12 km'],
  ['12', { 元: 1, 人: -1 }, '12元每人'],
])('in Chinese, only its own characters follow without a space: %s %o', (value, unit, text) => {
  const quantity = { ...constant(Number(value)), unit };
  expect(formatQuantity(quantity, wordsFor('zh').words)).toBe(text);
});

test('zero has no scale', () => {
  expect(formatNumbers([0], parse('£31.2 million'), en)).toBe('0 pounds');
});

test('a percentage with more decimals than Intl can write doesn’t end the build', () => {
  expect(formatQuantity(parse('1.2 × 10^-99%', true), en)).toMatch(/^0\.0{98}\d+%$/);
});
