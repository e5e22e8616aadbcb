import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { parseMdx } from '../../src/release/parse-mdx.ts';
import { standing } from '../../src/anchors/record.ts';
import { allowedComponents } from '../../src/lint/components.ts';
import { readSource } from '../../src/release/received-source.ts';
import { proofread } from '../../src/lint/lint.ts';
import { remarkRestrictMdx } from '../../src/lint/remark-restrict-mdx.ts';
import { proofreadText } from '../../src/lint/lint-text.ts';

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
const site = {
  publishes: (path: string) => ['/', '/other/', '/index.source.txt', '/map.png'].includes(path),
  anchorsAt: (address: string) =>
    new Map([
      ['', new Set(['top', 'p1', 'p2', 'what-next', 'note-a'])],
      ['/', new Set(['top', 'p1'])],
    ]).get(address),
};
const read = (mdx: string, source = received) => proofreadText('f.mdx', mdx, source, site);

/** A body, and what is said of it: its place in the body, and the words. */
type Row = [name: string, body: string, place: string, says: string];

const characters: Row[] = [
  ['a zero-width space', 'The qu\u200Bay.', '1:7', 'U+200B, which no one sees'],
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
  ['a zero-width space as a reference', 'The qu&#x200B;ay.', '1:7', 'Here is written U+200B'],
  ['a soft hyphen by its name', 'The qu&shy;ay.', '1:7', 'Here is written U+00AD'],
  ['a Cyrillic letter as a reference', 'The qu&#1072;y.', '1:7', 'Here is written U+0430'],
  ['a look-alike behind an apostrophe', 'China’\u0455 quay', '1:7', 'U+0455, a letter of another'],
  ['a look-alike behind a straight one', "China'\u0455 quay", '1:7', 'U+0455'],
  ['a look-alike behind a hyphen', 'a quay-\u043En', '1:8', 'U+043E'],
  ['a look-alike behind a digit', 'the G2\u041E', '1:7', 'U+041E'],
  ['a look-alike in a word half set apart', 'Ch*\u0456*na', '1:4', 'Here stands U+0456'],
  ['a look-alike in a word half a link', 'Ch[\u0456](#p1)na', '1:4', 'Here stands U+0456'],
  ['a look-alike in a word with a note', 'Ch[^a]\u0456na\n\n[^a]: b', '1:7', 'Here stands U+0456'],
  ['a look-alike as a reference, in a link', 'Ch[&#x456;](#p1)na', '1:4', 'Here is written U+0456'],
  ['a look-alike behind a sign', 'a \\[b\\] Ch*\u0456*na', '1:12', 'Here stands U+0456'],
  [
    'a look-alike in a cell',
    '<Edition>\n\n| Ch*\u0456*na |\n| - |\n| b |\n\n</Edition>',
    '3:6',
    'U+0456',
  ],
  ['a letter of Deseret', '\u{10428}uay', '1:1', 'U+10428, a letter of another script'],
  ['a letter of Tifinagh', '\u2D54uay', '1:1', 'U+2D54, a letter of another script'],
  ['a digit of N’Ko', 'qu\u07C0ay', '1:3', 'U+07C0, a letter of another script'],
  ['a mathematical letter', 'Ch\u{1D422}na', '1:3', 'U+1D422, a letter of a formula'],
  ['a mathematical digit', '1\u{1D7CE}', '1:2', 'U+1D7CE, a letter of a formula'],
  ['an override in a note', 'A[^a]\n\n[^a]: x\u202Ey', '3:8', 'U+202E'],
  ['an override in a link’s address', '[a](https://a.example/\u202Eb)', '1:23', 'U+202E'],
  ['another script in a link’s host', '[a](https://p\u0430ypal.example/)', '1:14', 'U+0430'],
  ['a zero-width space in an attribute', '<Value check="a\u200B" />', '1:16', 'U+200B'],
];

