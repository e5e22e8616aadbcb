import { expect, test } from 'vitest';
import { roundsTo } from '../../../src/search/guesses.ts';
import { readNumber } from '../../../src/search/number.ts';
import { tokenize } from '../../../src/search/tokenize.ts';

/** The forms of each token, except those for near numbers, and the stretch that it takes up where that is longer than its word. */
const tokens = (text: string) =>
  tokenize(text).map(({ forms }) => forms.filter((form) => form[0] !== '~').join(' '));
const stretches = (text: string) =>
  tokenize(text).map(({ start, end, wholeEnd }) => [
    text.slice(start, end),
    text.slice(end, wholeEnd),
  ]);

test.each([
  ['The U.S. and U.S.A, e.g. A.', ['the', 'US us', 'and', 'usa', 'eg', 'a']],
  ['xU.S. 3.U.S.', ['x xu', 'u', 's', '=3', 'u', 's']],
  ['U.S.B2', ['US us', 'b2']],
  ['ChinaLabs, NASAMap', ['china chinalabs', 'labs', 'nasa nasamap', 'map']],
  [
    'l’eau, O’Brien’s rock ’n’ l’or',
    ['l leau', 'eau', 'o obrien', 'brien', 'rock', 'n', 'l lor', 'or'],
  ],
  [
    'self-reliance, non‑stop, a‐b',
    ['self selfreliance', 'reliance', 'non nonstop', 'stop', 'a ab', 'b'],
  ],
  ['cost -and-so', ['cost', 'and andso', 'so']],
  ['(907) 555-0134', ['=907 ☎ =9075550134', '=555', '=134']],
  ['907 555 0134 now', ['=907555 =907 =555 ☎ =9075550134', '=134', 'now']],
  ['907-555-01345 is none', ['=907 =90755501345', '=555', '=1345', 'is', 'none']],
  ['5.907-555-0134', ['=5.907 =5907 =59075550134', '=555', '=134']],
  ['US’s and us', ['US us', 'and', 'us']],
  ['3 k to $5, 5kms, 5seconds', ['=3', 'k', 'to', '$', '=5', '=5', 'kms', '=5', 'seconds']],
  ['5 في المئة', ['=5 =5% %', 'في', 'ميه الميه']],
  ['R&D at AT&T’s', ['r&d', 'at', 'at&t']],
  ['ES-600, 600-ES, U.S.-led', ['es es600', '=600', '=600', 'es', 'US us usled', 'led']],
  ['技術abc', ['技', '術', 'abc']],
  ['กี1', ['กี', '=1']],
  ['か゚く', ['か゚', 'く']],
  ['5% of $3 and °C', ['=5 =5% %', 'of', '$', '=3', 'and', '°', 'c']],
  [
    'Per cent per\u00a0cent pour cent percents',
    ['per', 'cent', 'per', 'cent', 'pour', 'cent', 'percents'],
  ],
  ['soft\u00adhyphen re‑entry', ['softhyphen', 're reentry', 'entry']],
  ['m² ² ３ ²a ²³', ['m2', '=2', '=3', '2a', '=23']],
  ['a- b', ['a', 'b']],
  ['1 000 000 or 12 3456, 2024 100', ['=1000000 =1 =0', 'or', '=12', '=3456', '=2024', '=100']],
  ['1 236,5 or 7.5 100', ['=1236.5 =1 =236.5', 'or', '=7.5', '=100']],
  ['\u200b ’', []],
])('“%s” falls into its words', (text, forms) => {
  expect(tokens(text)).toEqual(forms);
});

test('a token knows where it is, and a compound or an amount where all of it ends', () => {
  expect(stretches('A self-reliance of 3.9 trillion yuan, 31st; 5–6% or 3bn')).toEqual([
    ['A', ''],
    ['self', '-reliance'],
    ['reliance', ''],
    ['of', ''],
    ['3.9', ' trillion'],
    ['trillion', ''],
    ['yuan', ''],
    ['31', 'st'],
    ['5', ''],
    ['6', '%'],
    ['or', ''],
    ['3', 'bn'],
  ]);
  expect(stretches('my ChinaLabs')).toEqual([
    ['my', ''],
    ['China', 'Labs'],
    ['Labs', ''],
  ]);
  expect(stretches('ES-30m long')).toEqual([
    ['ES', '-30m'],
    ['30', 'm'],
    ['long', ''],
  ]);
});

