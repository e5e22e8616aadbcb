import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkFigures, compareFigures } from '../../../src/lint/figures.ts';
import { readPassage, notFigurePattern } from '../../../src/lint/printed-numbers.ts';
import { parseQuantity } from '../../../src/figures/parse-quantity.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { parseRelease } from '../../../src/release/release.ts';
import type { BlockForm } from '../../../src/text/normalize.ts';
import { en } from '../../../src/words/en.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import type { PageWords } from '../../../src/words/words.ts';
import { judgedTexts } from '../search/fixtures.ts';
import { findBy } from './find-by.ts';

const FIGURES = `figures:
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
function problemsOf(matter: string): string {
  const file = readFileSync('tests/fixtures/second/2024/harbour.mdx', 'utf8');
  const mdx = file.replace('\n---\n\n', () => `\n${matter}`);
  return formatProblems(
    findBy(checkFigures, parseRelease(releasePaths('f.mdx'), { mdx, source: '' })),
  );
}

test('figures that the passages have are accepted', () => {
  expect(problemsOf(FIGURES)).toBe('');
});

test('a sum that can’t be computed is reported in the front matter', () => {
  expect(problemsOf(FIGURES.replace('cost / length', 'cost / width'))).toMatch(
    /^content\/f\.mdx:21:31 “width” isn’t a figure/,
  );
});

test('a number that only the figures or only a passage has is reported where it is', () => {
  const problems = problemsOf(FIGURES.replace('210 metres', '211 metres'));
  expect(problems).toMatch(
    /^content\/f\.mdx:15:22 “211 metres” isn’t in p1, or is part of a longer number there/m,
  );
  expect(problems).toMatch(/^content\/f\.mdx:24:1 “210” isn’t a figure/m);
});

test('numbers of list items are not figures, and numbers in two cells are not one number', () => {
  const matter =
    'headline: Quai\nlang: fr\nfigures: { quay: { printed: 5 quais, what: Quais, passage: p1 } }';
  const table = '| Quai | 100 | 200 |\n| --- | --- | --- |\n| Port | 1 | (300) |';
  const mdx = `---\n${matter}\n---\n\nLe port a 5 quais.\n\n1. Est, 40 m\n2. Ouest\n3. Tél. 03 85 55 01 01\n\n${table}\n`;
  const problems = findBy(checkFigures, parseRelease(releasePaths('f.mdx'), { mdx, source: '' }));
  expect(problems.map(({ reason }) => /“(.*?)”/.exec(reason)?.[1])).toEqual([
    '40',
    '100',
    '200',
    '1',
    '(300)',
  ]);
});

type Figures = Parameters<typeof compareFigures>[0];
type Block = { id: string; text: string; form?: BlockForm };
function check(figures: Figures, blocks: Block[], words: PageWords = en) {
  const passages = blocks.map((block) => readPassage({ form: 'words', ...block }, words));
  const found: { path?: string; passage?: string; reason: string }[] = [];
  compareFigures(figures, passages, (reason, at) => found.push({ ...at, reason }));
  return found;
}

const passages = [
  {
    id: 'p1',
    text: 'Beijing, May 1, 2023. It was 3.9 trillion\nyuan in 2022, and 195.1 billion yuan is 6.32%.',
  },
  { id: 'p2', text: 'The 20th time, $449 billion.' },
];
const figures = {
  total: { printed: '3.9 trillion yuan', what: 'Spending', year: 2022, passage: 'p1' },
  basic: { printed: '195.1 billion yuan', what: 'Basic research', year: 2022, passage: 'p1' },
  share: { printed: '6.32%', what: 'Its share', passage: 'p1' },
  dollars: { printed: '$449 billion', what: 'In dollars', passage: 'p2' },
};
type Figure = Figures[string];
const withShare = (change: Partial<Figure>) => ({
  ...figures,
  share: { ...figures.share, ...change },
});

test('figures and passages that have the same numbers are accepted', () => {
  expect(check(figures, passages)).toEqual([]);
});

test('a release that names no figure has nothing to compare', () => {
  expect(problemsOf('---\n\n')).toBe('');
});

test('twice as many figures and passages are searched twice as often', () => {
  const search = vi.spyOn(String.prototype, 'matchAll');
  onTestFinished(() => void search.mockRestore());
  const countSearches = (size: number) => {
    const texts = Array.from({ length: size }, (_, n) => ({ id: `p${n}`, text: `${n} ships` }));
    const named = texts.map(({ id, text }) => [id, { printed: text, what: 'x', passage: id }]);
    search.mockClear();
    expect(check(Object.fromEntries(named), texts)).toEqual([]);
    return search.mock.calls.length;
  };
  expect(countSearches(20)).toBe(2 * countSearches(10));
});

test('in a passage of twice as many numbers, twice as much text is searched', () => {
  const search = vi.spyOn(RegExp.prototype, 'exec');
  onTestFinished(() => void search.mockRestore());
  const countCharacters = (size: number) => {
    const text = Array.from({ length: size }, (_, n) => `${n} ships, `).join('');
    search.mockClear();
    expect(check({}, [{ id: 'p1', text }])).toHaveLength(size);
    const { calls, contexts } = search.mock;
    // With g, a pattern goes on from where its last match ended; with ^, it is only tried at the beginning.
    const isWhole = (pattern: unknown) =>
      pattern instanceof RegExp && !pattern.global && !pattern.source.startsWith('^');
    const searched = calls.filter((_, nth) => isWhole(contexts[nth]));
    return searched.reduce((sum, [{ length }]) => sum + length, 0);
  };
  expect(countCharacters(400)).toBeLessThan(2.5 * countCharacters(200));
});

test('the numbers of an address need not be figures', () => {
  const address = { id: 'p3', text: 'Port of Bergen\n12 Quay Street\nTel. +47 55 12 34 56' };
  expect(check(figures, [...passages, address])).toEqual([]);
});

test('a number in brackets is a figure as it is printed, or without them', () => {
  const table = [{ id: 't1', text: 'Result (€m) | 1,204.5 | (12.5)' }];
  const of = (printed: string) => ({ printed, in: '€m', what: 'x', passage: 't1' });
  for (const loss of ['(12.5)', '12.5'])
    expect(check({ result: of('1,204.5'), loss: of(loss) }, table)).toEqual([]);
});

test('the first of two numbers has the unit of the second', () => {
  const text = 'The rate fell from 4.1 to 3.2 per cent, in 5 homes of 9.';
  const of = (printed: string, unit?: string) => ({
    [printed]: { printed, ...(unit && { in: unit }), what: 'x', passage: 'p1' },
  });
  const others = { ...of('3.2 per cent'), ...of('9') };
  const rate = { ...of('4.1', 'per cent'), ...others };
  expect(check({ ...rate, ...of('5') }, [{ id: 'p1', text }])).toEqual([]);
  const homes = check({ ...rate, ...of('5', 'per cent') }, [{ id: 'p1', text }]);
  expect(homes[0]?.reason).toContain('“5” isn’t in p1');
});

test('a negative number in brackets, as in accounts, is proposed with its brackets, sign and unit', () => {
  const text = 'Services | 61.3 | (5)% | (6,204) | Income | 0.4 | (7.5%) | $(3.1)';
  const prose =
    'a loss of $(6.2) million, US$(4.4)m and €(9.1) bn, in nine countries (12), and (5) bonds';
  const problems = check(figures, [...passages, { id: 't1', text }, { id: 'p3', text: prose }]);
  const proposed = problems.map(({ reason }) => /printed: (".*?"),/.exec(reason)?.[1]);
  const numbers = ['61.3', '(5)%', '(6,204)', '0.4', '(7.5%)', '$(3.1)'];
  const others = ['$(6.2) million', 'US$(4.4)m', '€(9.1) bn', '12', '5'];
  expect(proposed).toEqual([...numbers, ...others].map((one) => JSON.stringify(one)));
  const all = [...numbers.map((one) => [one, 't1']), ...others.map((one) => [one, 'p3'])];
  const named = all.map(([printed = '', passage = '']) => [
    printed,
    { printed, what: 'x', passage },
  ]);
  const texts = [
    { id: 't1', text },
    { id: 'p3', text: prose },
  ];
  expect(check(Object.fromEntries(named), texts)).toEqual([]);
});

test.each([
  [
    'printed',
    withShare({ passage: 'p9' }),
    '“6.32%” isn’t in p9, or is part of a longer number there. Set passage to p1.',
  ],
  [
    'printed',
    withShare({ passage: 'p2' }),
    '“6.32%” isn’t in p2, or is part of a longer number there.',
  ],
  ['year', withShare({ year: 2021 }), 'The year 2021 isn’t in p1.'],
])('a figure whose %s is wrong is reported there', (key, figures, reason) => {
  expect(check(figures, passages)).toContainEqual({
    path: `figures.share.${key}`,
    reason: expect.stringContaining(reason),
  });
});

test('a figure with the wrong passage is reported with those that have it', () => {
  const reason =
    '“$449 billion” isn’t in p1, or is part of a longer number there. Set passage to p2 or p3.';
  const more = [...passages, { id: 'p3', text: 'Again $449 billion.' }];
  const dollars = { ...figures.dollars, passage: 'p1' };
  expect(check({ ...figures, dollars }, more)).toContainEqual({
    path: 'figures.dollars.printed',
    reason,
  });
});

test.each([
  ['10', '10 billion'],
  ['6.32%', '16.32%'],
  ['6.32%', '6.32%5'],
  ['58 scientist', '58 scientists'],
  ['over 10 years', 'moreover 10 years'],
  ['3', '3.9'],
  ['more than 10', 'about 10'],
  ['10 yuan', '10 dollars'],
  ['10', 'more than 10'],
  ['10', 'Surpassing 10'],
  ['10 million', 'at least EUR 10 million'],
  ['more than 10', 'no more than 10'],
  ['less than 10', 'not less than 10'],
  ['10', 'minus 10'],
  ['3', '3,9 trillion'],
  ['9 trillion', '3,9 trillion'],
  ['2022', '2022'],
])('“%s” is not in “%s” as a whole number', (printed, text) => {
  const figure = { printed, what: 'x', passage: 'p1' };
  expect(check({ figure }, [{ id: 'p1', text }])).toContainEqual(
    expect.objectContaining({ path: 'figures.figure.printed' }),
  );
});

test.each([
  ['１４', '平均１４か月から'],
  ['３０トン', '約３０トンの'],
  ['14', '평균 14개월'],
])('“%s” is a whole number in “%s”', (printed, text) => {
  const figure = { printed, what: 'x', passage: 'p1' };
  expect(check({ figure }, [{ id: 'p1', text }])).toEqual([]);
});

test.each([
  ['10 years', 'over 10 years'],
  ['more than 10', 'more than 10'],
  ['at least EUR 10 million', 'at least EUR 10 million'],
  ['3%', 'plus or minus 3%'],
])('“%s” is in “%s” as a whole number', (printed, text) => {
  const figure = { printed, what: 'x', passage: 'p1' };
  expect(check({ figure }, [{ id: 'p1', text }])).toEqual([]);
});

test.each([
  ['zh', '超过3万亿元', '3万亿元', '超过3万亿'],
  ['fr', 'au moins 5 millions', '5 millions', 'au moins 5 millions'],
])('in %s, “%s” is not in its passage as %s', (lang, text, printed, proposed) => {
  const figure = { printed, what: 'x', passage: 'p1' };
  const { words } = wordsFor(lang);
  const reasons = check({ figure }, [{ id: 'p1', text }], words).map(({ reason }) => reason);
  expect(reasons).toEqual([
    expect.stringMatching(/Write it as printed, with any “(?:超过|plus de)”\.$/),
    expect.stringContaining(`printed: "${proposed}"`),
  ]);
});

test('a number of a passage is a figure as often as it is printed', () => {
  const named = (...printed: string[]) => {
    const all = printed.map((one, i) => [`f${i}`, { printed: one, what: 'x', passage: 'p1' }]);
    return check(Object.fromEntries(all), [{ id: 'p1', text: '5 ships, 5 crews of 50' }]);
  };
  expect(named('5', '5 ships', '50')).toEqual([]);
  expect(named('5 ships', '5', '5 crews', '50')).toEqual([
    {
      path: 'figures.f2.printed',
      reason: 'Another figure names “5 crews” in p1. Keep one of them: several checks can use it.',
    },
  ]);
});

test('the unit that a figure has elsewhere is a word of the release, and the number has no other', () => {
  const find = (unit: string, text: string) => {
    const figure = { printed: '5', in: unit, what: 'x', passage: 'p1' };
    const texts = [{ id: 'p1', text }];
    return check({ figure }, [...texts, { id: 'p2', text: 'In US$ thousands' }]).map(
      (problem) => problem.path,
    );
  };
  expect(find('$ thousands', 'Fees | 5 | 5')).toEqual([]);
  expect(find('US$ thousands', 'Fees: 5 (2022)')).toEqual([]);
  expect(find('million euros', 'Fees | 5')).toEqual(['figures.figure.in']);
  expect(find('€ thousands', 'Fees | 5')).toEqual(['figures.figure.in']);
  const named = check(
    { figure: { printed: '5', in: 'barrels of oil', what: 'x', passage: 't1' } },
    [{ id: 't1', text: 'Fees | 5' }],
  );
  expect(named[0]?.reason).toMatch(/^“barrels” isn’t in the release\. Write the unit/);
  expect(find('$ thousands', '5 ships')).toEqual(['figures.figure.printed', undefined]);
});

test('a number that no figure of its passage names is reported in the passage', () => {
  const more = [...passages, { id: 'p3', text: 'A group of 58 scientists, 6.32% of all.' }];
  expect(check(figures, more)).toEqual([
    {
      passage: 'p3',
      reason:
        '“58” isn’t a figure. Add it to figures: NAME: { printed: "58", what: WHAT, passage: p3 } If it isn’t an amount, add it to notFigures with the words around it, like “Table 3”.',
    },
    {
      passage: 'p3',
      reason:
        '“6.32%” isn’t a figure. Add it to figures: NAME: { printed: "6.32%", what: WHAT, passage: p3 } If it isn’t an amount, add it to notFigures with the words around it, like “Table 3”.',
    },
  ]);
});

test('metres beside a price are no millions, and a currency is proposed with its number', () => {
  const text = 'rents at €12 m² a month, then Rs. 500 crore, then kr 500 million, then MNOK 450';
  const proposed = check(figures, [...passages, { id: 'p3', text }]).map(
    ({ reason }) => /printed: "(.*?)",/.exec(reason)?.[1],
  );
  expect(proposed).toEqual(['€12', 'Rs. 500 crore', 'kr 500 million', 'MNOK 450']);
});

test('a number that letters touch is proposed with them, as it has to be printed', () => {
  const texts = [{ id: 'p3', text: 'A sack of 50kg, 9h of work, 约50人, 5x10 cm.' }];
  const proposed = check(figures, [...passages, ...texts]).map(
    ({ reason }) => /printed: "(.*?)",/.exec(reason)?.[1] ?? '',
  );
  expect(proposed).toEqual(['50kg', '9h', '50', '5x10']);
  const named = proposed.map((printed) => [printed, { printed, what: 'x', passage: 'p3' }]);
  expect(check(Object.fromEntries(named), texts)).toEqual([]);
});

test.each(['at least RMB10 billion', '1800°C', '1800 °C'])(
  '“%s” is proposed as a whole, as it has to be printed',
  (printed) => {
    const texts = [{ id: 'p1', text: `It was ${printed}, as in May.` }];
    const [proposed] = check({}, texts);
    expect(proposed?.reason).toContain(`printed: ${JSON.stringify(printed)}`);
    const figure = { printed, what: 'x', passage: 'p1' };
    expect(check({ figure }, texts)).toEqual([]);
  },
);

test.each([
  ['id', 'dana Rp1,28 triliun', 'Rp1,28 triliun'],
  ['fr', 'dont 19,5 M€ à sa charge', '19,5 M€'],
  ['zh', '部署了1800台机器人', '1800台'],
  ['de', 'Der Kai ist 1800 Meter lang.', '1800 Meter'],
  ['fr', 'Le quai a coûté 2000 euros.', '2000 euros'],
  ['en', 'It fills 2000 m² of land.', '2000 m²'],
])('in %s, a number is proposed with what it needs to be read: “%s”', (lang, text, printed) => {
  const [first] = check(figures, [{ id: 'p3', text }], wordsFor(lang).words).slice(-1);
  expect(first?.reason).toContain(`{ printed: ${JSON.stringify(printed)}, `);
  const figure = { printed, what: 'x', passage: 'p3' };
  expect(check({ figure }, [{ id: 'p3', text }], wordsFor(lang).words)).toEqual([]);
});

test.each([
  ['words', 'Contact:\nRua do Campo, 1021\n4150-181 Porto\nTel.: +351 22 605 00 00', []],
  ['words', 'Contact:\nQuay Street 12\npress@port.example', []],
  ['words', 'Contact:\nQuay Street 12\nÅlesund', ['12']],
  ['words', 'Quay Street 12, press@port.example', ['12']],
  ['words', 'Quay Street 12\npress@port.example', ['12']],
  ['list', '• 12 ships\n• press@port.example\n• 11223344', ['12', '11223344']],
  ['table', 'a\t12\nb\t33445566\nc\t3', ['12', '33445566', '3']],
] as const)('in the %s “%s”, the figures are %j', (form, text, wanted) => {
  const { share } = figures;
  const texts = [{ id: 'p9', text, form }];
  const found = check({ share: { ...share, passage: 'p9' } }, texts);
  const unnamed = found.filter(({ passage }) => passage === 'p9');
  expect(unnamed.map(({ reason }) => /“(.*?)”/.exec(reason)?.[1])).toEqual(wanted);
});

test.each([
  ['phase 3', 'in phase 3 of 9, phase 3.5, phase 30', '9 3.5 30'],
  ['Article *', 'Article 7(1)(a), Article 12-5: 4 articles; Article two, 8', '4 8'],
  ['Articles * and *', 'Articles 5 and 6, Articles 7', '7'],
  ['MSI/TR *:2026 (draft)', 'MSI/TR 4410-2:2026 (draft), MSI/TR 7', '7'],
  ['表*', '如表3所示的5项', '5'],
  ['المادة *', 'وفقًا المادة ٧ و٥ مدن', '٥'],
])('a number in words that match “%s” need not be a figure: “%s”', (listed, text, rest) => {
  const passage = readPassage({ id: 'p1', text, form: 'words' }, en, [notFigurePattern(listed)]);
  expect(passage.numbers.map((number) => number.text).join(' ')).toBe(rest);
});

test('a chart that the page doesn’t show is reported where it is declared', () => {
  const chart = (name: string) =>
    `  ${name}: { kind: bars, title: Cost, caption: Of it, marks: [{ value: cost, label: quay }] }\n`;
  const declared = FIGURES.replace('---\n', `charts:\n${chart('cost')}${chart('quay')}---\n`);
  const body = `${declared}<Edition>\n\n## \\[Cost]\n\n<Chart name="cost" />\n\n</Edition>\n\n`;
  expect(problemsOf(body)).toBe(
    'content/f.mdx:24:9 The page doesn’t show this chart. Put <Chart name="quay" /> into <Edition>, or delete it here.',
  );
});

