import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { stringifyRecord } from '../../../src/anchors/record.ts';
import { lint, lintRelease } from '../../../src/lint/lint.ts';
import { listPublished } from '../../../src/lint/links-and-images.ts';
import { loadReleases } from '../../../src/release/load.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { readBlocks } from '../../../src/release/received-blocks.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { remarkRelease } from '../../../src/remark/remark-release.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const matter = `---
headline: A quay opens
issuer: Port of Bergen
place: Bergen
date: "2024-05-03"
state: As received.
received: A copy.
edition:
  date: "2024-06-01"
  changes: The first edition.
---

`;
/** The same with a figure, checks and a chart: its body begins in line 24. */
const figured = matter.replace(
  '---\n\n',
  `figures:
  long: { printed: 20 metres, what: Length, passage: p1 }
checks:
  a:
    what: Its length
    sums: { b: { formula: long, means: the length } }
  c:
    what: Of no sum
    source: { says: a, title: b, publisher: c, date: "2024-05-01", url: "https://d.example/" }
charts:
  a: { kind: bars, title: Length, caption: In metres, marks: [{ value: long, label: quay }] }
---

`,
);
/** The lines before the body, which begins in line 13. */
const BODY = 13;
const received = 'A quay opens\n\nThe quay opened on Friday.\n\nIt is long.\n';
const site = new Map([
  ...['/other/', '/index.source.txt', '/map.png'].map((path) => [path, undefined] as const),
  ['/f/', new Set(['top', 'p1', 'p2', 'what-next', 'note-a'])],
  ['/', new Set(['top', 'p1'])],
]);

/** What the rules over the writing of a release find in an MDX file: each problem as it is printed. */
function read(mdx: string, source = received): string[] {
  // What is missing or differs from the source is not what these tests are about.
  const others = ['checkAbout', 'checkSourceText', 'checkAnchors', 'checkFigures'];
  const problems = lintRelease(parseRelease(releasePaths('f.mdx'), { mdx, source }), site);
  const found = formatProblems(problems.filter(({ ruleId }) => !others.includes(ruleId ?? '')));
  return found ? found.replaceAll('content/f.mdx', 'f.mdx').split('\n\n') : [];
}

/** A body, and what is said of it: its place in the body, and the words. */
type Row = [name: string, body: string, place: string, says: string];

const characters: Row[] = [
  ['a zero-width space', 'The qu\u200Bay.', '1:7', 'U+200B, an invisible character'],
  ['a zero-width joiner', 'The qu\u200Day.', '1:7', 'U+200D'],
  ['a soft hyphen', 'The qu\u00ADay.', '1:7', 'U+00AD'],
  ['a right-to-left override', 'Pay \u202E001 to', '1:5', 'U+202E'],
  ['a first strong isolate', 'Pay \u2068001 to', '1:5', 'U+2068'],
  ['a right-to-left mark', 'Pay \u200F001 to', '1:5', 'U+200F'],
  ['a word joiner', 'quay\u2060s', '1:5', 'U+2060'],
  ['a byte order mark inside', 'quay\uFEFFs', '1:5', 'U+FEFF'],
  ['a control character', 'quay\u0007', '1:5', 'U+0007'],
  ['a C1 control character', 'quay\u0085', '1:5', 'U+0085'],
  ['a private-use character', 'quay \uE000', '1:6', 'U+E000'],
  ['a tag character', 'quay\u{E0041}', '1:5', 'U+E0041'],
  ['a line separator', 'quay\u2028quay', '1:5', 'U+2028'],
  ['a paragraph separator', 'quay\u2029quay', '1:5', 'U+2029'],
  ['a replacement character', 'qu\uFFFDay', '1:3', 'U+FFFD'],
  ['a variation selector', 'quay\uFE0F', '1:5', 'U+FE0F'],
  ['a Hangul filler', 'quay \u3164', '1:6', 'U+3164'],
  ['a blank of Braille', 'quay \u2800', '1:6', 'U+2800'],
  [
    'a Cyrillic letter in a Latin word',
    'The qu\u0430y.',
    '1:7',
    'U+0430, a letter of another script in the word “qu\u0430y”',
  ],
  ['a Greek letter in a Latin word', 'P\u03BFrt', '1:2', 'U+03BF, a letter of another script'],
  [
    'a Latin letter in a Cyrillic word',
    'при\u0063тань',
    '1:4',
    'U+0063, a letter of another script',
  ],
  ['a zero-width space as a reference', 'The qu&#x200B;ay.', '1:7', 'Suspicious character: U+200B'],
  ['a soft hyphen by its name', 'The qu&shy;ay.', '1:7', 'Suspicious character: U+00AD'],
  ['a Cyrillic letter as a reference', 'The qu&#1072;y.', '1:7', 'Suspicious character: U+0430'],
  ['a look-alike behind an apostrophe', 'China’\u0455 quay', '1:7', 'U+0455, a letter of another'],
  ['a look-alike behind a straight one', "China'\u0455 quay", '1:7', 'U+0455'],
  ['a look-alike behind a hyphen', 'a quay-\u043En', '1:8', 'U+043E'],
  ['a look-alike behind a digit', 'the G2\u041E', '1:7', 'U+041E'],
  ['a look-alike in a word half set apart', 'Ch*\u0456*na', '1:4', 'Suspicious character: U+0456'],
  [
    'a look-alike in a word half a link',
    'Ch[\u0456](#p1)na',
    '1:4',
    'Suspicious character: U+0456',
  ],
  [
    'a look-alike in a word with a note',
    'Ch[^a]\u0456na\n\n[^a]: b',
    '1:7',
    'Suspicious character: U+0456',
  ],
  [
    'a look-alike as a reference, in a link',
    'Ch[&#x456;](#p1)na',
    '1:4',
    'Suspicious character: U+0456',
  ],
  ['a look-alike behind a sign', 'a \\[b\\] Ch*\u0456*na', '1:12', 'Suspicious character: U+0456'],
  [
    'a look-alike in a cell',
    '<Edition>\n\n| Ch*\u0456*na |\n| - |\n| b |\n\n</Edition>',
    '3:6',
    'U+0456',
  ],
  ['a letter of Deseret', '\u{10428}uay', '1:1', 'U+10428, a letter of another script'],
  ['a letter of Tifinagh', '\u2D54uay', '1:1', 'U+2D54, a letter of another script'],
  ['a digit of N’Ko', 'qu\u07C0ay', '1:3', 'U+07C0, a letter of another script'],
  ['a mathematical letter', 'Ch\u{1D422}na', '1:3', 'U+1D422, a mathematical letter'],
  ['a mathematical digit', '1\u{1D7CE}', '1:2', 'U+1D7CE, a mathematical letter'],
  ['an override in a note', 'A[^a]\n\n[^a]: x\u202Ey', '3:8', 'U+202E'],
  ['an override in a link’s address', '[a](https://a.example/\u202Eb)', '1:23', 'U+202E'],
  ['another script in a link’s host', '[a](https://p\u0430ypal.example/)', '1:14', 'U+0430'],
  ['a zero-width space in an attribute', '<Value name="a\u200B" />', '1:15', 'U+200B'],
];

const programs: Row[] = [
  [
    'an expression in an attribute',
    '<Value name={1} />',
    '1:8',
    '<Value> takes only name="…". Delete or correct name={1}.',
  ],
  ['an attribute without a value', '<Value name />', '1:8', 'Delete or correct name.'],
  [
    'an unknown attribute',
    '<Value class="a" />',
    '1:8',
    '<Value> takes only name="…". Delete or correct class="a".',
  ],
  [
    'words in a value',
    '<Value name="a">words</Value>',
    '1:17',
    '<Value> can’t have anything inside it',
  ],
  [
    'a component in a heading',
    '## A <Value name="a.b" />',
    '1:6',
    'Markup can’t be in the release’s words',
  ],
  ['an element left open', '<Edition>\n\na', '1:1', 'This isn’t valid MDX'],
  ['a < of the text', 'a <3 b', '1:4', 'This isn’t valid MDX'],
];

const links: Row[] = [
  ['javascript:', '[a](javascript:alert(1))', '1:1', 'The link javascript:alert(1) is not allowed'],
  ['data:', '[a](data:text/html,b)', '1:1', 'is not allowed'],
  ['file:', '[a](file:///etc/passwd)', '1:1', 'is not allowed'],
  ['a host without a scheme', '[a](//a.example/)', '1:1', 'is not allowed'],
  ['a host behind a backslash', '[a](/\\a.example)', '1:1', 'is not allowed'],
  ['a relative path', '[a](other/)', '1:1', 'is not allowed'],
  ['a page that is not there', '[a](/nowhere/)', '1:1', 'Nothing is published at /nowhere/.'],
  ['a page without its slash', '[a](/other)', '1:1', 'Nothing is published at'],
  ['an anchor that is not there', 'a [a](#p99)', '1:3', 'There is no anchor #p99 on this page'],
  ['no anchor', '[a](#)', '1:1', 'There is no anchor # on this page'],
  ['an anchor not on another page', '[a](/#p99)', '1:1', 'There is no anchor /#p99 on that'],
  ['the same behind a question', '[a](/?q=b#p99)', '1:1', 'on that page'],
  ['an anchor of other letters', '[a](#P1)', '1:1', 'There is no anchor #P1'],
  ['a reference to a bad address', '[a][b]\n\n[b]: javascript:a', '3:1', 'A link is defined apart'],
  ['a link without words', 'a [](https://a.example/)', '1:3', 'This link has no words'],
  ['a link of blanks', '[ ](https://a.example/)', '1:1', 'This link has no words'],
  ['an image without description', '![](/map.png)', '1:1', 'This image has no description'],
  [
    'an image that is not there',
    '![Map](/maps.png)',
    '1:1',
    'The image /maps.png is not a file of this site',
  ],
  ['a page as an image', '![Map](/)', '1:1', 'The image / is not a file of this site'],
  ['a text as an image', '![Map](/index.source.txt)', '1:1', 'is not a file of this site'],
  [
    'a link whose address has a space',
    'a[^a]\n\n[^a]: b [c](https://a.example/d e)',
    '3:11',
    '“](” is shown as it is typed. Write a link as [words](https://…)',
  ],
  ['bold words without an end', 'a[^a]\n\n[^a]: **b', '3:7', '“**” is shown as it is typed.'],
];

const blocks: Row[] = [
  ['a second headline', '# Quay', '1:1', 'Only the headline is a first-level heading'],
  ['a skipped level', '## A\n\n#### B', '3:1', 'This heading skips a level. Begin it with ###.'],
  ['a level skipped at the start', '### A', '1:1', 'skips a level. Begin it with ##.'],
  ['a heading of marks only', '## …', '1:1', 'This heading has no words'],
  [
    'a label with a space',
    'The quay[^a b]',
    '1:9',
    'The note [^a b] is not defined. Write [^a b]: and its text on a line of its own, with only a to z, digits and hyphens in [^ ].',
  ],
  ['a note defined twice', 'a[^a]\n\n[^a]: b\n\n[^a]: c', '5:1', 'The note [^a] is defined twice'],
  [
    'a note of two paragraphs',
    'a[^a]\n\n[^a]: b\n\n    c',
    '3:1',
    'A note is one paragraph of words',
  ],
];

const all: Record<string, Row[]> = { characters, programs, links, blocks };

describe.each(Object.entries(all))('of %s', (_, rows) => {
  test.each(rows)('%s is refused with its place', (_, body, place, says) => {
    const [line, column] = place.split(':').map(Number);
    const problems = read(matter + body);
    const at = `f.mdx:${BODY - 1 + (line ?? 0)}:${column} `;
    expect(
      problems.some((fault) => fault.startsWith(at) && fault.includes(says)),
      problems.join('\n'),
    ).toBe(true);
  });
});

/** A file as a whole, and what is said of it. */
const files: [string, string, string][] = [
  ['an empty file', '', 'f.mdx:1:1 This file is empty'],
  ['a file of blanks', ' \n\n', 'f.mdx:1:1 This file is empty'],
  [
    'front matter not closed',
    '---\nheadline: a\n\ntext',
    'f.mdx:1:1 The front matter isn’t closed',
  ],
  ['front matter of TOML', '+++\na = 1\n+++\n\na', 'f.mdx:1:1 There is no front matter'],
  [
    'an override in the front matter',
    matter.replace('As received', 'As \u202Ereceived'),
    'f.mdx:6:8 state: expected words without U+202E, an invisible character, found',
  ],
  [
    'an override as an escape',
    matter.replace('As received.', '"As \\u202E"'),
    'f.mdx:6:8 state: expected words without U+202E, an invisible character, found',
  ],
  [
    'an override as an escape in a list',
    matter.replace('place:', 'omitted: [{ text: a, why: "As \\u202E" }]\nplace:'),
    'f.mdx:4:27 omitted.0.why: expected words without U+202E, an invisible character, found',
  ],
  [
    'a date without quotes',
    matter.replace('"2024-05-03"', '2024-05-03'),
    'f.mdx:5:7 date: expected a date in quotes, like "2023-02-26", found 2024-05-03.',
  ],
  [
    'a name and password in the address of a source',
    figured.replace('https://d.example', 'https://bank.example@d.example'),
    'f.mdx:19:73 checks.c.source.url: expected a web address, https://…, without a name or password',
  ],
  [
    'a source that is not of the web',
    figured.replace('https://d.example', 'javascript:d'),
    'checks.c.source.url: expected a web address, https://…',
  ],
  [
    'a language that is none',
    matter.replace('place:', 'lang: "en onload=a"\nplace:'),
    'f.mdx:4:7 lang: expected a language',
  ],
];

test.each(files)('%s is refused with its place', (_, mdx, says) => {
  expect(read(mdx).join('\n')).toContain(says);
});

test('a file may begin with a byte order mark', () => {
  expect(read(`\uFEFF${matter}a`)).toEqual([]);
});

test('front matter that is missing or not closed is not read as text too', () => {
  for (const mdx of [matter.replace('---', ''), `\n${matter}`, matter.replace(/---\n*$/, '')]) {
    const said = read(`${mdx}a`).join('\n');
    expect(said).toMatch(/front matter/);
    expect(said.split('\n\n')).toHaveLength(1);
  }
});

test('the advice for an HTML comment is not to write an MDX comment, which is refused too', () => {
  expect(read(`${matter}<!-- a -->`).join('\n')).not.toContain('to create a comment');
});

test('all problems of a file are reported together, in the order of its lines', () => {
  const problems = read(`${matter}a\u200B <b />\n\n[c](javascript:d)\n\n<Foo />`);
  expect(problems.map((fault) => fault.split(' ', 1)[0])).toEqual([
    'f.mdx:13:2',
    'f.mdx:13:4',
    'f.mdx:15:1',
    'f.mdx:15:1',
    'f.mdx:17:1',
  ]);
});

const good: [string, string, string?][] = [
  ['a plain release', 'The quay opened on Friday.\n\nIt is long.'],
  [
    'links that lead somewhere',
    'f[^f] http://www.example.org www.example.org a@b.example\n\n[^f]: [a](https://a.example/b?c#d) [a](http://a.example/) [b](mailto:a@b.example) [c](#p1) [d](/other/) [e](/index.source.txt)',
  ],
  ['an image with description and file', '![A map](/map.png)'],
  ['headings of three and more levels', '## A\n\n### B\n\n#### C\n\n## D'],
  [
    'headings as received, whatever other ids they resemble',
    '## Note to editors\n\n## Check-list\n\n## Picture credits\n\n## Contents\n\n## P1\n\n## Contents',
  ],
  ['an anchor of another page', 'c[^c]\n\n[^c]: [a](/#p1) [b](/other/#p1)'],
  [
    'lists, tables, quotations and line breaks',
    '- a\n- b\n  - c\n\n3. d\n\n| e |\n| - |\n| f |\n\n> g\n\nh\\\ni',
  ],
  ['a note on a heading', '## A[^a]\n\n[^a]: b'],
  ['the last section', '<Edition>\n\n## \\[About]\n\n<About />\n\n</Edition>'],
  ['a table in the editor’s section', '<Edition>\n\n## \\[A]\n\n| a |\n| - |\n| b |\n\n</Edition>'],
  [
    'signs of Markdown as received, or escaped',
    'a \\[b](c) \\*\\*d[^d]\n\n[^d]: \\[e\\](f) \\*\\*g',
  ],
  ['a note', 'The quay[^a]\n\n[^a]: Its name is not given.'],
  ['signs written as signs', 'a \\{b\\} {c} \\<c> \\[^d]'],
  ['words that would be a program', 'import a from "b"\n\nexport const a = { b }\n\n{a'],
  ['letters with marks, and Chinese in a Latin sentence', 'Å Ø é ñ 3µm A股 中国'],
  [
    'scripts beside one another, and a formula',
    'Россия 日本語テスト 5Ω, co-op’s 中国-made, \u{1D465} + 1',
  ],
  [
    'what the source has at that place',
    'The qu\u200Bay opened.',
    'A quay opens\n\nThe qu\u200Bay opened.\n',
  ],
  [
    'another script that the source has',
    'The qu\u0430y[^a] opened.\n\n[^a]: The fourth letter is Cyrillic.',
    'A quay opens\n\nThe qu\u0430y opened.\n',
  ],
];

/** What is said of components that show what the front matter has. */
const shown: [string, string, string, string][] = [
  [
    'a chart of none',
    '<Chart name="nope" />',
    '1:1',
    '<Chart> needs the name of what it shows. Write name="a".',
  ],
  [
    'a chart without a name',
    '<Chart />',
    '1:1',
    '<Chart> needs the name of what it shows. Write name="a".',
  ],
  [
    'a chart twice',
    '<Chart name="a" />\n\n<Chart name="a" />',
    '3:1',
    '<Chart name="a" /> is shown twice',
  ],
  ['the checks twice', '<Checks />\n\n<Checks />', '3:1', '<Checks /> is shown twice'],
  [
    'a value of no check',
    'a <Value name="nope.b" />',
    '1:3',
    '<Value> needs the name of what it shows. Write name="a.b".',
  ],
  [
    'a value without a name',
    '<Value />',
    '1:1',
    '<Value> needs the name of what it shows. Write name="a.b"',
  ],
  [
    'a value of no sum',
    '<Value name="a.nope" />',
    '1:1',
    '<Value> needs the name of what it shows. Write name="a.b".',
  ],
  [
    'a value of a check without its sum',
    '<Value name="a" />',
    '1:1',
    '<Value> needs the name of what it shows. Write name="a.b"',
  ],
];

test.each([
  ['OtherCopy', 'otherCopy'],
  ['FiguresTable', 'figures'],
  ['FiguresVerdict', 'figures'],
  ['Checks', 'checks'],
])('<%s> is refused without %s in the front matter', (name, key) => {
  const body = `<Edition>\n\n## \\[A]\n\n<${name} />\n\n</Edition>`;
  const says = `<${name}> shows ${key}, which the front matter doesn’t have. Add it there.`;
  expect(read(matter + body)).toEqual([`f.mdx:${BODY + 4}:1 ${says}`]);
});