const programs: Row[] = [
  ['an import', 'import a from "./a.js"', '1:1', 'An import or export would run a program'],
  ['an export', 'export const a = 1', '1:1', 'An import or export would run a program'],
  ['an expression', 'The {1 + 1} quays.', '1:5', 'What stands in braces would run as a program'],
  ['an expression on its own', '{process.env.HOME}', '1:1', 'would run as a program'],
  ['a comment in a passage', 'The {/* long */} quay.', '1:5', 'A comment hides words'],
  ['a comment on its own', '{/* long */}', '1:1', 'A comment hides words'],
  [
    'an expression in an attribute',
    '<Value check={1} />',
    '1:8',
    'The attribute “check” of <Value> must be a text',
  ],
  [
    'attributes by an expression',
    '<Value {...a} />',
    '1:8',
    '<Value> takes attributes by name only',
  ],
  ['an attribute without a value', '<Value check />', '1:8', 'must be a text: check="…"'],
  [
    'an attribute of which none knows',
    '<Value class="a" />',
    '1:8',
    '<Value> has no attribute “class”',
  ],
  ['set:html', '<Edition set:html="a" />', '1:10', '<Edition> has no attribute “set:html”'],
  ['a handler', '<Edition onclick="a()" />', '1:10', '<Edition> has no attribute “onclick”'],
  [
    'words in a value',
    '<Value check="a">words</Value>',
    '1:18',
    'What stands in <Value> would be lost',
  ],
  ['words in a chart', '<Chart name="a">\n\nb\n\n</Chart>', '3:1', 'What stands in <Chart>'],
  ['a passage in the last section', '<About>\n\na\n\n</About>', '3:1', 'What stands in <About>'],
  ['a list in the checks', '<Checks>\n\n- a\n\n</Checks>', '3:1', 'What stands in <Checks>'],
  [
    'a component in a heading',
    '## A <Value check="a" />',
    '1:6',
    '<Value> may not stand in a heading',
  ],
  ['a component not offered', 'The <Foo /> quay.', '1:5', '<Foo> may not stand here: only <About>'],
  ['a part of a component', '<Value.Foo />', '1:1', '<Value.Foo> may not stand here'],
  ['a fragment', '<>a</>', '1:1', '<> may not stand here'],
  ['a script', '<script>alert(1)</script>', '1:1', '<script> may not stand here'],
  ['an image of HTML', 'The <img src="x" onerror="a" />', '1:5', '<img> may not stand here'],
  ['a paragraph of HTML', '<p>quay</p>', '1:1', '<p> may not stand here'],
  ['a frame', '<iframe src="https://a.example" />', '1:1', '<iframe> may not stand here'],
  ['an svg', '<svg onload="a" />', '1:1', '<svg> may not stand here'],
  ['a style', '<style>p</style>', '1:1', '<style> may not stand here'],
  ['a comment of HTML', 'a <!-- b -->', '1:4', 'This is no MDX'],
  ['a brace left open', 'a {b', '1:5', 'This is no MDX'],
  ['an element left open', '<Edition>\n\na', '1:1', 'This is no MDX'],
  ['a < of the text', 'a <3 b', '1:4', 'This is no MDX'],
];