test('words that are listed as no figures are reported if the release lacks them', () => {
  const listed = FIGURES.replace('checks:', "notFigures: ['metres 8', 'phase *']\nchecks:");
  expect(problemsOf(listed)).toMatch(
    /^content\/f\.mdx:18:14 “metres 8” isn’t in the release\. Write it as printed there, or delete it\./,
  );
  const begin = FIGURES.replace('checks:', "notFigures: ['ÅLESUND, Norway, 3 May *']\nchecks:");
  expect(problemsOf(begin)).toBe('');
});

test('a number that a passage has twice needs one figure', () => {
  const texts = [{ id: 'p1', text: 'It was 6.32%, and 6.32%\nagain.' }];
  expect(check({ share: figures.share }, texts)).toEqual([]);
  const unnamed = check({ share: figures.share }, [
    ...texts,
    { id: 'p2', text: 'a 12 oz jar, a 12 oz jar' },
  ]);
  expect(unnamed).toEqual([
    {
      passage: 'p2',
      reason:
        '“12” isn’t a figure. Add it to figures: NAME: { printed: "12", what: WHAT, passage: p2 } If it isn’t an amount, add it to notFigures with the words around it, like “Table 3”.',
    },
  ]);
});

test.each([
  ['zh', '2022年达3.9万亿元人民币。', '3.9万亿元', 2022],
  ['ar', 'في عام ٢٠٢٢ بلغ عددها و١٥ مدينة', '١٥ مدينة', 2022],
  ['fr', 'En 2022 :\u00a03\u202f090\u00a0millions d’euros', '3 090 millions d’euros', 2022],
  ['en', 'It was US$449 billion in 2022.', 'US$449 billion', 2022],
  ['en', 'It was US$449 billion in FY2022.', 'US$449 billion', 2022],
])('a figure is found in its words in %s: “%s”', (lang, text, printed, year) => {
  const figure = { printed, what: 'x', passage: 'p1', year };
  const { words } = wordsFor(lang);
  expect(check({ figure }, [{ id: 'p1', text }], words)).toEqual([]);
});

