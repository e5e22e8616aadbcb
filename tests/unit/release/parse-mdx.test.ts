import { parseFrontmatter as matter } from '@astrojs/internal-helpers/frontmatter';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblems } from '../../../src/release/problem.ts';
import { parseMdx, readFrontMatter } from '../../../src/release/parse-mdx.ts';

const mdx = readFileSync('tests/fixtures/release/index.mdx', 'utf8');

const rows: [string, string, string, string][] = [
  [
    'an unknown key',
    'issuer:',
    'colour: red\nissuer:',
    'f.mdx:3:1 colour: there is no such key. Use one of headline, above, issuer,',
  ],
  [
    'a missing key',
    /^headline:.*\n/m.exec(mdx)?.[0] ?? '',
    '',
    'f.mdx:1:1 headline: expected words in quotes, found nothing.',
  ],
  [
    '30 February',
    '"2023-02-26"',
    '"2023-02-30"',
    'date: expected a date in quotes, like "2023-02-26", found "2023-02-30".',
  ],
  [
    'an empty headline',
    /^headline:.*$/m.exec(mdx)?.[0] ?? '',
    'headline: ""',
    'f.mdx:2:11 headline: expected some words, found "".',
  ],
  ['a language of two regions', 'lang: en', 'lang: en-us-gb', 'lang: expected a language'],
  [
    'a number for words',
    'issuer: Global Times',
    'issuer: 7',
    'issuer: expected words in quotes, found 7.',
  ],
  [
    'a key inside a list that is unknown',
    '    why: The skip',
    '    because: x\n    why: The skip',
    'omitted.4.because: there is no such key.',
  ],
];

test.each(rows)('front matter with %s is refused with its place', (_, was, is, says) => {
  expect(mdx).toContain(was);
  const { problems } = readFrontMatter('f.mdx', mdx.replace(was, is));
  expect(formatProblems(problems)).toContain(says);
});