test.each(shown)('%s is refused with its place', (_, body, place, says) => {
  const [line, column] = place.split(':').map(Number);
  const problems = read(`${figured}<Edition>\n## \\[A]\n${body}\n\n</Edition>`);
  expect(problems).toEqual([expect.stringContaining(says)]);
  expect(problems[0]).toContain(`f.mdx:${25 + (line ?? 0)}:${column} `);
});

test('what follows from a word that differs from the source is not reported', () => {
  const mdx = `${figured.replace('says: a', 'says: 20 metres')}The quay of 30 metres opened on Friday.\n\nIt is long.\n\n<Edition>\n\n## \\[A]\n\n<About />\n\n<FiguresTable />\n\n<Checks />\n\n<Chart name="a" />\n\n</Edition>\n`;
  const source = received.replace('quay opened', 'quay of 20 metres opened');
  const said = (text: string) =>
    lintRelease(parseRelease(releasePaths('f.mdx'), { mdx: text, source }), site)
      .filter(({ fatal }) => fatal)
      .map(({ reason }) => reason);
  expect(said(mdx)).toEqual([expect.stringContaining('p1 differs from')]);
  const right = mdx.replace('30', '20');
  expect(said(right)).toEqual([]);
  expect(said(right.replace('20 metres, what', '30 metres, what'))).toHaveLength(2);
});

