import { expect, test } from 'vitest';
import { EvaluatedFigures } from '../../../src/figures/evaluate.ts';
import { formatQuantity, formatRange } from '../../../src/figures/format-quantity.ts';
import { listDisagreements } from '../../../src/figures/findings.ts';
import { en } from '../../../src/words/en.ts';
import type { FigureData } from '../../../src/figures/schema.ts';

const figure = (printed: string) => ({ printed, what: 'A figure', passage: 'p1' });
const sound = {
  figures: {
    total: figure('3.9 trillion yuan'),
    basic: figure('195.1 billion yuan'),
    share: figure('6.32%'),
    dollars: figure('$449 billion'),
  },
  checks: {
    total: {
      what: 'Spending',
      sums: { byShare: { formula: 'basic / share', means: 'from the share' } },
      compareWith: ['total'],
    },
    twice: {
      what: 'Twice that',
      sums: { twice: { formula: '2 * (total.byShare)', means: 'twice' } },
      compareWith: [],
    },
  },
  charts: {
    total: {
      kind: 'dots',
      title: 'Apart',
      caption: 'In 2022.',
      marks: [
        { value: 'total', label: 'printed' },
        { value: 'total.byShare / 2', label: 'computed' },
      ],
    },
  },
} satisfies FigureData;
const { figures, checks, charts } = sound;

/** The sound data with another formula for the sum of its check. */
const withFormula = (formula: string): FigureData => ({
  ...sound,
  checks: { total: { ...checks.total, sums: { byShare: { formula, means: 'x' } } } },
});
/** The sound data with a check of some sums and a source, which are readings of a figure. */
const withReadings = (formulas: string[], says?: string): FigureData => {
  const sums = Object.fromEntries(formulas.map((formula, i) => [`s${i}`, { formula, means: 'x' }]));
  const source = says && {
    source: { says, title: 'A', publisher: 'B', date: '2023-02-22', url: 'https://c.example/' },
  };
  return {
    ...sound,
    checks: { read: { what: 'Readings', sums, compareWith: [], readingsOf: 'basic', ...source } },
    charts: {},
  };
};

test('a check has its sums written out, their results and a verdict for each figure compared', () => {
  const { checks, problems } = new EvaluatedFigures(sound);
  expect(problems).toEqual([]);
  const { sums, tests } = checks.get('total') ?? {};
  expect(sums?.get('byShare')).toMatchObject({
    writtenOut: '195.1 billion yuan ÷ 6.32%',
    means: 'from the share',
    uses: new Set(['basic', 'share']),
  });
  expect(tests).toMatchObject([
    { name: 'total', figure: { printed: '3.9 trillion yuan' }, verdict: 'disagrees' },
  ]);
});

test('a formula uses the result of a sum above it, formatted where it is written out', () => {
  const twice = new EvaluatedFigures(sound).checks.get('twice')?.sums.get('twice');
  expect(twice?.writtenOut).toBe('2 × (3.087 trillion yuan)');
  expect(twice?.uses).toEqual(new Set(['basic', 'share']));
  expect(twice && formatQuantity(twice.quantity, en)).toBe('6.174 trillion yuan');
});

test.each([
  ['en', '40', 'a * 12000 / 0.5', '40 × 12,000 ÷ 0.5'],
  ['de', '40', 'a * 12000 / 0.5', '40 × 12.000 ÷ 0,5'],
  ['sv', '40', 'a * 12000 / 0.5', '40 × 12\u00a0000 ÷ 0,5'],
])('in %s, the numbers of a formula are written as the language does', (lang, a, formula, text) => {
  const { checks } = new EvaluatedFigures({
    lang,
    figures: { a: figure(a) },
    checks: { c: { what: 'x', sums: { sum: { formula, means: 'x' } }, compareWith: [] } },
    charts: {},
  });
  expect(checks.get('c')?.sums.get('sum')?.writtenOut).toBe(text);
});