test.each([
  ['1,200,300', '', '1200300', undefined],
  ['1,200.5', '', '1200.5', undefined],
  ['1.236,7', '', '1236.7', undefined],
  ['1.236.700', '', '1236700', undefined],
  ['1.236.70', '', '1.2367', undefined],
  ['1,200.55', '', '1200.55', undefined],
  ['12.345,67', '', '12345.67', undefined],
  ['1.234.567,8', '', '1234567.8', undefined],
  ['1234.567,8', '', '1234.5678', undefined],
  ['1.236,7.5', '', '1.23675', undefined],
  ['60', ', 80 million', '60', undefined],
  ['3,9', '', '3.9', undefined],
  ['1,2345', '', '1.2345', undefined],
  ['1234,567', '', '1234.567', undefined],
  ['12,34,56', '', '12.3456', undefined],
  ['007', '', '7', undefined],
  ['3.9', ' trillion yuan', '3.9', '3900000000000'],
  ['3.9', 'tn', '3.9', '3900000000000'],
  ['3', ' Thousands', '3', '3000'],
  ['3', 'K', '3', '3000'],
  ['3', ' k', '3', undefined],
  ['3', 'km', '3', undefined],
  ['3', 'k9', '3', undefined],
  ['185', ' Millionen', '185', '185000000', 'de'],
  ['1,5', ' Mrd. Euro', '1.5', '1500000000', 'de'],
  ['2', ' millones', '2', '2000000', 'es'],
  ['2', ' milliards', '2', '2000000000', 'fr'],
  ['2', ' millionaires', '2', undefined],
  ['60', '–80 million', '60', '60000000'],
  ['60', ' - $80.5 bn', '60', '60000000000'],
  ['5', '%', '5', '5%'],
  ['5', ' Prozent', '5', '5%', 'de'],
  ['5', ' per cent', '5', '5%'],
  ['5', '%ige', '5', '5%'],
  ['27,4', ' млн посилок', '27.4', '27400000', 'uk'],
  ['238', ' mil. Kč', '238', '238000000', 'cs'],
  ['196,5', ' milionu korun', '196.5', '196500000', 'cs'],
  ['1', ' Billion', '1', '1000000000000', 'de'],
  ['0,05', ' відсотка', '0.05', '0.05%', 'uk'],
  ['2', ' लाख', '2', '200000', 'hi'],
  ['12', ' milijonų', '12', undefined, 'lt'],
  ['12', ' km', '12', undefined, 'ca'],
  ['12', ' cents', '12', undefined, 'fr'],
  ['12', ' mm', '12', undefined, 'pt-PT'],
  ['5', ' tỷ đồng', '5', '5000000000', 'vi'],
  ['5', ' میلیون', '5', '5000000', 'fa'],
  ['2', ' constructors', '2', undefined],
  ['0.1', ' million', '0.1', '100000'],
  ['18', ' ms', '18', undefined],
])('“%s%s” is read as a number and an amount', (digits, after, value, amount, lang = 'en') => {
  const { form, exact } = readNumber(digits, after, lang);
  expect([form, ...exact]).toEqual([`=${value}`, `=${amount ?? value}`]);
});

test.each([
  ['36.000', '', ['36000']],
  ['36.0000', '', ['36']],
  ['1236.000', '', ['1236']],
  ['12 500', '', ['12500', '12', '500']],
  ['12’500', '', ['12500']], // as in Switzerland
  ['1,00,00,000', '', ['10000000']], // as in India
  ['11:59', ' p.m.', ['11.59']],
  ['1.237', ' Mio.', ['1237', '1237000000']],
])('%s%s may stand for other values', (digits, after, otherValues) => {
  const { forms } = readNumber(digits, after, 'de');
  expect(forms).toEqual(expect.arrayContaining(otherValues.map((value) => `=${value}`)));
});

test.each([
  ['1.237', '', ['1.237', '1237']],
  ['1.237', ' Mio.', ['1237000', '1237000000']],
  ['10.000', '', ['10000']],
  ['36.500', ' kg', ['36500']],
  ['1.2345', '', ['1.2345']],
  ['1234.567', '', ['1234.567']],
  ['119.8', '', ['119.8']],
])('%s%s may mean these amounts: %j', (digits, after, amounts) => {
  expect(readNumber(digits, after, 'de').exact).toEqual(amounts.map((amount) => `=${amount}`));
});

test.each([
  ['120', '119.8', true],
  ['120', '125.1', false],
  ['120', '115', true],
  ['121', '119.8', false],
  ['3', '3.4', false],
  ['100', '108', true],
  ['100', '108.1', false],
  ['100', '92', true],
  ['0.4', '0.35', true],
  ['0.4', '0.349', false],
  ['7%', '6.8%', true],
  ['7%', '6.8', false],
  ['7', '6.8%', false],
  ['0', '0.01', false],
  ['1.5', '1.45', true],
])('%s is near %s: %s', (typed, value, near) => {
  expect(roundsTo(typed, value)).toBe(near);
});

test.each([
  ['at 4 pm', ['=16']],
  ['at 12 pm', ['=12']],
  ['at 4 and 5 pm', ['=4', '=17']],
])('the hours of “%s” are %j', (text, forms) => {
  const numbers = tokenize(text, 'en').filter(({ number }) => number);
  expect(numbers.map(({ form }) => form)).toEqual(forms);
});
