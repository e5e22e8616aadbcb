import { expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { parseQuantity } from '../../../src/figures/parse-quantity.ts';

const T = 1e12;

test('an exact number has no range', () => {
  expect(parseQuantity('2,500', en, true)).toMatchObject({
    low: 2500,
    value: 2500,
    high: 2500,
    unit: {},
  });
});

test.each([
  ['4.1 million', 4_100_000],
  ['1,234.56', 1234.56],
  ['0.07%', 0.0007],
])('an exact “%s” is the number that its digits say', (printed, value) => {
  expect(parseQuantity(printed, en, true)).toMatchObject({ low: value, value, high: value });
});

test('the ends of a range have the digits that one computes by hand', () => {
  expect(parseQuantity('8.3 million', en)).toMatchObject({
    low: 8_250_000,
    high: 8_350_000,
  });
  expect(parseQuantity('1.1', en)).toMatchObject({ low: 1.05, high: 1.15 });
});

test.each([
  '',
  'many',
  '3,9',
  '12,34',
  'the 5',
  'Rpa 5',
  'kSh 5',
  '6.2% of GDP',
  '$5 yuan',
  '$5 times',
  '5 to 7',
  '1.2.3',
  '5 × 10^400',
  '9×10^6×10^6',
  '$5 K-12',
  'R500',
  'r5 million',
  '(5',
  '5)',
])('“%s” can’t be read, and the error says how to write a number', (printed) => {
  expect(() => parseQuantity(printed, en)).toThrow(
    `“${printed}” can’t be read as a number. Write only the number: “more than 3.9 trillion”,`,
  );
});

test.each([
  ['en', '3.9 trillion yuan', 3.85 * T, 3.95 * T, { yuan: 1 }],
  ['en', '3,9 trillion yuan', 3.85 * T, 3.95 * T, { yuan: 1 }],
  ['en', 'minus 5%', -0.055, -0.045, {}],
  ['zh', '负5%', -0.055, -0.045, {}],
  ['en', 'no more than 5%', -Infinity, 0.05, {}],
  ['en', 'not less than 5%', 0.05, Infinity, {}],
  ['de', 'nicht mehr als 5 Prozent', -Infinity, 0.05, {}],
  ['fr', 'pas plus d’1 million', -Infinity, 1e6, {}],
  ['es', 'no menos del 5 %', 0.05, Infinity, {}],
  ['zh', '不超过5%', -Infinity, 0.05, {}],
  ['ar', 'لا يزيد على 5%', -Infinity, 0.05, {}],
  ['en', '195.1 billion yuan', 195.05e9, 195.15e9, { yuan: 1 }],
  ['en', '$449 billion', 448.5e9, 449.5e9, { dollars: 1 }],
  ['en', '$1.45 Billion', 1.445e9, 1.455e9, { dollars: 1 }],
  ['en', '€5 million', 4.5e6, 5.5e6, { euros: 1 }],
  ['en', '6.32%', 0.06315, 0.06325, {}],
  ['en', '6.32 per cent', 0.06315, 0.06325, {}],
  ['en', '6.32 Percent', 0.06315, 0.06325, {}],
  ['en', '3.9 times', 3.85, 3.95, {}],
  ['en', '10 billion yuan', 9.5e9, 10.5e9, { yuan: 1 }],
  ['en', '330,000', 325_000, 335_000, {}],
  ['en', '2,513', 2512.5, 2513.5, {}],
  ['en', '0', -0.5, 0.5, {}],
  ['en', '58 Scientists', 57.5, 58.5, { scientists: 1 }],
  ['en', '−0.5%', -0.0055, -0.0045, {}],
  ['en', '3.2 ± 0.4 µm', 2.8, 3.6, { µm: 1 }],
  ['en', 'about 67±3%', 0.64, 0.7, {}],
  ['en', '12,500 ± 1,200 people', 11_300, 13_700, { people: 1 }],
  ['de', '12.500 ± 1.200,5 Personen', 11_299.5, 13_700.5, { Personen: 1 }],
  ['fr', '12 500 ± 1 200', 11_300, 13_700, {}],
  ['de', '3,2 ± 0,4 Mio. Euro', 2.8e6, 3.6e6, { Euro: 1 }],
  ['en', '7.9 × 10^6 Pa', 7.85e6, 7.95e6, { Pa: 1 }],
  ['en', '2.5x10⁻³ m', 0.00245, 0.00255, { m: 1 }],
  ['en', '12.5 thousands', 12_450, 12_550, {}],
  ['en', '12.5 millions of dollars', 12.45e6, 12.55e6, { dollars: 1 }],
  ['es', '9.812 miles', 9_811_500, 9_812_500, {}],
  ['fr', '12,5 milliers', 12_450, 12_550, {}],
  ['en', '(7.9 ± 0.2) × 10^6 Pa', 7.7e6, 8.1e6, { Pa: 1 }],
  ['en', '(7.9 ± 0.2) mm', 7.7, 8.1, { mm: 1 }],
  ['en', '(12.5)', -12.55, -12.45, {}],
  ['en', 'HK$(12.5) million', -12.55e6, -12.45e6, { HK$: 1 }],
  ['en', '（12.5）', -12.55, -12.45, {}],
  ['en', '△12.5', -12.55, -12.45, {}],
  ['en', '$(6.2) million', -6_250_000, -6_150_000, { dollars: 1 }],
  ['en', '($1,204.5) million', -1204.55e6, -1204.45e6, { dollars: 1 }],
  ['en', 'about 15%', 0.14, 0.16, {}],
  ['en', 'More than\n680', 680, Infinity, {}],
  ['en', 'surpassing 3 trillion yuan', 3 * T, Infinity, { yuan: 1 }],
  ['en', '< 0.001', -Infinity, 0.001, {}],
  ['en', '≥$5', 5, Infinity, { dollars: 1 }],
  ['en', '~15%', 0.14, 0.16, {}],
  ['en', '0.6 percentage points', 0.0055, 0.0065, {}],
  ['de', '–3,1 Mio. €', -3.15e6, -3.05e6, { Euro: 1 }],
  ['de', '+0,6 Pp.', 0.0055, 0.0065, {}],
  ['de', '12,5 T€', 12_450, 12_550, { Euro: 1 }],
  ['fr', '5 M EUR', 4.5e6, 5.5e6, { euros: 1 }],
  ['de', '12,5 TEUR', 12_450, 12_550, { Euro: 1 }],
  ['sv', '125 MSEK', 124.5e6, 125.5e6, { SEK: 1 }],
  ['fr', '0,6 point de pourcentage', 0.0055, 0.0065, {}],
  ['es', '0,6 puntos porcentuales', 0.0055, 0.0065, {}],
  ['zh', '0.6个百分点', 0.0055, 0.0065, {}],
  ['ar', '0.6 نقطة مئوية', 0.0055, 0.0065, {}],
  ['en', 'less than 5%', -Infinity, 0.05, {}],
  ['en', 'US$1.2bn', 1.15e9, 1.25e9, { dollars: 1 }],
  ['en', '$450k', 449_500, 450_500, { dollars: 1 }],
  ['en', 'more than HK$5m', 5e6, Infinity, { HK$: 1 }],
  ['en', 'EUR 5 million', 4.5e6, 5.5e6, { euros: 1 }],
  ['en', 'EUR 5m', 4.5e6, 5.5e6, { euros: 1 }],
  ['en', 'EUR5m', 4.5e6, 5.5e6, { euros: 1 }],
  ['en', 'more than EUR5m', 5e6, Infinity, { euros: 1 }],
  ['en', 'less than ¼', -Infinity, 0.25, {}],
  ['en', 'more than $.05', 0.05, Infinity, { dollars: 1 }],
  ['tr', 'more than %50', 0.5, Infinity, {}],
  ['en', 'SEK 1.2M', 1.15e6, 1.25e6, { SEK: 1 }],
  ['en', '₹500 crore', 499.5e7, 500.5e7, { '₹': 1 }],
  ['en', 'INR 500 crore', 499.5e7, 500.5e7, { '₹': 1 }],
  ['en', '12 constructor', 11.5, 12.5, { constructor: 1 }],
  ['en', 'KRW 5,000', 4500, 5500, { '₩': 1 }],
  ['en', '5 lakh people', 4.5e5, 5.5e5, { people: 1 }],
  ['en', '12,34,567', 1_234_566.5, 1_234_567.5, {}],
  ['en', '$.05', 0.045, 0.055, { dollars: 1 }],
  ['en', 'more than .5 million', 5e5, Infinity, {}],
  ['en', '2½ hours', 2.25, 2.75, { hours: 1 }],
  ['en', '10½', 10.25, 10.75, {}],
  ['en', 'about ⅓', 0, 2 / 3, {}],
  ['tr', '%50', 0.45, 0.55, {}],
  ['de', "1'200 Franken", 1150, 1250, { Franken: 1 }],
  ['en', '5 million US dollars', 4.5e6, 5.5e6, { dollars: 1 }],
  ['en', 'about +3.2%', 0.031, 0.033, {}],
  ['en', '2.5-fold', 2.45, 2.55, {}],
  ['en', '5 GW', 4.5, 5.5, { GW: 1 }],
  ['en', ' 5  million ', 4.5e6, 5.5e6, {}],
  ['en', '5 m', 4.5, 5.5, { m: 1 }],
  ['en', '20 °C', 15, 25, { '°C': 1 }],
  ['en', '500+ companies', 500, Infinity, { companies: 1 }],
  ['en', '$10-million', 9.5e6, 10.5e6, { dollars: 1 }],
  ['de', '3,9 Billionen Yuan', 3.85 * T, 3.95 * T, { Yuan: 1 }],
  ['de', 'Mehr als 1.200,5 Tonnen', 1200.5, Infinity, { Tonnen: 1 }],
  ['de', 'rund 449 Mrd. €', 448e9, 450e9, { Euro: 1 }],
  ['de', '6,32 Prozent', 0.06315, 0.06325, {}],
  ['de', '3,9-mal', 3.85, 3.95, {}],
  ['de', 'EUR 1’200,5 Mio', 1200.45e6, 1200.55e6, { Euro: 1 }],
  ['de', 'bis zu 5 Mrd. US-Dollar', -Infinity, 5e9, { Dollar: 1 }],
  ['de', '2,5-fachen', 2.45, 2.55, {}],
  ['de', '500 Tsd. Stück', 499_500, 500_500, { Stück: 1 }],
  ['fr', '3 090 millions d’euros', 3089.5e6, 3090.5e6, { euros: 1 }],
  ['fr', 'moins de 5 %', -Infinity, 0.05, {}],
  ['fr', '449 M€', 448.5e6, 449.5e6, { euros: 1 }],
  ['fr', '1\u202f234,5\u00a0Mds\u00a0€', 1234.45e9, 1234.55e9, { euros: 1 }],
  ['fr', '100 m', 50, 150, { m: 1 }],
  ['fr', 'plus d’1 milliard d’euros', 1e9, Infinity, { euros: 1 }],
  ['es', 'más de 3,9 billones de yuanes', 3.9 * T, Infinity, { yuanes: 1 }],
  ['es', '12 mil millones de dólares', 11.5e9, 12.5e9, { dólares: 1 }],
  ['es', 'más del 12,3 %', 0.123, Infinity, {}],
  ['es-MX', 'más de 1,234.5 millones de pesos', 1234.5e6, Infinity, { pesos: 1 }],
  ['de-CH', '1’200.5 Franken', 1200.45, 1200.55, { Franken: 1 }],
  ['fr-CH', '0,5 point', 0.45, 0.55, { point: 1 }],
  ['fr-CH', '12.50 francs', 12.495, 12.505, { francs: 1 }],
  ['fr-CH', '1’200 francs', 1150, 1250, { francs: 1 }],
  ['en-ZA', '1.2 billion rand', 1.15e9, 1.25e9, { rand: 1 }],
  ['de-AT', '1.200,5 Euro', 1200.45, 1200.55, { Euro: 1 }],
  ['it', '1.200,5 euro', 1200.45, 1200.55, { euro: 1 }],
  ['pl', '1 350,5 zł', 1350.45, 1350.55, { zł: 1 }],
  ['nb', 'kr 1,5 milliarder', 1.45e9, 1.55e9, { kr: 1 }],
  ['nb', 'Kr 500', 450, 550, { kr: 1 }],
  ['de', '300 t Kraftstoff', 250, 350, { 't Kraftstoff': 1 }],
  ['da', 'kr. 500', 450, 550, { kr: 1 }],
  ['en', 'US $5 million', 4.5e6, 5.5e6, { dollars: 1 }],
  ['en', 'A$5 m', 4.5e6, 5.5e6, { A$: 1 }],
  ['en', '5 GWh', 4.5, 5.5, { GWh: 1 }],
  ['en', '5 Tonnes CO₂', 4.5, 5.5, { 'tonnes CO₂': 1 }],
  ['pt-BR', 'R$ 1.200,50', 1200.495, 1200.505, { R$: 1 }],
  ['ru', '1\u00a0284,5 миллиона', 1284.45e6, 1284.55e6, {}],
  ['sv', '5 tn kronor', 4500, 5500, { kronor: 1 }],
  ['da', '1,5 billioner kroner', 1.45 * T, 1.55 * T, { kroner: 1 }],
  ['nb', '5 t', 4.5, 5.5, { t: 1 }],
  ['pt', 'R$ 1.200,5 milhões', 1200.45e6, 1200.55e6, { R$: 1 }],
  ['it', '2,5 mila miliardi di euro', 2.45 * T, 2.55 * T, { euro: 1 }],
  ['it', '€ 5 milioni', 4.5e6, 5.5e6, { euro: 1 }],
  ['nl', '€ 412,6 miljoen', 412.55e6, 412.65e6, { euro: 1 }],
  ['nl-NL', '412,6 miljoen euro', 412.55e6, 412.65e6, { euro: 1 }],
  ['pl', '3,9 miliona złotych', 3.85e6, 3.95e6, { złotych: 1 }],
  ['ru', '12,5 млрд рублей', 12.45e9, 12.55e9, { рублей: 1 }],
  ['pt', '12 mil empregos', 11_500, 12_500, { empregos: 1 }],
  ['ro', '20 de milioane de lei', 19.5e6, 20.5e6, { lei: 1 }],
  ['bn', '5 কোটি টাকা', 4.5e7, 5.5e7, { টাকা: 1 }],
  ['th', '10 ล้านบาท', 9.5e6, 10.5e6, { บาท: 1 }],
  ['hi', '₹12,500 करोड़', 12_499.5e7, 12_500.5e7, { '₹': 1 }],
  ['hu', '3,9 milliárdot', 3.85e9, 3.95e9, {}],
  ['hu', '11,2 százalékkal', 0.1115, 0.1125, {}],
  ['fi', '3 miljardin euron', 2.5e9, 3.5e9, { euron: 1 }],
  ['nb', '12 prosentpoeng', 0.115, 0.125, {}],
  ['id', 'Rp1,28 triliun', 1.275 * T, 1.285 * T, { Rp: 1 }],
  ['id', '40 persen', 0.35, 0.45, {}],
  ['ms', 'RM4.5 juta', 4.45e6, 4.55e6, { RM: 1 }],
  ['en', 'KSh 5.2 billion', 5.15e9, 5.25e9, { KSh: 1 }],
  ['sw', 'Ksh 500', 450, 550, { KSh: 1 }],
  ['en', 'KES 500', 450, 550, { KSh: 1 }],
  ['en', 'Rs 500', 450, 550, { Rs: 1 }],
  ['en', 'Rs. 500 crore', 499.5e7, 500.5e7, { Rs: 1 }],
  ['en', 'more than Rs.5,00,000', 5e5, Infinity, { Rs: 1 }],
  ['en', '500 Rs.', 450, 550, { Rs: 1 }],
  ['ja', '1兆2,345億円', 1_234_450_000_000, 1_234_550_000_000, { 円: 1 }],
  ['ja', '654億32百万円', 65_431_500_000, 65_432_500_000, { 円: 1 }],
  ['ja', '11.4％', 0.1135, 0.1145, {}],
  ['ja', '3千万円', 2.5e7, 3.5e7, { 円: 1 }],
  ['ja', '約480億円', 479e8, 481e8, { 円: 1 }],
  ['ko', '1조 2,345억 원', 1_234_450_000_000, 1_234_550_000_000, { 원: 1 }],
  ['ko', '5백만원', 4.5e6, 5.5e6, { 원: 1 }],
  ['zh-TW', '3.5億元', 3.45e8, 3.55e8, { 元: 1 }],
  ['sv', '−3,5 %', -0.0355, -0.0345, {}],
  ['ko', '1,200.5 km', 1200.45, 1200.55, { km: 1 }],
  ['zh', '超过3万亿元', 3 * T, Infinity, { 元: 1 }],
  ['zh', '1951亿元', 1950.5e8, 1951.5e8, { 元: 1 }],
  ['zh', '约15%', 0.14, 0.16, {}],
  ['zh', '3.9倍', 3.85, 3.95, {}],
  ['zh', '30多个国家', 30, Infinity, { 个国家: 1 }],
  ['zh', '5千万元', 4.5e7, 5.5e7, { 元: 1 }],
  ['zh', '1亿2000万人', 119_995_000, 120_005_000, { 人: 1 }],
  ['zh', '1亿2千万人', 1.15e8, 1.25e8, { 人: 1 }],
  ['zh', '3千5百万元', 34_500_000, 35_500_000, { 元: 1 }],
  ['zh', '2万5000吨', 24_999.5, 25_000.5, { 吨: 1 }],
  ['zh', '20000万元', 199_995_000, 200_005_000, { 元: 1 }],
  ['es-MX', '2 mil 300 millones de pesos', 2_299.5e6, 2_300.5e6, { pesos: 1 }],
  ['ar', 'أكثر من 3.9 تريليون يوان', 3.9 * T, Infinity, { يوان: 1 }],
  ['ar', '12,500 طن', 12_450, 12_550, { طن: 1 }],
  ['ar', '٣٫٥ مليارات ريال', 3.45e9, 3.55e9, { ريال: 1 }],
  ['ar', '15 في المائة', 0.145, 0.155, {}],
  ['en', '₹1.5 lakh crore', 1.45e12, 1.55e12, { '₹': 1 }],
  ['hi', '₹1.5 लाख करोड़', 1.45e12, 1.55e12, { '₹': 1 }],
  ['pt', '5 mil milhões de euros', 4.5e9, 5.5e9, { euros: 1 }],
  ['ko', '3만 천 명', 2.5e4, 3.5e4, { '천 명': 1 }],
  ['en', '12 500 tonnes', 12_450, 12_550, { tonnes: 1 }],
  ['en', 'EUR 5 mln', 4.5e6, 5.5e6, { euros: 1 }],
  ['de-CH', '1.5 Mia. Franken', 1.45e9, 1.55e9, { Franken: 1 }],
  ['de', '5 Mill. Euro', 4.5e6, 5.5e6, { Euro: 1 }],
  ['sv', '1,5 mdr kronor', 1.45e9, 1.55e9, { kronor: 1 }],
  ['el', '12,5 εκατ. ευρώ', 12.45e6, 12.55e6, { ευρώ: 1 }],
  ['fr-CA', '1,2 G$', 1.15e9, 1.25e9, { dollars: 1 }],
  ['en', '$200MM', 199.5e6, 200.5e6, { dollars: 1 }],
  ['en', '200 m euros', 199.5e6, 200.5e6, { euros: 1 }],
  ['en', '5 msek', 4.5e6, 5.5e6, { SEK: 1 }],
  ['en', 'R500 million', 499.5e6, 500.5e6, { R: 1 }],
  ['en', 'R 1.2bn', 1.15e9, 1.25e9, { R: 1 }],
  ['en', 'more than N5 million', 5e6, Infinity, { N: 1 }],
  ['de', 'TEUR 1.200', 1_199_500, 1_200_500, { Euro: 1 }],
  ['de', 'mehr als TEUR 1.200', 1.2e6, Infinity, { Euro: 1 }],
  ['de', 'Mio. € 12,5', 12.45e6, 12.55e6, { Euro: 1 }],
  ['nb', 'MNOK 450', 449.5e6, 450.5e6, { NOK: 1 }],
  ['en', '$1bn+', 1e9, Infinity, { dollars: 1 }],
  ['zh', '3.2万余人', 32_000, Infinity, { 人: 1 }],
  ['en', '2.5x', 2.45, 2.55, {}],
  ['da', '12 pct.', 0.115, 0.125, {}],
  ['nb', '12 pst.', 0.115, 0.125, {}],
  ['pl', '12 proc.', 0.115, 0.125, {}],
  ['it', '12 per cento', 0.115, 0.125, {}],
  ['ro', '12 la sută', 0.115, 0.125, {}],
  ['vi', '12 phần trăm', 0.115, 0.125, {}],
  ['tr', 'yüzde 12', 0.115, 0.125, {}],
  ['zh', '百分之12', 0.115, 0.125, {}],
  ['th', 'ร้อยละ 12', 0.115, 0.125, {}],
  ['he', '5 מיליון ש"ח', 4.5e6, 5.5e6, { 'ש"ח': 1 }],
  ['ar', '12\u200e%\u200e', 0.115, 0.125, {}],
])(
  'a number is the range that its digits allow, as %s writes it: “%s”',
  (lang, printed, low, high, unit) => {
    const quantity = parseQuantity(printed, wordsFor(lang).words);
    expect(quantity.low).toBeCloseTo(low, 9);
    expect(quantity.high).toBeCloseTo(high, 9);
    expect(quantity.unit).toEqual(unit);
  },
);

test.each([
  'ar',
  'de',
  'de-CH',
  'en',
  'es',
  'es-MX',
  'fr',
  'hi',
  'it',
  'ja',
  'ko',
  'pl',
  'sv',
  'zh',
])('the examples of the error can be read in %s', (lang) => {
  const { words } = wordsFor(lang);
  const read = (printed: string) => parseQuantity(printed, words);
  expect(() => read('x')).toThrow('Write only the number: ');
  const examples = messageOf(() => read('x')).match(/(?<=“)[^”]*\d[^”]*(?=”)/g) ?? [];
  const found = examples.map((example) => read(example));
  expect(found.map(({ value }) => value)).toEqual([3.9e12, 450e9, 0.063]);
  expect(found[0]?.high).toBe(Infinity);
});

/** Returns the message of what a function throws. */
function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  return '';
}

test.each('bn cs da el fi hi hu it ja ko lt nb nl pl pt pt-PT ro ru sv ta th tr uk vi'.split(' '))(
  'in “%s”, a number with a scale is read as Intl writes it',
  (lang) => {
    const style = { notation: 'compact', compactDisplay: 'long', numberingSystem: 'latn' } as const;
    const { format } = new Intl.NumberFormat(lang, style);
    const numbers = [5, 2, 1.5, 20, 300].flatMap((n) => [1e3, 1e6, 1e9].map((size) => n * size));
    const { words } = wordsFor(lang);
    expect(numbers.map((n) => parseQuantity(format(n), words).value)).toEqual(numbers);
  },
);