test.each([
  ['a - b', ['39.8', '39.4'], '0.4'],
  ['a * b', ['0.1%', '204'], '0.204'],
  ['a * b', ['60%', '50%'], '30%'],
  ['a * 2', ['30%', '1'], '60%'],
  ['a * 250', ['60%', '1'], '150'],
  ['a - b / 100', ['11.0%', '2.5'], '8.5%'],
  ['1 - a', ['0.74', '1'], '0.26'],
  ['1 - a', ['26.0%', '1'], '74%'],
  ['a / b - 1', ['102', '98'], '4.082%'],
  ['a / b', ['102', '408'], '25%'],
  ['a / b', ['408', '102'], '4 times'],
  ['a / b', ['408', '50%'], '816'],
  ['100 * a / b', ['408', '170'], '240'],
  ['(a - b) / b', ['425', '17'], '24'],
  ['(a + b) / b', ['391', '17'], '24 times'],
  ['a / 4', ['408', '1'], '102'],
  ['a / 4', ['3', '1'], '0.75'],
  ['1 / (a - b)', ['15.1%', '11.2%'], '25.64'],
  ['a / 3', ['15%', '1'], '5%'],
])(
  'the result of “%s” with %j is a percentage or a factor only if it can be: %s',
  (formula, printed, text) => {
    const exact = (one = '') => ({ ...figure(one), exact: true });
    const { checks, problems } = new EvaluatedFigures({
      figures: { a: exact(printed[0]), b: exact(printed[1]) },
      checks: { c: { what: 'x', sums: { sum: { formula, means: 'x' } }, compareWith: [] } },
      charts: {},
    });
    expect(problems).toEqual([]);
    expect(checks.get('c')?.sums.get('sum')?.text).toBe(text);
  },
);

test('a figure of a table has the unit that the table has elsewhere, and agrees with one that has it', () => {
  const cell = (printed: string) => ({ ...figure(printed), in: 'million euros' });
  const sum = { formula: 'profit + loss', means: 'x' };
  const { figures, checks, problems } = new EvaluatedFigures({
    figures: { profit: cell('11.6'), loss: cell('(5.5)'), text: figure('€6.1 million') },
    checks: { total: { what: 'Both', sums: { sum }, compareWith: ['text'] } },
    charts: {},
  });
  expect(problems).toEqual([]);
  expect(figures.get('loss')?.printed).toBe('(5.5) million euros');
  expect(checks.get('total')?.tests[0]?.verdict).toBe('agrees');
  expect(checks.get('total')?.sums.get('sum')?.writtenOut).toBe(
    '11.6 million euros + (5.5) million euros',
  );
});

test.each([
  ['$ millions', '$511.9 millions'],
  ['$millions', '$511.9 millions'],
  ['$m', '$511.9m'],
  ['$ m', '$511.9m'],
])('a cell with the sign of “%s” has only its scale: “%s”', (unit, first) => {
  const cell = (printed: string) => ({ ...figure(printed), in: unit });
  const { figures, problems } = new EvaluatedFigures({
    figures: { first: cell('$511.9'), second: cell('61.3'), loss: cell('$(6.2)') },
    checks: {},
    charts: {},
  });
  expect(problems).toEqual([]);
  expect(figures.get('first')?.printed).toBe(first);
  // As if the cell had the sign too.
  expect(figures.get('second')?.printed).toBe(first.replace('511.9', '61.3'));
  const values = [...figures.values()].map(({ quantity }) => [quantity.value, quantity.unit]);
  expect(values).toEqual([511_900_000, 61_300_000, -6_200_000].map((n) => [n, { dollars: 1 }]));
});

test('a table can be in kronor, though these letters begin with a code, “kr”', () => {
  const { figures } = new EvaluatedFigures({
    lang: 'sv',
    figures: { cell: { ...figure('12,5'), in: 'kronor' } },
    checks: {},
    charts: {},
  });
  expect(figures.get('cell')?.quantity.unit).toEqual({ kronor: 1 });
});

test('a fraction without digits keeps the currency of its column', () => {
  const cell = { ...figure('½'), in: '$m' };
  const { figures, problems } = new EvaluatedFigures({
    figures: { cell },
    checks: {},
    charts: {},
  });
  expect(problems).toEqual([]);
  expect(figures.get('cell')?.quantity).toMatchObject({ value: 500_000, unit: { dollars: 1 } });
});

test.each([
  ['75.6 billion dollars', '72.1 billion dollars', '4.8%', '4.85%', '4.71–5.00%'],
  ['75,600,001', '72,100,001', '4.8%', '4.854%', ''],
  ['75,600,001', '72,100,001', '4.8543665%', '4.8543689%', '4.8543674–4.8543703%'],
])('%s and %s, compared with %s, are written as %s (%s)', (now, before, growth, text, range) => {
  const sum = { formula: 'now / before - 1', means: 'x' };
  const { checks } = new EvaluatedFigures({
    figures: { now: figure(now), before: figure(before), growth: figure(growth) },
    checks: { growth: { what: 'Growth', sums: { sum }, compareWith: ['growth'] } },
    charts: {},
  });
  const result = checks.get('growth')?.sums.get('sum');
  expect(result?.text).toBe(text);
  expect(result && formatRange(result.quantity, en)).toBe(range);
});

