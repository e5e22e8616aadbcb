import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/release/front-matter.ts';

const mdx = readFileSync('content/index.mdx', 'utf8');

const faults: [string, string, string, string][] = [
  [
    'an unknown key',
    'issuer:',
    'colour: red\nissuer:',
    'f.mdx:3:9 colour: expected no such key, found "red".',
  ],
  [
    'a missing key',
    'issuer: Global Times\n',
    '',
    'f.mdx:1:1 issuer: expected string, found nothing.',
  ],
  [
    '30 February',
    '"2023-02-26"',
    '"2023-02-30"',
    'date: expected a day of the calendar in quotes, like "2023-02-26", found "2023-02-30".',
  ],
  [
    '30 February without quotes',
    '"2023-02-26"',
    '2023-02-30',
    'f.mdx:6:7 2023-02-30 without quotes is no text: put it in quotes, "2023-02-30".',
  ],
  [
    'an empty headline',
    /^headline:.*$/m.exec(mdx)?.[0] ?? '',
    'headline: ""',
    'f.mdx:2:11 headline: expected some words, found "".',
  ],
  ['a number for words', 'issuer: Global Times', 'issuer: 7', 'issuer: expected string, found 7.'],
  ['a key twice', 'issuer:', 'issuer: A\nissuer:', 'f.mdx:4:1 Map keys must be unique'],
  [
    'a key inside a list that is unknown',
    '    why: The skip',
    '    because: x\n    why: The skip',
    'omitted.4.because: expected no such key, found "x".',
  ],
];

test.each(faults)('front matter with %s is refused with its place', (_, was, is, says) => {
  expect(mdx).toContain(was);
  const { faults } = readFrontMatter('f.mdx', mdx.replace(was, is));
  expect(faults.join('\n')).toContain(says);
});

test('a file without front matter is refused', () => {
  expect(readFrontMatter('f.mdx', '## Words').faults[0]).toContain('f.mdx:1:1 has no front matter');
});

test('the release’s own front matter is accepted', () => {
  expect(readFrontMatter('f.mdx', mdx).faults).toEqual([]);
});