const links: Row[] = [
  [
    'javascript:',
    '[a](javascript:alert(1))',
    '1:1',
    'The link javascript:alert(1) is none that may stand here',
  ],
  [
    'JavaScript: in other letters',
    '[a](JaVaScRiPt:alert(1))',
    '1:1',
    'is none that may stand here',
  ],
  ['data:', '[a](data:text/html,b)', '1:1', 'is none that may stand here'],
  ['vbscript:', '[a](vbscript:a)', '1:1', 'is none that may stand here'],
  ['blob:', '[a](blob:https://a.example/b)', '1:1', 'is none that may stand here'],
  ['file:', '[a](file:///etc/passwd)', '1:1', 'is none that may stand here'],
  ['http:', '[a](http://a.example/)', '1:1', 'is none that may stand here'],
  ['a host without a scheme', '[a](//a.example/)', '1:1', 'is none that may stand here'],
  ['a host behind a backslash', '[a](/\\a.example)', '1:1', 'is none that may stand here'],
  [
    'a name and password',
    '[a](https://bank.example@b.example/)',
    '1:1',
    'is none that may stand here',
  ],
  [
    'words that look like a link',
    'See www.a.example now',
    '1:5',
    'The link http://www.a.example is none',
  ],
  ['a relative path', '[a](other/)', '1:1', 'is none that may stand here'],
  [
    'a page that is not there',
    '[a](/nowhere/)',
    '1:1',
    'The link /nowhere/ leads to nothing that is published',
  ],
  ['a page without its slash', '[a](/other)', '1:1', 'leads to nothing that is published'],
  [
    'an anchor that is not there',
    'a [a](#p99)',
    '1:3',
    'The link #p99 leads to nothing on this page',
  ],
  [
    'an anchor in many words',
    '[a](#nothing)',
    '1:1',
    'The link #nothing leads to nothing on this page',
  ],
  ['no anchor', '[a](#)', '1:1', 'The link # leads to nothing on this page'],
  ['an anchor not on another page', '[a](/#p99)', '1:1', 'The link /#p99 leads to nothing on that'],
  ['the same behind a question', '[a](/?q=b#p99)', '1:1', 'leads to nothing on that page'],
  [
    'an anchor that the page no longer has',
    '[a](#check-b)',
    '1:1',
    'leads to nothing on this page',
  ],
  ['an anchor of other letters', '[a](#P1)', '1:1', 'The link #P1 leads to nothing'],
  [
    'a reference to a bad address',
    '[a][b]\n\n[b]: javascript:a',
    '3:1',
    'is none that may stand here',
  ],
  [
    'an address defined apart',
    '[a][b]\n\n[b]: https://c.example',
    '3:1',
    'An address may not be defined',
  ],
  ['a link without words', 'a [](https://a.example/)', '1:3', 'A link without words'],
  ['a link of blanks', '[ ](https://a.example/)', '1:1', 'A link without words'],
  ['an image without description', '![](/map.png)', '1:1', 'An image without a description'],
  [
    'an image that is not there',
    '![Map](/maps.png)',
    '1:1',
    'The image /maps.png is no image of ours',
  ],
  ['an image from elsewhere', '![Map](https://a.example/b.png)', '1:1', 'is no image of ours'],
  ['a page as an image', '![Map](/)', '1:1', 'The image / is no image of ours'],
  ['a text as an image', '![Map](/index.source.txt)', '1:1', 'is no image of ours'],
  ['an image in the address', '![Map](data:image/png;base64,AA)', '1:1', 'is no image of ours'],
];

const blocks: Row[] = [
  ['a second headline', '# Quay', '1:1', 'The headline is the only heading with one #'],
  ['a skipped level', '## A\n\n#### B', '3:1', 'A heading with #### skips a level: write ###.'],
  ['a level skipped at the start', '### A', '1:1', 'skips a level: write ##.'],
  ['an empty heading', 'a\n\n##\n\nb', '3:1', 'A heading without words'],
  ['a heading of marks only', '## …', '1:1', 'A heading without words'],
  ['a list', 'a\n\n- b', '3:1', 'A release is made of paragraphs and headings; this is a list'],
  ['a table outside the editor’s section', '| a |\n| - |\n| b |', '1:1', 'this is a table'],
  ['a quotation as a block', '> a', '1:1', 'this is a blockquote'],
  ['a block of code', '```\na\n```', '1:1', 'this is a code'],
  ['a line across', 'a\n\n***', '3:1', 'this is a thematicBreak'],
  ['a note undefined', 'The quay[^a]', '1:9', 'The note [^a] is not defined'],
  ['a note unused', 'a\n\n[^a]: b', '3:1', 'The note [^a] is never called'],
  ['a note defined twice', 'a[^a]\n\n[^a]: b\n\n[^a]: c', '5:1', 'The note [^a] is defined twice'],
  ['a note called twice', 'a[^a] b[^a]\n\n[^a]: b', '1:8', 'The note [^a] is called twice'],
  ['a note called in a heading', '## A[^a]\n\n[^a]: b', '1:5', 'A note is called in a heading'],
  [
    'a component outside the editor’s section',
    'a\n\n<Checks />',
    '3:1',
    '<Checks> is the editor’s',
  ],
  [
    'a value in a passage',
    'It is <Value check="a" /> long.',
    '1:7',
    '<Value> is the editor’s, and stands in a passage',
  ],
  [
    'the editor’s section in a line',
    'a <Edition>b</Edition>',
    '1:3',
    '<Edition> is the editor’s, and stands in a passage',
  ],
  ['a label in capitals', 'a[^Ab]\n\n[^Ab]: b', '3:1', 'The label [^Ab] becomes an address'],
  [
    'a note of two paragraphs',
    'a[^a]\n\n[^a]: b\n\n    c',
    '3:1',
    'The note [^a] must be one paragraph',
  ],
  [
    'a note in a note',
    'a[^a]b[^b]\n\n[^a]: b[^b]\n\n[^b]: c',
    '3:8',
    'A note is called inside a note',
  ],
  [
    'a note in the editor’s section',
    '<Edition>\n\na[^a]\n\n</Edition>\n\n[^a]: b',
    '3:2',
    'A note is called outside a passage',
  ],
];