test.each([
  ['million euros', '2,474.40 million euros'],
  ['€ million', '2,474.40 million euros'],
  ['EUR million', '2,474.40 million euros'],
  ['EUR m', '2,474.40 million euros'],
  ['£m', '2,474.40 million pounds'],
  ['US$ millions', '2,474.40 million dollars'],
  ['$ thousands', '2,474.40 thousand dollars'],
  ['euros', '2,474.40 euros'],
])('a sum has the scale of the figure that it is compared with: in %s', (unit, text) => {
  const cell = (printed: string) => ({ ...figure(printed), in: unit });
  const sum = { formula: 'part + rest', means: 'x' };
  const { checks, problems } = new EvaluatedFigures({
    figures: { part: cell('1,334.5'), rest: cell('1,139.9'), whole: cell('2,474.4') },
    checks: { total: { what: 'Both', sums: { sum }, compareWith: ['whole'] } },
    charts: {},
  });
  expect(problems).toEqual([]);
  expect(checks.get('total')?.sums.get('sum')?.text).toBe(text);
});

test.each([
  ['de', 'Mio. €', '12,5 Mio. €', 'Euro'],
  ['de', '€ Mio.', '€12,5 Mio.', 'Euro'],
  ['de', 'EUR Mio.', '12,5 EUR Mio.', 'Euro'],
  ['de', 'EURm', '12,5 EURm', 'Euro'],
  ['sv', 'miljoner kronor', '12,5 miljoner kronor', 'kronor'],
  ['nl', '€ mln.', '€12,5 mln.', 'euro'],
])('in %s, a table in “%s” may abbreviate its scale: “%s”', (lang, unit, printed, currency) => {
  const cell = { ...figure('12,5'), in: unit };
  const { figures, problems } = new EvaluatedFigures({
    lang,
    figures: { cell },
    checks: {},
    charts: {},
  });
  expect(problems).toEqual([]);
  expect(figures.get('cell')).toMatchObject({ printed, quantity: { unit: { [currency]: 1 } } });
  expect(figures.get('cell')?.quantity.value).toBe(12_500_000);
});

test('a mark of a chart has its quantity, and its figure where it names one', () => {
  const [printed, computed] = new EvaluatedFigures(sound).charts.get('total')?.marks ?? [];
  expect(printed?.figure?.printed).toBe('3.9 trillion yuan');
  expect(computed?.figure).toBeUndefined();
  expect(computed && formatQuantity(computed.quantity, en)).toBe('1.544 trillion yuan');
});

test.each([
  [['basic / share', 'basic * 15.82'], undefined, 'agrees'],
  [['basic / share', 'basic * 15'], undefined, 'undecided'],
  [['basic / share'], '3.09 trillion yuan', 'agrees'],
  [['basic / share'], '3.1 billion yuan', 'undecided'],
  // The source’s number is rounded, too.
  [['basic'], '195 billion yuan', 'agrees'],
])('the readings %j of a figure, and a source that says %s: it %s', (formulas, says, verdict) => {
  const { tests } = new EvaluatedFigures(withReadings(formulas, says)).checks.get('read') ?? {};
  expect(tests).toMatchObject([{ name: 'basic', verdict }]);
});

test('the order in which figures and sums are declared makes no difference to a verdict', () => {
  const data = withReadings(['mark * 1', 'total * 1']);
  const more = { ...data.figures, mark: figure('more than 3.9 trillion yuan') };
  const [total, ...others] = Object.entries(data.checks['read']?.sums ?? {});
  if (!total || !data.checks['read']) throw new Error('The check is missing.');
  const read = { ...data.checks['read'], sums: Object.fromEntries([...others, total]) };
  const figures = Object.fromEntries(Object.entries(more).reverse());
  for (const one of [
    { ...data, figures: more },
    { ...data, figures, checks: { read } },
  ]) {
    const { checks, problems } = new EvaluatedFigures(one);
    expect(problems).toEqual([]);
    expect(checks.get('read')?.tests).toMatchObject([{ name: 'basic', verdict: 'undecided' }]);
  }
});

test('sums and a source that are compared with a figure share one verdict on it', () => {
  const { read } = withReadings(['basic / share'], '3.95 trillion yuan').checks;
  if (!read) throw new Error('The check is missing.');
  const check = { ...read, readingsOf: undefined, compareWith: ['total'] };
  const { tests } =
    new EvaluatedFigures({ ...sound, checks: { check }, charts: {} }).checks.get('check') ?? {};
  expect(tests).toMatchObject([{ name: 'total', verdict: 'undecided' }]);
});

