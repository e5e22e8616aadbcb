import { afterEach, expect, test, vi } from 'vitest';
import { stringifyRecord } from '../../../src/anchors/record.ts';
import { updateRecord } from '../../../src/anchors/update-record.ts';
import { checkAnchors } from '../../../src/lint/anchors.ts';
import { lintRelease } from '../../../src/lint/lint.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { EDITS, releaseTexts } from '../../releases/edited-releases.ts';
import { BODY, type Body } from '../../releases/harbour-body.ts';
import { findBy } from './find-by.ts';

afterEach(() => void vi.unstubAllEnvs());

const paths = releasePaths('f.mdx');
const { blocks } = parseRelease(paths, releaseTexts(BODY));
const { record } = updateRecord([], blocks, '2024-05-03');

/** What the rule finds in a release, given the record of the one that it was. */
function check(body: Body, headline?: string) {
  const files = { ...releaseTexts(body, headline), anchors: stringifyRecord(record) };
  const found = findBy(checkAnchors, parseRelease(paths, files));
  const format = (fatal: boolean) => formatProblems(found.filter((one) => one.fatal === fatal));
  return { problems: format(true), notices: format(false) };
}

const edits: [name: string, problems: RegExp[], notices: RegExp[]][] = [
  [
    'insert',
    [],
    [/^content\/f\.mdx:21:1 The anchor p2a is new\. Before you publish the page, record it/],
  ],
  [
    'delete',
    [
      /^content\/f\.mdx:19:1 The recorded anchor p3, after note-cost, is not on the page\..*\n {2}recorded: Ships of up/,
    ],
    [],
  ],
  [
    'delete-with-note',
    [
      /The recorded anchor p2, after what-it-cost,/,
      /The recorded anchor note-cost, after what-it-cost,/,
    ],
    [],
  ],
  [
    'split',
    [
      /:21:1 The words of p3 differ from the record\..*\n {2}recorded: .*⟦ can now turn in the basin.⟧\n {2}the page: .*metres$/,
    ],
    [/:23:1 The anchor p3a is new/],
  ],
  [
    'join',
    [/:17:1 The words of p3 differ/, /:15:1 The recorded anchor p2, after what-it-cost,/],
    [],
  ],
  ['swap', [], []],
  [
    'rename',
    [
      /^content\/f\.mdx:13:1 The recorded anchor what-it-cost, after p1, is not on the page\..*\n {2}recorded: What it cost/,
    ],
    [/:15:1 The anchor the-bill is new/],
  ],
  ['delete-heading', [/:13:1 The recorded anchor what-it-cost, after p1,/], []],
  ['first-words', [/:21:1 The words of p3 .*\n.*⟦Ships of⟧.*\n.*⟦Vessels with⟧/], []],
  ['last-word', [/:21:1 The words of p3 .*\n.*⟦basin⟧\.\n.*⟦dock⟧/], []],
  [
    'revise-note',
    [],
    [/:19:1 The note note-cost differs from the record \(“The budget said ten\.”\)/],
  ],
  ['untouched', [], []],
];

test.each(edits)(
  'after the edit “%s”, each changed anchor is reported at its place',
  (name, problems, notices) => {
    const found = check(EDITS[name] ?? []);
    for (const pattern of problems) expect(found.problems).toMatch(pattern);
    for (const pattern of notices) expect(found.notices).toMatch(pattern);
    if (problems.length === 0) expect(found.problems).toBe('');
    if (notices.length === 0) expect(found.notices).toBe('');
    else expect(found.problems).not.toContain('is new');
  },
);

test('a changed headline is reported in the front matter, with what to do', () => {
  const { problems } = check(BODY, 'Harbour opens another quay');
  expect(problems).toMatch(/^content\/f\.mdx:2:11 The words of top differ .*⟦second⟧.*⟦another⟧/s);
  expect(problems).toContain('Put back what was recorded. If you meant the change,');
  expect(problems).toContain('npm run anchors -- --write');
});

const [, , second = '', note = '', third = ''] = BODY;
const put = (...pairs: [string, string][]) =>
  BODY.map((piece) => pairs.find(([was]) => was === piece)?.[1] ?? piece);

test.each([
  [
    'with unrelated words',
    put([note, '[^cost]: See the map.']),
    'f.mdx:19:1 note-cost had other words in the record. Put back what was recorded, or give the note a new label.',
    'recorded: The budget said ten.\n  the page: See the map.',
  ],
  [
    'beside another passage',
    put([second, second.replace('[^cost]', '')], [third, `${third}[^cost]`]),
    'f.mdx:19:1 note-cost was after p2 in the record. Put back what was recorded, or give the note a new label. If it is the same, record it: npm run anchors -- --write --same f#note-cost',
    'recorded: The budget said ten.\n  the page: The budget said ten.',
  ],
])('a note %s is a problem, with what to do', (_, body, reason, words) => {
  const { problems } = check(body);
  expect(problems).toContain(reason);
  expect(problems).toContain(words);
});