const all: Record<string, Row[]> = { characters, programs, links, blocks };

describe.each(Object.entries(all))('of %s', (_, rows) => {
  test.each(rows)('%s is refused with its place', (_, body, place, says) => {
    const [line, column] = place.split(':').map(Number);
    const faults = read(matter + body);
    const at = `f.mdx:${BODY - 1 + (line ?? 0)}:${column} `;
    expect(
      faults.some((fault) => fault.startsWith(at) && fault.includes(says)),
      faults.join('\n'),
    ).toBe(true);
  });
});

/** A file as a whole, and what is said of it. */
const files: [string, string, string][] = [
  ['an empty file', '', 'f.mdx:1:1 The file is empty'],
  ['a file of blanks', ' \n\n', 'f.mdx:1:1 The file is empty'],
  ['a byte order mark', `\uFEFF${matter}a`, 'f.mdx:1:1 The file begins with a byte order mark'],
  ['no front matter', 'a', 'f.mdx:1:1 has no front matter'],
  [
    'front matter not closed',
    '---\nheadline: a\n\ntext',
    'f.mdx:1:1 the front matter is not closed',
  ],
  ['front matter of TOML', '+++\na = 1\n+++\n\na', 'f.mdx:1:1 has no front matter'],
  [
    'a key twice',
    matter.replace('place:', 'issuer: b\nplace:'),
    'f.mdx:4:1 Map keys must be unique',
  ],
  [
    'an unknown key',
    matter.replace('place:', 'layout: ../x.astro\nplace:'),
    'f.mdx:4:9 layout: expected no such key',
  ],
  [
    'an override in the front matter',
    matter.replace('As received', 'As \u202Ereceived'),
    'f.mdx:6:11 Here stands U+202E',
  ],
  [
    'an override as an escape',
    matter.replace('As received.', '"As \\u202E"'),
    'f.mdx:6:8 Here is written U+202E',
  ],
  [
    'another script in the headline',
    matter.replace('quay', 'qu\u0430y'),
    'f.mdx:2:15 Here stands U+0430',
  ],
  [
    'a date without quotes',
    matter.replace('"2024-05-03"', '2024-05-03'),
    'f.mdx:5:7 2024-05-03 without quotes is no text: put it in quotes, "2024-05-03".',
  ],
  [
    'a date without quotes further in',
    matter.replace('"2024-06-01"', '2024-06-01'),
    'f.mdx:9:9 2024-06-01 without quotes is no text',
  ],
  [
    'a name and password in the address of a source',
    figured.replace('https://d.example', 'https://bank.example@d.example'),
    'f.mdx:19:73 checks.c.source.url: expected https://…, without a name or password',
  ],
  [
    'a source that is not of the web',
    figured.replace('https://d.example', 'javascript:d'),
    'checks.c.source.url: expected https://…',
  ],
  [
    'an alias',
    matter.replace('Port of Bergen', '&a Port').replace('place: Bergen', 'place: *a'),
    'f.mdx:4:8 An alias (*)',
  ],
  ['a tag of YAML', matter.replace('A copy.', '!!js/function "a"'), 'f.mdx:7:11 Unresolved tag'],
  [
    'a language that is none',
    matter.replace('place:', 'lang: "en onload=a"\nplace:'),
    'f.mdx:4:7 lang: expected a language',
  ],
];

test.each(files)('%s is refused with its place', (_, mdx, says) => {
  expect(read(mdx).join('\n')).toContain(says);
});

test('all faults of a file are told together, in the order of its lines', () => {
  const faults = read(`${matter}a\u200B {b}\n\n[c](javascript:d)\n\n<Foo />`);
  expect(faults.map((fault) => fault.split(' ', 1)[0])).toEqual([
    'f.mdx:13:2',
    'f.mdx:13:4',
    'f.mdx:15:1',
    'f.mdx:17:1',
  ]);
});

