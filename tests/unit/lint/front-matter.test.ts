import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLanguage, lintFigures } from '../../../src/lint/front-matter.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { findBy } from './find-by.ts';

const figures = `figures:
  length: { printed: 210 metres, what: Length, passage: p1 }
  cost: { printed: €12 million, what: Cost, passage: p3 }
  work: { printed: '40,000 hours', what: Work, passage: p3 }
checks:
  cost:
    what: Cost of a metre
    sums: { metre: { formula: cost / length, means: if it is as long } }
---

`;

/** What the rule finds in the harbour’s release with some figures, which begin in line 14. */
function check(matter: string): string {
  const file = readFileSync('tests/fixtures/second/2024/harbour.mdx', 'utf8');
  const mdx = file.replace('\n---\n\n', () => `\n${matter}`);
  return formatProblems(
    findBy(lintFigures, parseRelease(releasePaths('f.mdx'), { mdx, source: '' })),
  );
}

test('figures that the passages have are accepted', () => {
  expect(check(figures)).toBe('');
});

test('a sum that can’t be computed is reported in the front matter', () => {
  expect(check(figures.replace('cost / length', 'cost / width'))).toMatch(
    /^content\/f\.mdx:21:31 “width” at character 8 isn’t a figure/,
  );
});

test('a number that only the figures or only a passage has is reported where it is', () => {
  const problems = check(figures.replace('210 metres', '211 metres'));
  expect(problems).toMatch(
    /^content\/f\.mdx:15:22 “211 metres” isn’t in p1, or is part of a longer number there/m,
  );
  expect(problems).toMatch(/^content\/f\.mdx:24:1 “210” isn’t a figure/m);
});

test('numbers of list items are not figures, and numbers in two cells are not one number', () => {
  const matter =
    'headline: Quai\nlang: fr\nfigures: { quay: { printed: 5 quais, what: Quais, passage: p1 } }';
  const table = '| Quai | 100 | 200 |\n| --- | --- | --- |\n| Port | 1 | 300 |';
  const mdx = `---\n${matter}\n---\n\nLe port a 5 quais.\n\n1. Est, 40 m\n2. Ouest\n3. Tél. 03 85 55 01 01\n\n${table}\n`;
  const problems = findBy(lintFigures, parseRelease(releasePaths('f.mdx'), { mdx, source: '' }));
  expect(problems.map(({ reason }) => /“(.*)”/.exec(reason)?.[1])).toEqual([
    '40',
    '100',
    '200',
    '1',
    '300',
  ]);
});

test.each(['en', 'de-AT', 'zh-SG', 'fi', 'zh-TW'])(
  'that a page in %s has English words is said',
  (lang) => {
    const mdx = `---\nheadline: A\nlang: ${lang}\n---\n`;
    const release = parseRelease(releasePaths('f.mdx'), { mdx, source: '' });
    const said = findBy(checkLanguage, release).map(({ fatal, reason }) => `${fatal} ${reason}`);
    const isEnglish = ['fi', 'zh-TW'].includes(lang);
    expect(said).toEqual(
      isEnglish ? [expect.stringMatching(/^false lang: there is no translation/)] : [],
    );
  },
);
