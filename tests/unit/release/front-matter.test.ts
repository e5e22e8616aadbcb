import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblems } from '../../../src/release/problem.ts';
import { readFrontMatter } from '../../../src/release/front-matter.ts';

const mdx = readFileSync('tests/fixtures/release/index.mdx', 'utf8');

const rows: [string, string, string, string][] = [
  [
    'an unknown key',
    'issuer:',
    'colour: red\nissuer:',
    'f.mdx:3:9 colour: there is no such key. Use one of headline, above, issuer,',
  ],
  [
    'a missing key',
    /^headline:.*\n/m.exec(mdx)?.[0] ?? '',
    '',
    'f.mdx:1:1 headline: expected string, found nothing.',
  ],
  [
    '30 February',
    '"2023-02-26"',
    '"2023-02-30"',
    'date: expected a date in quotes, like "2023-02-26", found "2023-02-30".',
  ],
  [
    '30 February without quotes',
    '"2023-02-26"',
    '2023-02-30',
    'f.mdx:6:7 Put 2023-02-30 in quotes: "2023-02-30".',
  ],
  [
    'an empty headline',
    /^headline:.*$/m.exec(mdx)?.[0] ?? '',
    'headline: ""',
    'f.mdx:2:11 headline: expected some words, found "".',
  ],
  ['a language of two regions', 'lang: en', 'lang: en-us-gb', 'lang: expected a language'],
  ['a number for words', 'issuer: Global Times', 'issuer: 7', 'issuer: expected string, found 7.'],
  ['a key twice', 'issuer:', 'issuer: A\nissuer:', 'f.mdx:4:1 Map keys must be unique'],
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

test('a file without front matter is refused', () => {
  const { problems } = readFrontMatter('f.mdx', '## Words');
  expect(formatProblems(problems)).toContain('f.mdx:1:1 There is no front matter.');
});

test('the release’s own front matter is accepted', () => {
  expect(readFrontMatter('f.mdx', mdx).problems).toEqual([]);
});

test('only the headline is required', () => {
  const { data, problems } = readFrontMatter('f.mdx', '---\nheadline: Quay opens\n---\n');
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ headline: 'Quay opens', above: [], lang: 'en', omitted: [] });
});