/** Front matter that YAML refuses, and all that is said of it. */
const yaml: [string, string, string][] = [
  [
    'a colon in a value',
    'place: a: b',
    '3:8 Nested mappings are not allowed in compact mappings. Put the value in quotes.',
  ],
  [
    'a key that is indented',
    'place: a\n wire: b',
    '3:8 Nested mappings are not allowed in compact mappings. Put the value in quotes.',
  ],
  [
    'a key that is not indented like the one above',
    'omitted:\n- text: a\n why: b',
    '5:1 Sequence item without - indicator. Close the quotes, put a comma between the values, or indent it like the line above.',
  ],
  [
    'no space after a colon',
    'place:Bergen',
    '3:1 Implicit keys need to be on a single line. Write key: value, with a space after the colon.',
  ],
  [
    'a tab for an indent',
    'omitted:\n\t- text: a',
    '4:1 Tabs are not allowed as indentation. Indent with spaces.',
  ],
  [
    'a sign at the beginning',
    'place: @a',
    '3:8 Plain value cannot start with reserved character @. Put the value in quotes.',
  ],
  ['a key twice', 'headline: b', '3:1 Map keys must be unique. Delete one of the two.'],
  [
    'nothing for names',
    'figures:',
    '3:9 figures: expected names with values, like { name: … }, found nothing.',
  ],
  ['words for a list', 'omitted: a', '3:10 omitted: expected a list, like [one, two], found "a".'],
  [
    'words for keys',
    'retracted: true',
    '3:12 retracted: expected keys with values, like { key: value }, found true.',
  ],
  [
    'a quotation mark inside a value',
    'place: "a" b',
    "3:12 Unexpected scalar at node end. Put the whole value in quotes. Inside them, write '' for ' and \\\" for \".",
  ],
  [
    'a bracket without its end',
    'above: [a, b',
    '4:1 Flow sequence in block collection must be sufficiently indented and end with a ]. Indent it like the lines around it, close every bracket, and put a value with # in quotes.',
  ],
  [
    'a date in words',
    'date: May 3\nedition: { date: "2024-05-03", changes: a }',
    '3:7 date: expected a date in quotes, like "2023-02-26", found May 3.',
  ],
  [
    'an unknown key of several lines',
    'figuers:\n  a: { printed: b }',
    '3:1 figuers: there is no such key. Use one of headline, above, issuer, wire, place, date, release, lang, state, received, receivedCopy, otherCopy, omitted, edition, retracted, formerly, translationOf, figures, checks, charts, notFigures.',
  ],
  [
    'an unknown key in another',
    'retracted: { date: "2024-05-03", why: b, because: c }',
    '3:42 retracted.because: there is no such key. Correct its name, or delete it. If a value in { } has a comma, put it in quotes.',
  ],
  [
    'keys without a comma between them',
    'retracted: {date: 1 why: 2}',
    '3:19 Block collections are not allowed within flow collections. Put the value in quotes.',
  ],
  ['a tag', 'place: !a b', '3:8 Unresolved tag: !a. Put the value in quotes.'],
  [
    'a value that begins with &',
    'place: &a b',
    '3:11 In YAML, a word after & or * is a name, what follows # is a comment, and “…” is not in quotes. Put the value in straight quotes.',
  ],
  [
    'a value that begins with *',
    'place: *a',
    '3:8 In YAML, a word after & or * is a name, what follows # is a comment, and “…” is not in quotes. Put the value in straight quotes.',
  ],
  [
    'a # that would take the rest of the line along',
    'place: Pier #1',
    '3:8 In YAML, a word after & or * is a name, what follows # is a comment, and “…” is not in quotes. Put the value in straight quotes.',
  ],
  [
    'a date without quotes',
    'date: 2024-02-26',
    '3:7 date: expected a date in quotes, like "2023-02-26", found 2024-02-26.',
  ],
  ['a number without quotes', 'place: 1.330', '3:8 place: expected words in quotes, found 1.330.'],
  ['an empty value', 'place:', '3:7 place: expected words in quotes, found nothing.'],
  [
    'a figure with a capital letter',
    'figures: { A: { printed: "3", what: w, passage: p1 } }',
    '3:15 figures.A: expected a name of letters and digits that begins with a lowercase letter, found "A".',
  ],
  [
    'words for a truth value',
    'figures: { a: { printed: "3", what: w, passage: p1, exact: "yes" } }',
    '3:60 figures.a.exact: expected true or false, found "yes".',
  ],
  [
    'words for a number',
    'figures: { a: { printed: "3", what: w, passage: p1, year: "2024" } }',
    '3:59 figures.a.year: expected a number without quotes, found "2024".',
  ],
  [
    'a chart of another kind',
    'charts: { a: { kind: pie, title: t, caption: c, marks: [{ value: a, label: l }] } }',
    '3:22 charts.a.kind: expected dots or bars, found "pie".',
  ],
  [
    'a chart without marks',
    'charts: { a: { kind: bars, title: t, caption: c, marks: [] } }',
    '3:57 charts.a.marks: expected at least one mark, found [].',
  ],
  [
    'a key missing in another',
    'retracted: { date: "2024-05-03" }',
    '3:12 retracted.why: expected words in quotes, found nothing.',
  ],
];
test.each(yaml)('%s is one problem, with its place and what to do', (_, lines, says) => {
  const { problems } = readFrontMatter('f.mdx', `---\nheadline: a\n${lines}\nissuer: b\n---\n`);
  expect(formatProblems(problems)).toBe(`f.mdx:${says}`);
});

test('a file without front matter is refused', () => {
  const { problems } = readFrontMatter('f.mdx', '## Words');
  expect(formatProblems(problems)).toContain('f.mdx:1:1 There is no front matter.');
});