test('a figure has the digits that the text prints, and so has the message about it', () => {
  const figure = { printed: '15 مدينة', what: 'x', passage: 'p1' };
  const texts = [{ id: 'p1', text: 'عددها ١٥ مدينة' }];
  expect(check({ figure }, texts, wordsFor('ar').words).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('“15 مدينة” isn’t in p1'),
    '“١٥” isn’t a figure. Add it to figures: NAME: { printed: "١٥", what: WHAT, passage: p1 } If it isn’t an amount, add it to notFigures with the words around it, like “Table 3”.',
  ]);
});

const byLanguage = Map.groupBy(judgedTexts, ({ index }) => index.lang.replace(/-.*/, ''));
const oneOfEach = [...byLanguage.values()].flatMap(([one]) => one ?? []);
test.each(oneOfEach)(
  'in $index.lang, the proposed figures are accepted as they are',
  ({ index }) => {
    const { words } = wordsFor(index.lang);
    const refused = index.passages.flatMap(({ passage: { id, text } }) => {
      const here = [{ id, text }];
      const proposed = check({}, here, words).map(({ reason }) =>
        String(JSON.parse(/printed: (".*"), what/.exec(reason)?.[1] ?? '')),
      );
      for (const printed of proposed) parseQuantity(printed, words);
      const figures = proposed.map((printed, n) => [n, { printed, what: 'x', passage: id }]);
      return check(Object.fromEntries(figures), here, words).map(
        ({ reason }) => `${id}: ${reason}`,
      );
    });
    expect(refused).toEqual([]);
  },
);