const good: [string, string, string?][] = [
  ['a plain release', 'The quay opened on Friday.\n\nIt is long.'],
  [
    'links that lead somewhere',
    '[a](https://a.example/b?c#d) [b](mailto:a@b.example) [c](#p1) [d](/other/) [e](/index.source.txt)',
  ],
  ['an image with description and file', '![A map](/map.png)'],
  ['headings of three and more levels', '## A\n\n### B\n\n#### C\n\n## D'],
  [
    'headings as received, whatever other ids they resemble',
    '## Note to editors\n\n## Check-list\n\n## Chart credits\n\n## Contents\n\n## P1\n\n## Contents',
  ],
  ['an anchor of another page', '[a](/#p1) [b](/other/#p1)'],
  [
    'the components offered',
    '<Edition>\n\n## \\[Checked]\n\n<Checks />\n\n<About />\n\n</Edition>',
  ],
  ['a table in the editor’s section', '<Edition>\n\n| a |\n| - |\n| b |\n\n</Edition>'],
  ['a note', 'The quay[^a]\n\n[^a]: Its name is not given.'],
  ['signs written as signs', 'a \\{b\\} \\<c> \\[^d]'],
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
    'There is no chart “nope” in the front matter: write name="a".',
  ],
  ['a chart without a name', '<Chart />', '1:1', '<Chart> names no chart: write name="a".'],
  [
    'a chart twice',
    '<Chart name="a" />\n\n<Chart name="a" />',
    '3:1',
    'The chart “a” is shown twice',
  ],
  [
    'a value of no check',
    'a <Value check="nope" />',
    '1:3',
    'There is no check “nope” in the front matter: write check="a" or check="c".',
  ],
  ['a value without a check', '<Value />', '1:1', '<Value> names no check'],
  [
    'a value of no sum',
    '<Value check="a" sum="nope" />',
    '1:1',
    'There is no sum “nope” in the check “a”: write sum="b".',
  ],
  [
    'a value of a check without sums',
    '<Value check="c" />',
    '1:1',
    'The check “c” has no sum to show',
  ],
  [
    'digits that are none',
    '<Value check="a" digits="abc" />',
    '1:1',
    'digits="abc" is no number of digits',
  ],
  [
    'too many digits',
    '<Value check="a" digits="22" />',
    '1:1',
    'digits="22" is no number of digits',
  ],
];

test.each(shown)('%s is refused with its place', (_, body, place, says) => {
  const [line, column] = place.split(':').map(Number);
  const faults = read(`${figured}<Edition>\n\n${body}\n\n</Edition>`);
  expect(faults).toEqual([expect.stringContaining(says)]);
  expect(faults[0]).toContain(`f.mdx:${25 + (line ?? 0)}:${column} `);
});

test('what the front matter has may be shown', () => {
  const body =
    '<Edition>\n\n<FiguresTable />\n\n<Chart name="a" />\n\n<Value check="a" sum="b" digits="3" /> <Value check="a" />\n\n</Edition>';
  expect(read(figured + body)).toEqual([]);
});

test.each(good)('%s is accepted', (_, body, source) => {
  expect(read(matter + body, source)).toEqual([]);
});

test('a byte order mark of the received text is no part of its words', () => {
  expect(readSource('\uFEFFA quay opens\n')).toEqual([{ text: 'A quay opens', line: 1 }]);
});

test('what the source has elsewhere is refused here', () => {
  const source = 'A quay opens\n\nThe qu\u200Bay opened.\n\nIt is long.\n';
  expect(read(`${matter}The qu\u200Bay opened.\n\nIt is l\u200Bong.`, source)).toEqual([
    'f.mdx:15:8 Here stands U+200B, which no one sees: take it out, or write what is meant.',
  ]);
});

test('what would run is refused while a release is being written, each with its place', () => {
  const body = 'a {b}\n\n<Value check={c} />\n\n[d](javascript:e)\n\n[f](/not-yet/)';
  const run = () => remarkRestrictMdx()(parseMdx(body), new VFile({ path: 'f.mdx' }));
  expect(run).toThrow(/f\.mdx:1:3 .*\n\nf\.mdx:3:8 .*\n\nf\.mdx:5:1 [^\n]*$/);
});

test('what the source has is refused in the editor’s words', () => {
  const source = 'A quay opens\n\nThe long qu\u0430y opened.\n';
  const body = 'The long qu\u0430y[^a] opened.\n\n[^a]: The long qu\u0430y opened.';
  expect(read(matter + body, source)).toEqual([
    expect.stringMatching(/^f\.mdx:15:18 Here stands U\+0430/),
  ]);
});

