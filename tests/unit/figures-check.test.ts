import { expect, test } from 'vitest';
import { type BuiltRelease, checkFigures } from '../../src/lint/figures.ts';
import { sayFault } from '../../src/figures/problem.ts';
import { lineOfKey } from '../../src/release/line-of-key.ts';
import { readRows } from '../../src/lint/figure-rows.ts';
import { evaluate } from '../../src/figures/evaluate.ts';

const sound = {
  file: 'a.mdx',
  figures: {
    total: { printed: '3.9 trillion yuan', what: 'Spending', year: 2022, passage: 'p1' },
    basic: { printed: '195.1 billion yuan', what: 'Basic research', year: 2022, passage: 'p1' },
    share: { printed: '6.32%', what: 'Its share', passage: 'p1' },
    dollars: { printed: '$449 billion', what: 'In dollars', passage: 'p2' },
  },
  checks: {
    total: {
      what: 'Spending',
      sums: { byShare: { formula: 'basic / share', means: 'from the share' } },
      against: ['total'],
    },
  },
  pictures: {
    total: {
      kind: 'dots',
      title: 'Apart',
      caption: 'In 2022.',
      marks: [
        { value: 'total', label: 'printed' },
        { value: 'total.byShare', label: 'computed' },
      ],
    },
  },
  passages: [
    {
      id: 'p1',
      text: 'Beijing, May 1, 2023. It was 3.9 trillion\nyuan in 2022, and 195.1 billion yuan is 6.32%.',
    },
    { id: 'p2', text: 'The 20th time, $449 billion.' },
  ],
  rows: [
    ['Spending', '3.9 trillion yuan', '2022', 'p1'],
    ['Basic research', '195.1 billion yuan', '2022', 'p1'],
    ['Its share', '6.32%', '', 'p1'],
    ['In dollars', '$449 billion', '', 'p2'],
  ],
} satisfies BuiltRelease;

const { figures, checks, passages, rows } = sound;
const sum = (formula: string) => ({
  checks: { total: { ...checks.total, sums: { byShare: { formula, means: 'x' } } } },
  pictures: {},
});

test('a sound release has no fault, and its check a verdict', () => {
  expect(checkFigures(sound)).toEqual([]);
  expect(evaluate(sound).checks.get('total')?.held).toEqual([
    { figure: 'total', verdict: 'disagrees' },
  ]);
});

test('a release that names no figure has nothing to check', () => {
  expect(checkFigures({ ...sound, figures: {}, checks: {}, pictures: {}, rows: [] })).toEqual([]);
});

const faults: [string, Partial<BuiltRelease>, string][] = [
  [
    'a number that does not stand in its passage',
    {
      figures: { ...figures, share: { ...figures.share, passage: 'p2' } },
      rows: [...rows.slice(0, 2), ['Its share', '6.32%', '', 'p2'], ...rows.slice(3)],
    },
    'figures.share: “6.32%” does not stand in p2',
  ],
  [
    'a number cut from a longer one',
    {
      passages: [...passages, { id: 'p3', text: '16.32% and 6.32%5' }],
      figures: { ...figures, share: { ...figures.share, passage: 'p3' } },
    },
    'figures.share: “6.32%” does not stand in p3',
  ],
  [
    'a passage that is not there',
    { figures: { ...figures, share: { ...figures.share, passage: 'p9' } } },
    'figures.share: there is no passage p9',
  ],
  [
    'a year that is not in the passage',
    { figures: { ...figures, share: { ...figures.share, year: 2021 } } },
    'figures.share: the year 2021 does not stand in p1',
  ],
  [
    'a number that no figure names',
    { passages: [...passages, { id: 'p3', text: 'A group of 58 scientists.' }] },
    'p3: “58” is a number that no figure names',
  ],
  [
    'a figure without a row',
    { rows: rows.slice(0, 3) },
    'figures.dollars: its row is not in the table of figures: write | In dollars | $449 billion |  | [2](#p2) |',
  ],
  [
    'a row without a figure',
    { rows: [...rows, ['More', '58', '', 'p2']] },
    'table of figures: the row | More | 58 |  | [2](#p2) | is no figure',
  ],
  [
    'a row with another number',
    { rows: [['Spending', '3.09 trillion yuan', '2022', 'p1'], ...rows.slice(1)] },
    'figures.total: its row is not in the table',
  ],
  [
    'a number that cannot be read',
    { figures: { ...figures, share: { ...figures.share, printed: '6,32%' } } },
    'figures.share: “6,32%” cannot be read',
  ],
  [
    'units that do not add',
    sum('basic + dollars'),
    'checks.total.sums.byShare: it adds or subtracts yuan and dollars',
  ],
  [
    'a unit held against another',
    sum('dollars / share'),
    'checks.total.against: it holds yuan against dollars',
  ],
  [
    'a division by nought',
    sum('basic / (share - share)'),
    'checks.total.sums.byShare: it divides by a number that may be 0',
  ],
  [
    'a sum that names no figure',
    sum('1 + 1'),
    'checks.total.sums.byShare: “1 + 1” names no figure',
  ],
  [
    'a sum of an unknown figure',
    sum('basic / part'),
    'checks.total.sums.byShare: “part” at character 9 is no figure',
  ],
  [
    'a check against an unknown figure',
    { checks: { total: { ...checks.total, against: ['whole'] } } },
    'checks.total.against: “whole” is no figure',
  ],
  [
    'a picture of an unknown figure',
    { checks: {} },
    'pictures.total.marks.1: “total.byShare” at character 1 is no figure',
  ],
];

test.each(faults)('%s is a fault at its place', (_, change, says) => {
  const said = checkFigures({ ...sound, ...change }).map((fault) => sayFault(fault));
  expect(said.join('\n')).toContain(`a.mdx: ${says}`);
});

test('all faults of one run are told, and a fault is not told again where its name is used', () => {
  const broken = {
    ...sound,
    ...sum('basic / part'),
    pictures: sound.pictures,
    rows: rows.slice(1),
  };
  expect(checkFigures(broken).map(({ place }) => place)).toEqual([
    'checks.total.sums.byShare',
    'figures.total',
  ]);
});

test('a fault is told with the line of its key', () => {
  const mdx = '---\nfigures:\n  total:\n    printed: 3\n---\n\nText.\n';
  expect(lineOfKey(mdx, 'figures.total.printed')).toBe(4);
  expect(lineOfKey(mdx, 'figures.total.gone')).toBe(4);
  expect(lineOfKey(mdx, 'p11')).toBeUndefined();
});

test('the table of figures is read back from the page, and other tables are not', () => {
  const row =
    '<tr><td>R&amp;D</td><td> <b>3</b>\nyuan</td><td></td><td><a href="#p1">1</a></td></tr>';
  const other =
    '<tr><td>1</td><td>2</td><td>3</td><td><a href="/">4</a></td></tr><tr><td>5</td></tr>';
  expect(readRows(`<table>${row}${other}</table>`)).toEqual([['R&D', '3 yuan', '', 'p1']]);
});