test('a component may show what the front matter has', () => {
  const body =
    '<Edition>\n\n## \\[A]\n\n<FiguresVerdict />\n\n<FiguresTable />\n\n<Checks />\n\n<Chart name="a" />\n\n<Value name="a.b" />\n\n</Edition>';
  expect(read(figured + body)).toEqual([]);
});

test('a link may lead to a check, if the page shows it, or to a chart, which it must show', () => {
  const anchors = (body: string) => {
    const mdx = `${figured}<Edition>\n\n## \\[A]\n\n${body}\n\n</Edition>`;
    const release = parseRelease(releasePaths('f.mdx'), { mdx, source: received });
    return [...(listPublished('.', [release]).get('/f/') ?? [])].filter((id) =>
      id.startsWith('ch'),
    );
  };
  expect(anchors('<Checks />\n\n<Chart name="a" />')).toEqual(['check-a', 'check-c', 'chart-a']);
  expect(anchors("<Chart\n  name='a'\n/>")).toEqual(['chart-a']);
  expect(anchors('<FiguresTable />')).toEqual(['chart-a']);
  expect(anchors('No \\<Checks is here.')).toEqual(['chart-a']);
});

test.each(['FiguresTable', 'FiguresVerdict'])(
  '<%s> is refused without the checks, to which it links',
  (name) => {
    const body = `<Edition>\n\n## \\[A]\n\n<${name} />\n\n</Edition>`;
    const says = `<${name}> links to <Checks />, which is missing. Add it to <Edition>.`;
    expect(read(figured + body)).toEqual([`f.mdx:28:1 ${says}`]);
    const named = body.replace('/>', '/>\n\nSee \\<Checks.');
    expect(read(figured + named)).toEqual([`f.mdx:28:1 ${says}`]);
    const unchecked = figured.replace(/checks:\n(?: .*\n)*/, '').replace(/charts:\n(?: .*\n)*/, '');
    expect(read(unchecked + body)).toEqual([]);
  },
);