test('a check that compares nothing finds nothing', () => {
  expect(new EvaluatedFigures(sound).checks.get('twice')?.tests).toEqual([]);
});

test.each([
  ['basic + dollars', 'This adds or subtracts yuan and dollars.'],
  ['1 + 1', '“1 + 1” uses no figure.'],
  ['basic / part', '“part” isn’t a figure or an earlier result.'],
  ['twice.twice', '“twice.twice” isn’t a figure or an earlier result.'],
])('the sum “%s” is one problem at its path: %s', (formula, reason) => {
  expect(new EvaluatedFigures(withFormula(formula)).problems).toEqual([
    { path: 'checks.total.sums.byShare.formula', reason: expect.stringContaining(reason) },
  ]);
});

test.each([
  ['now - before', true],
  ['now - before + now - before', true],
  ['now / before - 1', false],
  ['1 - before', false],
  ['now * 2', false],
])('the result of “%s” can be in percentage points: %s', (formula, can) => {
  const sums = { sum: { formula, means: 'x' } };
  for (const points of ['2 percentage points', '2%']) {
    const { problems } = new EvaluatedFigures({
      figures: { now: figure('7%'), before: figure('5%'), points: figure(points) },
      checks: { growth: { what: 'x', sums, compareWith: ['points'] } },
      charts: {},
    });
    const reason = '“points” is in percentage points. Subtract percentages instead.';
    const wanted = can || points === '2%' ? [] : [{ path: 'checks.growth.compareWith.0', reason }];
    expect(problems).toEqual(wanted);
  }
});

test.each([
  ['da', '2 procentpoint'],
  ['fi', '2 prosenttiyksikköä'],
  ['hu', '2 százalékpont'],
  ['is', '2 prósentustig'],
  ['sv', '2 procentenheter'],
])('in %s, “%s” is in percentage points', (lang, printed) => {
  const { problems } = new EvaluatedFigures({
    lang,
    figures: { now: figure('7%'), points: figure(printed) },
    checks: {
      growth: {
        what: 'x',
        sums: { sum: { formula: 'now * 2', means: 'x' } },
        compareWith: ['points'],
      },
    },
    charts: {},
  });
  expect(problems).toEqual([
    { path: 'checks.growth.compareWith.0', reason: expect.stringContaining('percentage points') },
  ]);
});

test('points that are no percentages are a unit like any other', () => {
  const sum = { formula: 'goals * 2', means: 'x' };
  const { problems } = new EvaluatedFigures({
    figures: { goals: figure('3 points'), all: figure('6 points') },
    checks: { all: { what: 'x', sums: { sum }, compareWith: ['all'] } },
    charts: {},
  });
  expect(problems).toEqual([]);
});

const compared = (...compareWith: string[]): FigureData => ({
  ...sound,
  checks: { ...checks, total: { ...checks.total, compareWith } },
});
const mixed = [...charts.total.marks, { value: 'dollars', label: 'x' }];
test.each<[string, FigureData, string]>([
  [
    'figures.dollars.printed',
    { ...sound, figures: { ...figures, dollars: figure('449,00') } },
    '“449,00” can’t be read',
  ],
  ...['12', '$12'].map((printed): [string, FigureData, string] => [
    'figures.fee.printed',
    { ...sound, figures: { ...figures, fee: { ...figure(printed), in: '$ a share' } } },
    `“${printed} $ a share” can’t be read`,
  ]),
  ['checks.read.source.says', withReadings([], 'some'), '“some” can’t be read'],
  ['checks.total.compareWith.0', compared('basic'), 'A sum uses “basic” itself.'],
  [
    'checks.twice.compareWith.0',
    { ...sound, checks: { ...checks, twice: { ...checks.twice, compareWith: ['share'] } } },
    'A sum uses “share”',
  ],
  ...['about 15%', '3.2 ± 0.4%'].map((printed): [string, FigureData, string] => [
    'figures.fee.printed',
    { ...sound, figures: { ...figures, fee: { ...figure(printed), exact: true } } },
    `“${printed}” isn’t exact. Remove “exact”`,
  ]),
  [
    'charts.total.marks.0.value',
    { ...sound, charts: { total: { ...charts.total, marks: [{ value: '7', label: 'x' }] } } },
    '“7” uses no figure.',
  ],
  ['checks.total.compareWith.1', compared('total', 'whole'), '“whole” isn’t a figure.'],
  ['checks.total.compareWith.0', compared('dollars'), 'This compares dollars and yuan.'],
  [
    'checks.twice.readingsOf',
    { ...sound, checks: { ...checks, twice: { ...checks.twice, readingsOf: 'whole' } } },
    '“whole” isn’t a figure.',
  ],
  ['checks.read.readingsOf', withReadings(['basic', 'dollars']), 'This compares yuan and dollars.'],
  ['charts.total.marks.1.value', { ...sound, checks: {} }, '“total.byShare” isn’t a figure'],
  [
    'charts.total.marks',
    { ...sound, charts: { total: { ...charts.total, marks: mixed } } },
    'This shows yuan and dollars.',
  ],
])('what is wrong at %s is one problem', (path, data, reason) => {
  expect(new EvaluatedFigures(data).problems).toEqual([
    { path, reason: expect.stringContaining(reason) },
  ]);
});