test('the components offered are those that the page gives to the text', () => {
  const page = readFileSync('src/pages/[...path].astro', 'utf8');
  const given = /components=\{\{([^}]*)\}\}/
    .exec(page)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  expect(given?.filter(Boolean).sort()).toEqual([...allowedComponents.keys()].sort());
});

/** Files of a `content/`, and what is said of them; a value that begins with -> is a link to elsewhere. */
const folders: [string, Record<string, string | Buffer>, string][] = [
  ['no release', { 'a.txt': '' }, 'content/ holds no release'],
  [
    'a source that is missing',
    { 'b.mdx': `${matter}a` },
    'content/b.mdx:1:1 has no source: put the text as received at content/b.source.txt',
  ],
  [
    'a release without its last section',
    { 'b.mdx': `${matter}a\n\nb\n` },
    'content/b.mdx:15:1 ends without “About this text”',
  ],
  [
    'a last section without its words',
    { 'b.mdx': `${matter}a\n\n<Edition>\n\n## \\[About this text]\n\n</Edition>\n` },
    'content/b.mdx:19:1 ends without “About this text”, or without <About /> in it',
  ],
  [
    'a last section whose heading is the release’s',
    { 'b.mdx': `${matter}## About this text\n\n<Edition>\n\n<About />\n\n</Edition>\n` },
    'content/b.mdx:19:1 ends without “About this text”, or without its heading',
  ],
  [
    'a link to no anchor of another page, though there is more',
    { 'b.mdx': `${matter}{c}\n\n[d](/a/#p9)` },
    'content/b.mdx:15:1 The link /a/#p9 leads to nothing on that page',
  ],
  [
    'an MDX that is not UTF-8',
    { 'b.mdx': Buffer.from(`${matter}\xE9`, 'latin1') },
    'content/b.mdx:13:1 is not UTF-8',
  ],
  [
    'a source that is not UTF-8',
    { 'a.source.txt': Buffer.from('a\n\xE9', 'latin1') },
    'content/a.source.txt:2:1 is not UTF-8',
  ],
  [
    'a source of no release',
    { 'c.source.txt': 'a' },
    'content/c.source.txt:1:1 is the source of no release',
  ],
  [
    'two files with one address',
    { 'b.mdx': matter, 'b/index.mdx': matter },
    'content/b/index.mdx:1:1 and content/b.mdx have one address, /b',
  ],
  ['a name with a blank', { 'b c.mdx': matter }, '"content/b c.mdx":1:1 is no safe address'],
  ['a name with capitals', { 'Quay.mdx': matter }, '"content/Quay.mdx":1:1 is no safe address'],
  ['a name of another script', { 'qu\u0430y.mdx': matter }, '":1:1 is no safe address'],
  ['a name with markup', { '<img src=x onerror=a>.mdx': matter }, '":1:1 is no safe address'],
  ['a name with a quotation mark', { 'a"b.mdx': matter }, '":1:1 is no safe address'],
  ['a name with a percent sign', { 'a%2e.mdx': matter }, '":1:1 is no safe address'],
  ['a name that begins with a dot', { '.b.mdx': matter }, '":1:1 is no safe address'],
  ['a name that begins with a line', { '_b.mdx': matter }, '":1:1 is no safe address'],
  ['a folder with an unsafe name', { 'a b/c.mdx': matter }, '"content/a b":1:1 is no safe address'],
  [
    'the name of the page for what is not there',
    { '404.mdx': matter },
    'content/404.mdx:1:1 has a name that is taken',
  ],
  ['the name of a device', { 'con.mdx': matter }, 'content/con.mdx:1:1 has a name that is taken'],
  ['a release that ends in .md', { 'b.md': matter }, 'content/b.md:1:1 would not be published'],
  [
    'a link out of the folder',
    { 'b.source.txt': '->/etc/hostname' },
    'content/b.source.txt:1:1 is a symbolic link out of content/',
  ],
  [
    'a link to nothing',
    { 'b.source.txt': '->/nowhere' },
    'content/b.source.txt:1:1 is a symbolic link out of content/',
  ],
  [
    'a record of anchors that is no JSON',
    { 'anchors.json': '{\n  "/": [}' },
    'content/anchors.json:2:9 is no JSON: take the file back',
  ],
  [
    'a record with a page twice',
    { 'anchors.json': '{\n  "/": [],\n  "/": []\n}' },
    'content/anchors.json:3:3 is a key that stands twice',
  ],
  [
    'a record with an anchor’s key twice',
    { 'anchors.json': '{ "/": [{ "id": "p1", "id": "p2" }] }' },
    'content/anchors.json:1:23 is a key that stands twice',
  ],
  [
    'a record of another shape',
    { 'anchors.json': '{ "/": [{ "id": 1 }] }' },
    'content/anchors.json:1:17 /.0.id is no record of anchors',
  ],
  [
    'a record whose words were changed by hand',
    { 'anchors.json': JSON.stringify({ '/': [{ ...standing('p1', 'passage', 'a'), text: 'b' }] }) },
    'content/anchors.json:1:7 the words of /#p1 are not those of its hash',
  ],
  [
    'a folder that is a link into the folder',
    { b: '->.' },
    'content/b:1:1 is a symbolic link to a folder: put a folder there.',
  ],
  ['a release in a hidden folder', { '.old/b.mdx': matter }, '"content/.old/b.mdx":1:1 is no safe'],
  ['a release with a file’s name', { 'manifest.json.mdx': matter }, '":1:1 is no safe address'],
  ['a release with a page’s file name', { 'b.html.mdx': matter }, '":1:1 is no safe address'],
  ['a folder with a file’s name', { 'b.svg/c.mdx': matter }, '"content/b.svg":1:1 is no safe'],
  [
    'a file in the place of a page',
    { '../public/index.html': '', 'index.mdx': matter },
    'public/index.html:1:1 would stand in the place of content/index.mdx: give it another name.',
  ],
  [
    'a file in the place of another page',
    { '../public/b.html': '', 'b.mdx': matter },
    'public/b.html:1:1 would stand in the place of content/b.mdx',
  ],
  [
    'a file in the place of a source',
    { '../public/a.source.txt': '' },
    'public/a.source.txt:1:1 would stand in the place of content/a.source.txt',
  ],
  [
    'a file where a page needs a folder',
    { '../public/a': '' },
    'public/a:1:1 would stand in the place of content/a.mdx',
  ],
  ...['_headers', '_nginx.conf', 'manifest.json', '404.html', 'Manifest.JSON'].map(
    (name): [string, Record<string, string>, string] => [
      `a file named ${name}`,
      { [`../public/${name}`]: '' },
      `public/${name}:1:1 would stand in the place of the ${name.toLowerCase()} that the build writes`,
    ],
  ),
  ...['pagefind', '_astro'].map((name): [string, Record<string, string>, string] => [
    `a file in ${name}/`,
    { [`../public/${name}/a.js`]: '' },
    `public/${name}/a.js:1:1 would stand in the place of the ${name} that the build writes`,
  ]),
  [
    'a link out of public/',
    { '../public/b.txt': '->/etc/passwd' },
    'public/b.txt:1:1 is a symbolic link out of public/',
  ],
  [
    'a folder of public/ that is a link',
    { '../public/b': '->.' },
    'public/b:1:1 is a symbolic link to a folder',
  ],
  [
    'a link to a folder of public/',
    { '../public/pics/b.png': '', 'a.mdx': `${matter}[c](/pics)` },
    'content/a.mdx:13:1 The link /pics leads to nothing that is published',
  ],
  [
    'an image out of public/',
    { '../package.png': '', '../public/b.png': '', 'a.mdx': `${matter}![A map](/../package.png)` },
    'content/a.mdx:13:1 The image /../package.png is no image of ours',
  ],
  [
    'an image out of public/, its dots encoded',
    { '../package.png': '', 'a.mdx': `${matter}![A map](/%2e%2e/package.png)` },
    'content/a.mdx:13:1 The image /%2e%2e/package.png is no image of ours',
  ],
  ['a folder that is a link', { b: '->/etc' }, 'content/b:1:1 is a symbolic link out of content/'],
];

test.each(folders)('%s is refused', (_, files, says) => {
  const root = mkdtempSync(join(tmpdir(), 'proofread-'));
  mkdirSync(join(root, 'content'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof text === 'string' && text.startsWith('->')) symlinkSync(text.slice(2), path);
    else writeFileSync(path, text);
  }
  const a = join(root, 'content/a.mdx');
  if (!('a.txt' in files) && !('a.mdx' in files)) writeFileSync(a, `${matter}a`);
  const faults = proofread(root).join('\n');
  rmSync(root, { recursive: true, force: true });
  expect(faults).toContain(says);
  expect(faults.split(says).length, 'it is said once').toBe(2);
});