test('a headline with unrelated words is a problem, with what to do', () => {
  const { problems } = check(BODY, 'Nobody came to the mill');
  expect(problems).toContain(
    'top had other words in the record. Put back what was recorded. If it is the same, record it',
  );
  expect(problems).toContain('recorded: Harbour opens second quay\n  the page: Nobody came');
});

test('the last heading and the headline keep their ids wherever they are', () => {
  expect(check([...BODY, 'The wind blew hard.']).problems).toBe('');
  expect(check(['The wind blew hard.', ...BODY]).problems).toBe('');
});

test('a page without a record gets one notice', () => {
  const found = findBy(checkAnchors, parseRelease(paths, releaseTexts(BODY)));
  expect(found.map(({ fatal, reason }) => [fatal, reason])).toEqual([
    [false, expect.stringContaining('No anchor of /f/ is recorded yet.')],
  ]);
});

test('a release that can’t be read has no problem of its anchors', () => {
  const files = { ...releaseTexts([...BODY, '<']), anchors: stringifyRecord(record) };
  const problems = lintRelease(parseRelease(paths, files));
  expect(problems).not.toEqual([]);
  expect(problems.filter(({ ruleId }) => ruleId === 'checkAnchors')).toEqual([]);
});

test('if CI is set, an unrecorded anchor is a problem, but a revised note is not', () => {
  vi.stubEnv('CI', 'true');
  expect(check(EDITS['insert'] ?? []).problems).toMatch(/:21:1 The anchor p2a is new\. Before you/);
  expect(check(EDITS['revise-note'] ?? []).problems).toBe('');
  const [none] = findBy(checkAnchors, parseRelease(paths, releaseTexts(BODY)));
  expect(none).toMatchObject({ fatal: true, reason: expect.stringContaining('No anchor of /f/') });
});

/** A release with a check and a chart, and its record. */
const FIGURES = `figures:
  cost: { printed: 12 million, what: Cost, passage: p2 }
checks:
  cost: { what: What it cost, sums: { each: { formula: cost / 4, means: a year } } }
charts:
  cost: { kind: bars, title: The cost, caption: In euros., marks: [{ value: cost, label: all }] }`;
const EDITION = '<Edition>\n\n## \\[The figures]\n\n<Checks />\n\n<Chart name="cost" />\n\n';

/** Reads the release with the figures, after an edit, with the record that it had before. */
function readFigures(was = '', is = '') {
  const { mdx, source } = releaseTexts(BODY);
  const before = mdx.replace('edition:', `${FIGURES}\nedition:`).replace('<Edition>\n\n', EDITION);
  const release = parseRelease(paths, { mdx: before, source });
  const recorded = updateRecord([], release.anchored, '2024-05-03').record;
  const files = { mdx: before.replace(was, is), source, anchors: stringifyRecord(recorded) };
  return parseRelease(paths, files);
}

test('the addresses of checks and charts are recorded, with the words that the page shows', () => {
  const { record } = readFigures();
  expect(record.slice(-3).map(({ id, kind, text }) => [id, kind, text])).toEqual([
    ['check-cost', 'heading', 'What it cost'],
    ['chart-cost', 'heading', 'The cost In euros.'],
    ['about-this-text', 'heading', '[About this text]'],
  ]);
});

test.each([
  ['as recorded', '', '', /^$/],
  [
    'a check has another name',
    'checks:\n  cost:',
    'checks:\n  bill:',
    /^content\/f\.mdx:35:1 The recorded anchor check-cost, after the-figures, is not on the page\. Put back what was recorded\./,
  ],
  [
    'a chart has another name',
    'charts:\n  cost:',
    'charts:\n  bill:',
    /^content\/f\.mdx:11:9 The recorded anchor chart-cost, after check-cost, is not on the page\. Put back what was recorded\./,
  ],
  ['the checks are gone', '<Checks />', '', /The recorded anchor check-cost,/],
  [
    'a check has other words',
    'what: What it cost',
    'what: What it has cost',
    /^content\/f\.mdx:11:9 The words of check-cost differ from the record\./,
  ],
  ['a chart has other words', 'In euros', 'In dollars', /:13:9 The words of chart-cost differ/],
])('a build stops if a recorded check or chart changes: %s', (_, was, is, stop) => {
  const found = findBy(checkAnchors, readFigures(was, is)).filter(({ fatal }) => fatal);
  expect(formatProblems(found)).toMatch(stop);
});

test('the address of a check that has another name is withdrawn, not moved to where it has no target', () => {
  const { record, anchored } = readFigures('checks:\n  cost:', 'checks:\n  bill:');
  const now = updateRecord(record, anchored, '2024-07-01').record;
  expect(now.find(({ id }) => id === 'check-cost')?.status).toEqual({ withdrawn: '2024-07-01' });
  expect(now.find(({ id }) => id === 'check-bill')?.status).toBe('current');
});