test.each(good)('%s is accepted', (_, body, source) => {
  expect(read(matter + body, source)).toEqual([]);
});

test('a byte order mark in the received text is not part of its words', () => {
  expect(readBlocks('\uFEFFA quay opens\n')).toMatchObject([
    {
      kind: 'paragraph',
      forms: { words: 'A quay opens', list: undefined, table: undefined },
      line: 1,
    },
  ]);
});

test('a character that the source has elsewhere is refused by the comparison with the source', () => {
  const source = 'A quay opens\n\nThe qu\u200Bay opened.\n\nIt is long.\n';
  const mdx = `${matter}The qu\u200Bay opened.\n\nIt is l\u200Bong.`;
  const release = parseRelease(releasePaths('f.mdx'), { mdx, source });
  expect(formatProblems(lintRelease(release, site))).toMatch(
    /f\.mdx:15:1 p2 differs from content\/f\.source\.txt:5\..*⟦⟨U\+200B⟩⟧/s,
  );
});

test.each([
  ['headline: A quay opens', 'headline: A qu\u0430y opens', 'top', '2:11'],
  ['place:', 'above: ["A qu\\u0430y"]\nplace:', 'above.0', '4:9'],
])('a suspicious character in words of the release is refused by the comparison: %s', (...row) => {
  const [was, is, id, place] = row;
  const mdx = `${matter.replace(was, is)}The quay opened on Friday.\n\nIt is long.`;
  const release = parseRelease(releasePaths('f.mdx'), { mdx, source: received });
  expect(formatProblems(lintRelease(release, site))).toContain(`f.mdx:${place} ${id} `);
});