test('all problems are reported, each once and not where its name is used', () => {
  const broken = {
    ...withFormula('basic / part'),
    figures: { ...figures, total: figure('many') },
  };
  const { charts, checks, problems, figures: read } = new EvaluatedFigures(broken);
  expect([...read.keys()]).toEqual(Object.keys(figures).filter((name) => name !== 'total'));
  expect(problems.map(({ path }) => path)).toEqual([
    'figures.total.printed',
    'checks.total.sums.byShare.formula',
  ]);
  expect(checks.get('total')?.tests).toEqual([]);
  expect(charts.has('total')).toBe(false);
});

test.each([
  ['1,234', '+', '11,111', '12,346', '12,345'],
  ['1,234,567', '+', '1', '1,234,569', '1,234,568'],
  ['$12,345.67', '+', '$0.01', '$12,345.69', '12,345.68 dollars'],
  ['123.45 dollars', '*', '3', '370 dollars', '370.35 dollars'],
  ['100.05%', '-', '0.01%', '100.05%', '100.04%'],
  ['10', '/', '3', '3.33', '3.333'],
  ['10', '/', '3', '3.33 times', '3.333 times'],
])(
  'the exact result of %s %s %s, compared with %s, is written as %s',
  (a, sign, b, total, text) => {
    const exact = (printed: string) => ({ ...figure(printed), exact: true });
    const sums = { sum: { formula: `a ${sign} b`, means: 'x' } };
    const evaluated = new EvaluatedFigures({
      figures: { a: exact(a), b: exact(b), total: exact(total) },
      checks: { total: { what: 'In all', sums, compareWith: ['total'] } },
      charts: {},
    });
    expect(evaluated.problems).toEqual([]);
    expect(evaluated.checks.get('total')?.sums.get('sum')?.text).toBe(text);
    expect(listDisagreements(evaluated).map(({ others }) => others)).toEqual([
      `its other figures give ${total.startsWith('$') ? text : text.replace(/ (?:dollars|times)$/, '')}`,
    ]);
  },
);

test.each([
  ['2.5 billion', 'now / before - 1', '150%', '150%', '145–155%'],
  ['2.5 billion', 'now / before', '250%', '250%', '245–255%'],
  ['2.5 billion', 'now / before', '2.5 times', '2.50 times', '2.45–2.55'],
  ['0.7 billion', 'now / before', '70%', '70%', '65–75%'],
  ['0.7 billion', 'now / before', '0.7', '0.70', '0.65–0.75'],
])('%s by %s, compared with %s, is written as %s', (now, formula, growth, text, range) => {
  const { checks, problems } = new EvaluatedFigures({
    figures: {
      now: figure(now),
      before: { ...figure('1 billion'), exact: true },
      growth: figure(growth),
    },
    checks: {
      growth: { what: 'x', sums: { sum: { formula, means: 'x' } }, compareWith: ['growth'] },
    },
    charts: {},
  });
  expect(problems).toEqual([]);
  const sum = checks.get('growth')?.sums.get('sum');
  expect([sum?.text, sum && formatRange(sum.quantity, en)]).toEqual([text, range]);
});

test('exact figures agree with their exact sum, and no other', () => {
  const exact = (printed: string) => ({ ...figure(printed), exact: true });
  const verdictOn = (total: string) => {
    const sums = { sum: { formula: 'first + second', means: 'from its parts' } };
    const { checks } = new EvaluatedFigures({
      figures: { first: exact('€0.10'), second: exact('€0.20'), total: exact(total) },
      checks: { total: { what: 'In all', sums, compareWith: ['total'] } },
      charts: {},
    });
    return checks.get('total')?.tests[0]?.verdict;
  };
  expect([verdictOn('€0.30'), verdictOn('€0.31')]).toEqual(['agrees', 'disagrees']);
});