test('front matter begins in the first line, and may be empty', () => {
  const says = (text: string) => formatProblems(readFrontMatter('f.mdx', text).problems);
  expect(says('---x\n\n---\nheadline: a\n---\n')).toMatch(/^f\.mdx:1:1 There is no front matter\./);
  expect(says('---\n---\n')).toBe('f.mdx:1:1 headline: expected words in quotes, found nothing.');
  expect(parseMdx('f.mdx', '---\n---\n').tree?.children).toEqual([]);
});

test('a comma that splits a number in { } is explained', () => {
  const figure = '{ printed: 12,5 Mio, what: Sales, passage: p1 }';
  const { problems } = readFrontMatter(
    'f.mdx',
    `---\nheadline: a\nfigures: { a: ${figure} }\n---\n`,
  );
  expect(formatProblems(problems)).toContain(
    'figures.a.5 Mio: there is no such key. Correct its name, or delete it. If a value in { } has a comma, put it in quotes.',
  );
  const empty = readFrontMatter('f.mdx', '---\nheadline: a\ncolour:\n---\n');
  expect(formatProblems(empty.problems)).toContain('no such key. Use one of headline,');
});

test('comments stay, and a # that begins no word is in the value', () => {
  const text = '---\n# a\nheadline: a#b # c\n#place: b\nissuer: "a" #b\n---\n';
  expect(readFrontMatter('f.mdx', text)).toMatchObject({ data: { headline: 'a#b' }, problems: [] });
});

test('lists in lists without end are refused with their place', () => {
  const { problems } = readFrontMatter(
    'f.mdx',
    `---\nheadline: a\nabove: ${'['.repeat(9999)}\n---\n`,
  );
  expect(formatProblems(problems)).toMatch(/^f\.mdx:3:\d+ Maximum call stack size exceeded\./);
});

test('the release’s own front matter is accepted', () => {
  expect(readFrontMatter('f.mdx', mdx).problems).toEqual([]);
});

test('only the headline is required', () => {
  const { data, problems } = readFrontMatter('f.mdx', '---\nheadline: Quay opens\n---\n');
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ headline: 'Quay opens', above: [], lang: 'en', omitted: [] });
});

test('a value is what Astro reads, whose YAML parser is another', () => {
  const value = 'state: "a\\\n\n  b"';
  expect(readFrontMatter('f.mdx', `---\nheadline: a\n${value}\n---\n`).data).toMatchObject({
    state: matter(`---\n${value}\n---\n`).frontmatter['state'],
  });
});

test.each([
  'retracted: { date: "2024-05-02", why: x }',
  'edition: { date: "2023-06-01", changes: x }',
  'edition: { date: "2024-06-01", changes: x, earlier: [{ date: "2024-05-02", changes: x }] }',
])('no date is before that of the release: %s', (line) => {
  const read = (date: string) =>
    readFrontMatter('f.mdx', `---\nheadline: A\ndate: "${date}"\n${line}\n---\n`).problems;
  expect(formatProblems(read('2024-05-03'))).toContain(
    'f.mdx:3:7 date: expected a date not after those of its editions and retraction, found "2024-05-03".',
  );
  expect(read('2023-06-01')).toEqual([]);
});

test('no edition is dated before an earlier one', () => {
  const read = (date: string) =>
    readFrontMatter(
      'f.mdx',
      `---\nheadline: A\nedition: { date: "2024-05-03", changes: x, earlier: [{ date: "${date}", changes: x }] }\n---\n`,
    ).problems;
  expect(formatProblems(read('2024-05-04'))).toContain(
    'f.mdx:3:18 edition.date: expected a date not before those of earlier editions, found "2024-05-03".',
  );
  expect(read('2024-05-03')).toEqual([]);
});

test('nothing in the body is a program', () => {
  const body =
    'import a from "b"\n\nexport const a = 1\n\n{a} and {b}\n\n> {c}\n\n<Edition>{d}</Edition>\n';
  const { tree, problems } = parseMdx('f.mdx', body);
  expect(problems).toEqual([]);
  expect(JSON.stringify(tree)).toContain('export const a = 1');
  expect(JSON.stringify(tree)).not.toMatch(/Esm|Expression/);
});