test('an escaped line break is not part of the next word', () => {
  expect(read(matter.replace('As received.', '"Как получено.\\nБерген"'))).toEqual([]);
});

test('whatever would run is refused while a release is being written, with its place', () => {
  const root = writeProject({
    'f.mdx':
      '---\nheadline: a\n---\na <b />\n\n<Value name={c} />\n\n[d](javascript:e)\n\n[f](/not-yet/)',
  });
  const file = new VFile({ cwd: root, path: join(root, 'content/f.mdx') });
  expect(() => unified().use(remarkRelease).parse(file)).toThrow(
    /f\.mdx:4:3 .*\n\n.*f\.mdx:6:1 .*\n\n.*f\.mdx:6:1 .*\n\n.*f\.mdx:6:8 .*\n\n.*f\.mdx:8:1 .*\n\n.*f\.mdx:8:1 .*\n\n.*f\.mdx:10:1 [^\n]*$/,
  );
});

test('a suspicious character is refused in the editor’s words even if the source has it', () => {
  const source = 'A quay opens\n\nThe long qu\u0430y opened.\n';
  const body = 'The long qu\u0430y[^a] opened.\n\n[^a]: The long qu\u0430y opened.';
  expect(read(matter + body, source)).toEqual([
    expect.stringMatching(/^f\.mdx:15:18 Suspicious character: U\+0430/),
  ]);
});

const anchor = { id: 'p1', kind: 'passage', text: 'The quay opened.', status: 'current' } as const;
const record = stringifyRecord([anchor]);

test('words and notes that are wrong are not compared with the record too', () => {
  const says = (body: string) => {
    const source = 'A quay opens\n\nThe quay opened.\n';
    const mdx = `${matter}${body}\n\n<Edition>\n\n## \\[About]\n\n<About />\n\n</Edition>`;
    const release = parseRelease(releasePaths('f.mdx'), { mdx, source, anchors: record });
    return lintRelease(release, site).map(({ reason }) => reason.split('. ')[0]);
  };
  expect(says('The quay closed.')).toEqual(['p1 differs from content/f.source.txt:3']);
  expect(says('The quay[^a] opened.[^a]\n\n[^a]: b')).toEqual(['The note [^a] is used twice']);
});

/** Files of a `content/`, and what is said of them; a value that begins with -> is a link to elsewhere. */
const folders: [string, Record<string, string | Buffer>, string][] = [
  ['no release', { 'a.txt': '' }, 'content:1:1 There is no release'],
  [
    'a text that no release has',
    { 'b.txt': 'words' },
    'content/b.txt:1:1 This file belongs to no release, so it would not be published or read. Name it after its release (NAME.mdx, NAME.source.txt), or move it out of content/.',
  ],
  [
    'a source that is missing',
    { 'b.mdx': `${matter}a` },
    'content/b.mdx:1:1 The text as received is missing. Save it as content/b.source.txt',
  ],
  [
    'a received page without its release',
    { 'b.mdx': matter, 'c.received.html': '' },
    'content/c.received.html:1:1 This file belongs to no release, so it would not be published or read.',
  ],
  [
    'a release without its last section',
    { 'b.mdx': `${matter}a\n\nb\n` },
    'content/b.mdx:15:1 The section “About this text” is missing. End the file with',
  ],
  [
    'a last section without its words',
    { 'b.mdx': `${matter}a\n\n<Edition>\n\n## \\[About this text]\n\n</Edition>\n` },
    'content/b.mdx:19:1 The section “About this text” is missing. End the file with',
  ],
  [
    'a last section whose heading is the release’s',
    { 'b.mdx': `${matter}## About this text\n\n<Edition>\n\n<About />\n\n</Edition>\n` },
    'content/b.mdx:19:1 The section “About this text” is missing. End the file with',
  ],
  [
    'a link to no anchor of another page, though there is more',
    { 'b.mdx': `${matter}{c}\n\n[d](/a/#p9)` },
    'content/b.mdx:15:1 There is no anchor /a/#p9 on that page',
  ],
  [
    'a source of no release',
    { 'c.source.txt': 'a' },
    'content/c.source.txt:1:1 This file belongs to no release, so it would not be published or read.',
  ],
  [
    'two files with one address',
    { 'b.mdx': matter, 'b/index.mdx': matter },
    'content/b/index.mdx:1:1 This would replace the page of content/b.mdx or a file next to it. Rename this release.',
  ],
  ...[
    ['b c.mdx', '"content/b c.mdx"'],
    ['Quay.mdx', 'content/Quay.mdx'],
    ['qu\u0430y.mdx', 'content/qu\u0430y.mdx'],
    ['.b.mdx', 'content/.b.mdx'],
    ['_b.mdx', 'content/_b.mdx'],
    ['manifest.json.mdx', 'content/manifest.json.mdx'],
    ['a b/c.mdx', '"content/a b"'],
    ['b.svg/c.mdx', 'content/b.svg'],
    ['site.yaml/b.txt', 'content/site.yaml'],
    ['.old/b.mdx', 'content/.old/b.mdx'],
  ].map(([name = '', place]): [string, Record<string, string>, string] => [
    `the name ${name}`,
    { [name]: matter },
    `${place}:1:1 This name isn’t safe in an address`,
  ]),
  [
    'the name of the page for what is not there',
    { '404.mdx': matter },
    'content/404.mdx:1:1 The name “404” is reserved',
  ],
  ['the name of a device', { 'con.mdx': matter }, 'content/con.mdx:1:1 The name “con” is reserved'],
  [
    'a release that ends in .md',
    { 'b.md': matter },
    'content/b.md:1:1 This file belongs to no release, so it would not be published or read.',
  ],
  [
    'a link out of the folder',
    { 'b.source.txt': '->/etc/hostname' },
    'content/b.source.txt:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
  [
    'a link to nothing',
    { 'b.source.txt': '->/nowhere' },
    'content/b.source.txt:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
  [
    'a record whose release is gone',
    { 'b.anchors.json': record },
    'content/b.anchors.json:1:1 The page /b/ was published, but content/b.mdx is missing. Links lead to the page, so put the file back. If the release was taken back, keep its files and add retracted to it. If it has another name now, rename all its files and add formerly: [b] to it.',
  ],
  [
    'a former name at the address of the 404 page',
    { 'a.mdx': matter.replace('---\n', "---\nformerly: ['404']\n") },
    'content/a.mdx:2:12 formerly: The name “404” is reserved. Choose another.',
  ],
  [
    'a former name in the folder of the list of releases',
    { 'a.mdx': matter.replace('---\n', '---\nformerly: [releases/2]\n') },
    'content/a.mdx:2:12 formerly: The name “releases” is reserved. Choose another.',
  ],
  [
    'a former name that is too long for a folder',
    { 'a.mdx': matter.replace('---\n', `---\nformerly: [${'a'.repeat(300)}]\n`) },
    'content/a.mdx:2:12 formerly: This name isn’t safe in an address.',
  ],
  [
    'a release that is a link to another, from which it would get its anchors',
    { 'b.mdx': '->a.mdx' },
    'content/b.mdx:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
  [
    'a release that is a link to itself',
    { 'b.mdx': '->b.mdx' },
    'content/b.mdx:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
  [
    'a site.yaml of another name',
    { 'site.yml': 'name: Site' },
    'content/site.yml:1:1 This file belongs to no release, so it would not be published or read.',
  ],
  [
    'a site.yaml that is not UTF-8',
    { 'site.yaml': Buffer.from('name: K\xF8ge', 'latin1') },
    'content/site.yaml:1:8 This file isn’t UTF-8. Save it as UTF-8, without changing its words.',
  ],
  [
    'an image whose name has a #, after which a browser reads no name',
    { '../public/b#c.png': '', 'a.mdx': `${matter}![A map](/b#c.png)` },
    'content/a.mdx:13:1 The image /b#c.png is not a file of this site',
  ],
  [
    'a former name that is the name of another release',
    { 'a.mdx': matter.replace('---\n', '---\nformerly: [c, b]\n'), 'b.mdx': matter },
    'content/a.mdx:2:15 formerly: This would replace the page of content/b.mdx or a file next to it. Delete it here, or rename the other.',
  ],
  [
    'a former name of two releases',
    {
      'a.mdx': matter.replace('---\n', '---\nformerly: [c]\n'),
      'b.mdx': matter.replace('---\n', '---\nformerly: [c]\n'),
    },
    'content/b.mdx:2:12 formerly: This would replace the redirect from c, a former name of content/a.mdx.',
  ],
  [
    'a translation of no release',
    { 'a.mdx': matter.replace('---\n', '---\nlang: de\ntranslationOf: c\n') },
    'content/a.mdx:3:16 translationOf: there is no content/c.mdx. Name the release as in content/.',
  ],
  [
    'a translation of a translation',
    {
      'a.mdx': matter,
      'b.mdx': matter.replace('---\n', '---\nlang: de\ntranslationOf: a\n'),
      'c.mdx': matter.replace('---\n', '---\nlang: fr\ntranslationOf: b\n'),
    },
    'content/c.mdx:3:16 translationOf: content/b.mdx is itself a translation. Name its original.',
  ],
  [
    'a translation of itself',
    { 'a.mdx': matter.replace('---\n', '---\ntranslationOf: a\n') },
    'content/a.mdx:2:16 translationOf: content/a.mdx is itself a translation. Name its original.',
  ],
  [
    'a translation in the language of its original',
    { 'a.mdx': matter, 'b.mdx': matter.replace('---\n', '---\ntranslationOf: a\n') },
    'content/b.mdx:2:16 translationOf: content/a.mdx is in “en” too. Correct the lang of one of them.',
  ],
  [
    'two translations in one language',
    {
      'a.mdx': matter,
      'b.mdx': matter.replace('---\n', '---\nlang: de\ntranslationOf: a\n'),
      'c.mdx': matter.replace('---\n', '---\nlang: de\ntranslationOf: a\n'),
    },
    'content/c.mdx:3:16 translationOf: content/b.mdx is in “de” too. Correct the lang of one of them.',
  ],
  [
    'a former name that is no name',
    { 'a.mdx': matter.replace('---\n', '---\nformerly: [/c/]\n') },
    'content/a.mdx:2:12 formerly: This name isn’t safe in an address. Use at most 100 letters (a to z)',
  ],
  [
    'a release in the place of the list',
    { 'releases.mdx': matter },
    'content/releases.mdx:1:1 The name “releases” is reserved. Choose another.',
  ],
  [
    'a folder that is a link into the folder',
    { b: '->.' },
    'content/b:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
  [
    'a file in the place of a page',
    { '../public/index.html': '', 'index.mdx': matter },
    'public/index.html:1:1 This would replace the page of content/index.mdx or a file next to it. Rename it.',
  ],
  [
    'a file in the place of the list of releases',
    { '../public/index.html': '' },
    'public/index.html:1:1 This would replace the list of releases. Rename it.',
  ],
  [
    'a file in the place of another page',
    { '../public/b.html': '', 'b.mdx': matter },
    'public/b.html:1:1 This would replace the page of content/b.mdx',
  ],
  ...['index.html.gz', 'a/index.html.br', 'a.source.txt.GZ'].map(
    (name): [string, Record<string, string>, string] => [
      `a compressed copy in the place of a file: ${name}`,
      { [`../public/${name}`]: '', 'index.mdx': matter },
      `public/${name}:1:1 This would replace`,
    ],
  ),
  [
    'a file in the place of a release’s passages for programs',
    { '../public/a/index.json': '' },
    'public/a/index.json:1:1 This would replace the page of content/a.mdx or a file next to it',
  ],
  [
    'a file in the place of a source',
    { '../public/a.source.txt': '' },
    'public/a.source.txt:1:1 This would replace the page of content/a.mdx or a file next to it',
  ],
  [
    'a file in the place of a redirect',
    { '../public/old/index.html': '', 'b.mdx': matter.replace('---', "---\nformerly: ['old']") },
    'public/old/index.html:1:1 This would replace the redirect from old, a former name of content/b.mdx',
  ],
  ...['old.png', 'old/index.md', 'old.html'].map(
    (name): [string, Record<string, string>, string] => [
      `a file at the former address of one beside a page: ${name}`,
      { [`../public/${name}`]: '', 'b.mdx': matter.replace('---', "---\nformerly: ['old']") },
      `public/${name}:1:1 This would replace the redirect from old, a former name of content/b.mdx`,
    ],
  ),
  [
    'a file where a page needs a folder',
    { '../public/a': '' },
    'public/a:1:1 This would replace the page of content/a.mdx',
  ],
  ...[
    '_headers',
    '_redirects',
    '_nginx.conf',
    'feed.xml',
    'releases',
    'manifest.json',
    'passages.schema.json',
    'sitemap-index.xml',
    'sitemap-0.xml',
    '404.html',
    'releases.html',
    'Manifest.JSON',
  ].map((name): [string, Record<string, string>, string] => [
    `a file named ${name}`,
    { [`../public/${name}`]: '' },
    `public/${name}:1:1 This would replace ${name.toLowerCase()}, which the build writes`,
  ]),
  ...['pagefind', '_astro'].map((name): [string, Record<string, string>, string] => [
    `a file in ${name}/`,
    { [`../public/${name}/a.js`]: '' },
    `public/${name}/a.js:1:1 This would replace ${name}, which the build writes`,
  ]),
  [
    'a link out of public/',
    { '../public/b.txt': '->/etc/passwd' },
    'public/b.txt:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
  [
    'a folder of public/ that is a link',
    { '../public/b': '->.' },
    'public/b:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
  [
    'a link to a folder of public/',
    { '../public/pics/b.png': '', 'a.mdx': `${matter}[c](/pics)` },
    'content/a.mdx:13:1 Nothing is published at /pics',
  ],
  [
    'an image out of public/',
    { '../package.png': '', '../public/b.png': '', 'a.mdx': `${matter}![A map](/../package.png)` },
    'content/a.mdx:13:1 The image /../package.png is not a file of this site',
  ],
  [
    'an image out of public/, its dots encoded',
    { '../package.png': '', 'a.mdx': `${matter}![A map](/%2e%2e/package.png)` },
    'content/a.mdx:13:1 The image /%2e%2e/package.png is not a file of this site',
  ],
  [
    'a folder that is a link',
    { b: '->/etc' },
    'content/b:1:1 This is a symbolic link. Put the file or folder itself here.',
  ],
];

/** Writes files below the `content/` of a new project; a text that begins with -> is a link to elsewhere. */
function writeProject(files: Record<string, string | Buffer>): string {
  const root = temporaryFolder('lint');
  mkdirSync(join(root, 'content'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof text === 'string' && text.startsWith('->')) symlinkSync(text.slice(2), path);
    else writeFileSync(path, text);
  }
  return root;
}

test('a release may move into a folder of its name, where its page has the same address', () => {
  const moved = matter.replace('---', "---\nformerly: ['b']");
  const root = writeProject({ 'b/index.mdx': moved, 'b/c.mdx': matter });
  expect(formatProblems(lint(root, loadReleases(root)))).not.toContain('formerly');
});

test('content/ may hold the page that a source was taken from, and a repository', () => {
  const files = { 'a.mdx': `${matter}a`, 'a.received.html': '<p>a</p>', '.git/HEAD': '' };
  const root = writeProject(files);
  const problems = formatProblems(lint(root, loadReleases(root)));
  expect(problems).not.toMatch(/received\.html|\.git/);
});

test('an image of the received page may be above its caption, which is a passage', () => {
  const refused = (page: string, body: string) => {
    const files = { 'a.mdx': matter + body, 'a.received.html': page, '../public/map 1.png': '' };
    const root = writeProject(files);
    const problems = formatProblems(lint(root, loadReleases(root)));
    return /^content\/a.mdx:(\S+) Markup can’t be/m.exec(problems)?.[1];
  };
  const page = '<img src="https://a.example/i/map%201.png?w=300" alt="A map">';
  expect(refused(page, '![A map](/map%201.png)\nThe quay')).toBeUndefined();
  expect(refused('<img src="/other.png">', '![A map](/map%201.png)\nThe quay')).toBe('13:1');
  expect(refused(page, '![A map](/map%201.png)\r\nThe quay')).toBeUndefined();
  expect(
    refused('<img width="100%"><img src="/_next?url=%2Fi%2Fmap 1.png">', '![A](/1.png)\nThe quay'),
  ).toBeUndefined();
  expect(refused('<!-- map 1.png --> 1.png', '![A](/1.png)\nThe quay')).toBe('13:1');
  expect(refused(page, '![A map](/map%201.png "Not so")\nThe quay')).toBe('13:1');
  expect(refused(page, '![A map](/map%201.png) The quay')).toBe('13:1');
  expect(refused(page, 'The quay ![A map](/map%201.png)\nopened')).toBe('13:10');
  expect(refused(page, '> ![A map](/map%201.png)\n> The quay')).toBe('13:3');
});

/** The files that the site makes and a note links to, of those that the lint refuses. */
function refusedLinks(addresses: string[], files: Record<string, string>): string[] {
  const links = addresses.map((path) => `[${path.slice(1)}](${path})`).join(', ');
  const root = writeProject({ ...files, 'index.mdx': `${matter}a[^b]\n\n[^b]: ${links}.` });
  const problems = formatProblems(lint(root, loadReleases(root)));
  return [...problems.matchAll(/Nothing is published at (\S+)\. /g)].map(([, path = '']) => path);
}

test('a note may link to the files that the site itself makes', () => {
  const address = { 'site.yaml': 'address: https://a.example/' };
  const ofRelease = [
    '/',
    '/index.md',
    '/index.json',
    '/index.bib',
    '/index.png',
    '/index.csl.json',
  ];
  const ofSite = ['/licences.txt', '/manifest.json', '/passages.schema.json', '/sitemap-index.xml'];
  expect(refusedLinks([...ofRelease, ...ofSite], address)).toEqual([]);
  const ofSeveral = ['/feed.xml', '/releases/', '/2024/b.ris', '/2024/b/index.md'];
  expect(refusedLinks(ofSeveral, address)).toEqual(ofSeveral);
  expect(refusedLinks(ofSeveral, { ...address, '2024/b.mdx': `${matter}a` })).toEqual([]);
});

test('a note may not link to what the site doesn’t make or serve', () => {
  const unserved = ['/_headers', '/_nginx.conf', '/404.html', '/pagefind', '/releases'];
  const unmade = ['/feed.xml', '/sitemap-index.xml', '/2024/c.bib'];
  const links = [...unserved, ...unmade];
  expect(refusedLinks(links, { '2024/b.mdx': `${matter}a` })).toEqual(links);
});

test.each(folders)('%s is refused', (_, files, says) => {
  const root = writeProject(files);
  const a = join(root, 'content/a.mdx');
  if (!('a.txt' in files) && !('a.mdx' in files)) writeFileSync(a, `${matter}a`);
  const problems = formatProblems(lint(root, loadReleases(root)));
  expect(problems).toContain(says);
  expect(problems.split(says).length, 'it is reported once').toBe(2);
});
