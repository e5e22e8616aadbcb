import { describe, expect, test } from 'vitest';
import { readBlock, readBlocks } from '../../../src/release/received-blocks.ts';
import { readItems, readMarker } from '../../../src/release/list-items.ts';
import { readSourceBlocks } from '../../../src/release/source-blocks.ts';
import { hasParagraphPerLine, wrapWidth } from '../../../src/release/source-lines.ts';

/** The blocks of a source as `kind@line: lines`. */
function read(source: string): string[] {
  return readSourceBlocks(source).map(
    ({ kind, line, lines }) => `${kind}@${line}: ${lines.join('|')}`,
  );
}

describe('the blocks of a source', () => {
  const rows: [string, string, string[]][] = [
    ['lines between blank lines', 'A\nb\n\n \nC', ['paragraph@1: A|b', 'paragraph@5: C']],
    ['a byte order mark and CRLF', '\uFEFFA\r\n\r\nB\r\n', ['paragraph@1: A', 'paragraph@3: B']],
    ...['-end-', '– 30 –', '-- Ends -- '].map((line): [string, string, string[]] => [
      `the mark of the end, “${line}”`,
      `A\n${line}\nB`,
      ['paragraph@1: A', `paragraph@2: ${line}`, 'paragraph@3: B'],
    ]),
    [
      'a list after its introduction',
      'You get:\n- a\n- b\nNow',
      ['paragraph@1: You get:', 'list@2: - a|- b', 'paragraph@4: Now'],
    ],
    ['a list item of two lines', '• a\n  b\n• c', ['list@1: • a|  b|• c']],
    [
      'a numbered list with blank lines',
      '1. a\n\n2. b\n\n4. c',
      ['list@1: 1. a|2. b', 'paragraph@5: 4. c'],
    ],
    [
      'numbers in brackets and letters',
      '(1) a\n(2) b\n\na) c\nb) d',
      ['list@1: (1) a|(2) b', 'paragraph@4: a) c|b) d'],
    ],
    ['a numbered list with a line of blanks', '1. a\n \n2. b', ['list@1: 1. a|2. b']],
    [
      'a table, indented below a list',
      '- a\n- b\n  x\t1\n  y\t2',
      ['list@1: - a|- b', 'table@3:   x\t1|  y\t2'],
    ],
    [
      'a list below a table and a blank line, with a rule below it',
      'a\tb\nc\td\n\n- x\n- y\n---   ---',
      ['table@1: a\tb|c\td', 'list@4: - x|- y', 'paragraph@6: ---   ---'],
    ],
    [
      'numbers with blank lines between them, and a letter: no list',
      '1. a\n\n2. b\n  c. d',
      ['paragraph@1: 1. a', 'paragraph@3: 2. b|  c. d'],
    ],
    [
      'the same with a line of blanks',
      '1. a\n  \n2. b\n  c. d',
      ['paragraph@1: 1. a', 'paragraph@3: 2. b|  c. d'],
    ],
    [
      'a table with an indented line below it',
      'a   1\nb   2\n c d\n\ne',
      ['table@1: a   1|b   2', 'paragraph@3:  c d', 'paragraph@5: e'],
    ],
    ['a list in a list', '- a\n  - b\n  - c\n- d', ['list@1: - a|  - b|  - c|- d']],
    [
      'numbers in bullets, each list counted by itself',
      '• a\n  1. b\n  2. c\n• d\n  1. e',
      ['list@1: • a|  1. b|  2. c|• d|  1. e'],
    ],
    [
      'a list in a list, counted with a gap',
      '- a\n  1. b\n  3. c',
      ['paragraph@1: - a|  1. b|  3. c'],
    ],
    ['letters in a list', '1. a\n   a. b\n   ii. c\n2. d', ['list@1: 1. a|   a. b|   ii. c|2. d']],
    [
      'letters in a list without indents, with blank lines between its numbers',
      '1. a\n\n2. b\na) c\nb) d\n\n3. e',
      ['list@1: 1. a|2. b|a) c|b) d|3. e'],
    ],
    [
      'letters right below the last item, without indents',
      '1. a\n2. b\na) c\nb) d',
      ['list@1: 1. a|2. b|a) c|b) d'],
    ],
    [
      'an indented letter that is not the first, as of a wrapped line',
      '1. a\n   (see\n   b) c\n2. d',
      ['paragraph@1: 1. a|   (see|   b) c|2. d'],
    ],
    [
      'letters of Word, and signs of its font',
      '§\ta\n§\tb\n\n\uF0B7 c\n\uF0B7 d',
      ['list@1: §\ta|§\tb', 'list@4: \uF0B7 c|\uF0B7 d'],
    ],
    ['numbers of Spain', '1.- a\n2.- b', ['list@1: 1.- a|2.- b']],
    [
      'numbers of Arabia, and of France',
      '1- a\n2- b\n\n1°) c\n2°) d',
      ['list@1: 1- a|2- b', 'list@4: 1°) c|2°) d'],
    ],
    [
      'steps below items, which are lines of their own, unlike decimals of wrapped items',
      '1. a\n   1.1 B\n   1.2 C\n2. d\n\n1. a by\n   1.1 m\n2. d',
      ['paragraph@1: 1. a|   1.1 B|   1.2 C|2. d', 'list@6: 1. a by|   1.1 m|2. d'],
    ],
    ['dashes of two kinds', '- a\n– b', ['list@1: - a|– b']],
    [
      'a list in a list without indents',
      '• a\no\tb\n§\tc\no\td\n• e',
      ['list@1: • a|o\tb|§\tc|o\td|• e'],
    ],
    [
      'a list without indents that does not go on',
      '1. a\n2. b\n• c\n• d',
      ['paragraph@1: 1. a|2. b|• c|• d'],
    ],
    [
      'a line below a heading',
      'A\n---\nb',
      ['paragraph@1: A', 'paragraph@2: ---', 'paragraph@3: b'],
    ],
    [
      'lines of old systems and of designers',
      'A\rb\r\rC\u2028d',
      ['paragraph@1: A|b', 'paragraph@4: C|d'],
    ],
    [
      'two tables with a blank line between, each with a header that has no numbers',
      'Lot\tSite\tUnits\nA\tOslo\t12\n\nState\tTown\tShops\nB\tBodø\t7',
      ['table@1: Lot\tSite\tUnits|A\tOslo\t12', 'table@4: State\tTown\tShops|B\tBodø\t7'],
    ],
    [
      'two tables with a blank line between and the same header',
      'Port   2023   2024\nA   1   2\n\nPort   2023   2024\nB   3   4',
      ['table@1: Port   2023   2024|A   1   2', 'table@4: Port   2023   2024|B   3   4'],
    ],
    [
      'rows with a blank line between: of words alone, below a header with numbers, and with a number',
      'Name\tTown\tRole\nIda\tOslo\tHead\n\nPer\tBodø\tPress\n\nx\n\nIn\t2023\t2024\nA\t1\t2\n\nB\tn/a\tn/a\n\nC\t3\t4',
      [
        'table@1: Name\tTown\tRole|Ida\tOslo\tHead|Per\tBodø\tPress',
        'paragraph@6: x',
        'table@8: In\t2023\t2024|A\t1\t2|B\tn/a\tn/a|C\t3\t4',
      ],
    ],
    ['rows of three cells with a blank line', 'a\tb\tc\n\nd\te\tf', ['table@1: a\tb\tc|d\te\tf']],
    [
      'rows of two cells with a blank line',
      'a\tb\n\nd\te',
      ['paragraph@1: a\tb', 'paragraph@3: d\te'],
    ],
    [
      'a row with a small gap above another',
      'Year  Sales\n2024      12',
      ['table@1: Year  Sales|2024      12'],
    ],
    ['the bullets of Word', '·\ta\no\tb\n', ['list@1: ·\ta|o\tb']],
    [
      'the bullets of a list in a list that Word saved, with gaps of its own',
      '·\u00A0\u00A0 a\n\no\u00A0\u00A0 b\n\n§\u00A0 c\n\n·\u00A0\u00A0 d\n\no\u00A0\u00A0 e',
      ['list@1: ·\u00A0\u00A0 a|o\u00A0\u00A0 b|§\u00A0 c|·\u00A0\u00A0 d|o\u00A0\u00A0 e'],
    ],
    ['a word o behind an indent', '• a\n  o b\n• c', ['paragraph@1: • a|  o b|• c']],
    [
      'words o behind indents, among other wrapped lines',
      '• a\n  o b\n• c\n  o d\n  e',
      ['paragraph@1: • a|  o b|• c|  o d|  e'],
    ],
    [
      'an o that is the bullet of several items, behind indents',
      '– a\n  o b\n  o c\n– d',
      ['list@1: – a|  o b|  o c|– d'],
    ],
    [
      'the bullets of a page that Word saved',
      '·\u00A0\u00A0\u00A0 a\n\n·\u00A0\u00A0\u00A0 b',
      ['list@1: ·\u00A0\u00A0\u00A0 a|·\u00A0\u00A0\u00A0 b'],
    ],
    [
      'lines of the last cell, far to the right',
      'WHO:      Ida Sund\nWHERE:    Quay 2\n          Bergen',
      ['table@1: WHO:      Ida Sund|WHERE:    Quay 2|          Bergen'],
    ],
    [
      'the header of several columns',
      'In thousands\n              Three Months\n          2024     2023\nSales       12       11',
      [
        'paragraph@1: In thousands',
        'table@2:               Three Months|          2024     2023|Sales       12       11',
      ],
    ],
    ['em dashes', 'In numbers:\n— a\n— b', ['paragraph@1: In numbers:', 'list@2: — a|— b']],
    [
      'East Asian markers',
      '・甲\n・乙\n\n１．甲\n２．乙',
      ['list@1: ・甲|・乙', 'list@4: １．甲|２．乙'],
    ],
    [
      'numbers in the digits of other scripts',
      '۱. a\n۲. b\n۱۰. c\n\n١- d\n٢- e\n\n१) f\n२) g',
      ['paragraph@1: ۱. a|۲. b|۱۰. c', 'list@5: ١- d|٢- e', 'list@8: १) f|२) g'],
    ],
    [
      'a bulleted list after a numbered one',
      '1. a\n2. b\n\n• c\n• d',
      ['list@1: 1. a|2. b', 'list@4: • c|• d'],
    ],
    [
      'a heading right above a long paragraph',
      `About us\n${'word '.repeat(30)}`,
      ['paragraph@1: About us', `paragraph@2: ${'word '.repeat(30)}`],
    ],
    ['lines of an address', 'Port\n12 Quay Street', ['paragraph@1: Port|12 Quay Street']],
    ['a byte order mark inside', 'A\uFEFFb', ['paragraph@1: A\uFEFFb']],
    [
      'a table made of spaces, with a rule and a row of one cell',
      'In all:\n        2023    2024\n--------------------\nIn:\n  fish     8      9\n====\n\nEnd',
      [
        'paragraph@1: In all:',
        'table@2:         2023    2024|--------------------|In:|  fish     8      9|====',
        'paragraph@8: End',
      ],
    ],
    [
      'a long line between rows',
      `a\tb\nc\td\n${'word '.repeat(13)}-\ne\tf\ng\th`,
      ['table@1: a\tb|c\td', `paragraph@3: ${'word '.repeat(13)}-`, 'table@4: e\tf|g\th'],
    ],
    [
      'a rule and a long line between rows',
      `a\tb\nc\td\n===\n${'word '.repeat(13)}\ne\tf\ng\th`,
      [
        'table@1: a\tb|c\td',
        'paragraph@3: ===',
        `paragraph@4: ${'word '.repeat(13)}`,
        'table@5: e\tf|g\th',
      ],
    ],
    [
      'two spaces after a sentence',
      'One.  Two.\nThree.  Four.',
      ['paragraph@1: One.  Two.|Three.  Four.'],
    ],
    [
      'three spaces after sentences',
      'One.   Two.\nThree!   Four?',
      ['paragraph@1: One.   Two.|Three!   Four?'],
    ],
    [
      'a row with a small gap',
      'What:   A\nWhere:  B\n\nC:  D',
      ['table@1: What:   A|Where:  B', 'paragraph@4: C:  D'],
    ],
    [
      'one line with a tab above a line of blanks',
      'A\nb\tc\n \nd',
      ['paragraph@1: A|b\tc', 'paragraph@4: d'],
    ],
    ['one line with a gap', 'Name:     Jo\nPort', ['paragraph@1: Name:     Jo|Port']],
    ['other bullets', '► a\n► b\n\n+ c\n+ d', ['list@1: ► a|► b', 'list@4: + c|+ d']],
    ['two hyphens with blank lines', '-- a\n\n-- b', ['list@1: -- a|-- b']],
    ['words before a >', 'a> b', ['paragraph@1: a> b']],
    ['numbers with a gap', '1. a\n3. b', ['paragraph@1: 1. a|3. b']],
    ['markers of two kinds', '• a\n– b', ['paragraph@1: • a|– b']],
    [
      'one marker in a wrapped paragraph',
      'It was late\n– too late\nto go.',
      ['paragraph@1: It was late|– too late|to go.'],
    ],
    [
      'direct speech after dashes',
      '– Yes.\n\n– No.',
      ['paragraph@1: – Yes.', 'paragraph@3: – No.'],
    ],
    [
      'items after dashes and two spaces, with a blank line between them: speech',
      '-  Yes.\n\n-  No.',
      ['paragraph@1: -  Yes.', 'paragraph@3: -  No.'],
    ],
    [
      'a list in a list, with a blank line before it',
      '1. a\n\n  • b\n\n2. c',
      ['list@1: 1. a|  • b|2. c'],
    ],
    [
      'a list in a list without its indents, with a blank line in it',
      '1. a\n• b\n2. c\n• d\n\n• e',
      ['list@1: 1. a|• b|2. c|• d|• e'],
    ],
    [
      'two tables of two columns, with spaces in their words',
      'Net sales   1.2\nNet costs   0.9\n\nAll staff   11\nAll ships   12',
      ['table@1: Net sales   1.2|Net costs   0.9', 'table@4: All staff   11|All ships   12'],
    ],
    ['a table', 'x\n1\t2\n3\t\n', ['paragraph@1: x', 'table@2: 1\t2|3\t']],
    ['one line with tabs', 'Phone\t123', ['paragraph@1: Phone\t123']],
    [
      'a quotation of two paragraphs',
      'He said:\n> a\n> b\n>\n> c\n',
      ['paragraph@1: He said:', 'quotation@2: > a|> b', 'quotation@5: > c'],
    ],
  ];
  test.each(rows)('%s', (_, source, blocks) => expect(read(source)).toEqual(blocks));
});

test('only the lines of a wrapped text are wrapped', () => {
  const line = 'The harbour opened its second quay on Friday, after twenty'; // 58 characters
  expect(wrapWidth(`${line}\n${line}\n${line}\n`)).toBe(58);
  expect(wrapWidth(`${line}\n${line}\n\n${line} ${line}.\n\n${line} ${line}.`)).toBe(0);
  expect(wrapWidth('12 Quay Street\n1000 Lindhaven\nNorvia')).toBe(0);
  const [few, more] = [4, 5].map((count) => `${line}\n`.repeat(count));
  expect(wrapWidth(`${few}\n${line} ${line} ${line}.`)).toBe(0);
  expect(wrapWidth(`${more}\n${line} ${line} ${line}.`)).toBe(58);
  expect(wrapWidth(`${more}${line} ${line} ${line}.\n${line}.`)).toBe(0);
  for (const long of [`https://example.org/${'a'.repeat(120)}`, `www.${'a'.repeat(120)}.org`])
    expect(wrapWidth(`${more}${long}\n${line}.`)).toBe(58);
  expect(wrapWidth(`${line} ${line} ${line}\n${more}${line}.`)).toBe(58);
  expect(wrapWidth(`${line} ${line} ${line}\n${line} ${line} ${line}.`)).toBe(0);
  expect(wrapWidth(`${more}${'-'.repeat(130)}\n${line}.`)).toBe(58);
});

test('a letter before an item is no number', () => {
  expect(readMarker(' b) x')).toEqual({
    indent: ' ',
    before: ' b) ',
    bullet: 'a',
    letter: 'b',
  });
});

describe('a paragraph is a line', () => {
  const long = 'The harbour opened its second quay on Friday, after twenty months of work.';
  const rows: [string, string, boolean][] = [
    [
      'where most lines follow another and end a sentence',
      `Title\n${long}\nWhat next\n${long}\n${long}`,
      true,
    ],
    [
      'also with a list and a few blank lines',
      `Title\n\n${long}\n${long}\n${long}\n- a\n- b\n${long}`,
      true,
    ],
    ['in Chinese', '港口启用新码头\n码头周五启用，全长210米。\n项目耗资1200万。', true],
    [
      'not where lines are wrapped',
      `Title\n\n${`${long} ${long}`.match(/.{1,60}(?: |$)/g)?.join('\n')}`,
      false,
    ],
    ['not where blank lines part the paragraphs', `Title\n\n${long}\n${long}\n\n${long}`, false],
    ['not in one line', long, false],
  ];
  test.each(rows)('%s', (_, source, is) => {
    expect(hasParagraphPerLine(source)).toBe(is);
    if (is)
      expect(
        readSourceBlocks(source)
          .filter(({ lines }) => lines.some((line) => /^[A-Z港]/.test(line)))
          .every(({ lines }) => lines.length === 1),
      ).toBe(true);
  });

  test('also where it is indented below an item', () => {
    const lines = [long, long, long, '- a', '  b', '- c'];
    const blocks = lines.map((line, at) => `paragraph@${at + 1}: ${line}`);
    expect(read(lines.join('\n'))).toEqual(blocks);
  });

  test('has its own line number', () => {
    expect(read(`Title\n${long}\n${long}`).map((block) => block.slice(0, 12))).toEqual([
      'paragraph@1:',
      'paragraph@2:',
      'paragraph@3:',
    ]);
  });
});

test.each([
  // What comes directly below a list or a table is a block of its own, and so is a blank line’s other side.
  ['- a\n- b\ntext', ['list 1 - a|- b', 'paragraph 3 text']],
  ['a\tb\nc\td\ntext\nmore', ['table 1 a\tb|c\td', 'paragraph 3 text|more']],
  ['a\n\n\nb\n', ['paragraph 1 a', 'paragraph 4 b']],
  ['text\n  more\n\n  and more', ['paragraph 1 text|  more', 'paragraph 4   and more']],
  // A quotation can hold an indented line; only a list goes on with one.
  ['> a\n  b', ['quotation 1 > a', 'paragraph 2   b']],
  ['- a\n  b c\n- d', ['list 1 - a|  b c|- d']],
  ['- a\nb c\n- d', ['paragraph 1 - a|b c|- d']],
  ['> a\n\n> b', ['quotation 1 > a', 'quotation 3 > b']],
  ['a\tb\n\nc\td', ['paragraph 1 a\tb', 'paragraph 3 c\td']],
])('%j is read as its blocks', (source, blocks) => {
  const read = readSourceBlocks(source).map(
    ({ kind, line, lines }) => `${kind} ${line} ${lines.join('|')}`,
  );
  expect(read).toEqual(blocks);
});

test('an item of a wrapped Chinese list has no space where its line ended', () => {
  const lines = ['1. 第二座碼頭今日正式啟用，', '   可停靠五艘船舶', '2. 第一座碼頭'];
  const { forms } = readBlock({ kind: 'list', line: 1, lines }, 0);
  expect(forms.list).toBe('1. 第二座碼頭今日正式啟用，可停靠五艘船舶\n2. 第一座碼頭');
});

test('lines are wrapped at widths from 45 to 120', () => {
  const wrapped = (width: number) => `${`${'a'.repeat(width)}\n`.repeat(3)}b`;
  expect([44, 45, 120, 121].map((width) => wrapWidth(wrapped(width)))).toEqual([0, 45, 120, 0]);
  expect([22, 23].map((width) => wrapWidth(wrapped(width).replaceAll('a', '字')))).toEqual([0, 46]);
  // A column of a PDF is narrower. Its lines are many, and as long as one another.
  const column = (...widths: number[]) => widths.map((width) => `${'a'.repeat(width)}\n`).join('');
  expect(wrapWidth(`${column(36, 40, 38).repeat(8)}b`)).toBe(40);
  expect(wrapWidth(`${column(20, 40, 38).repeat(8)}b`)).toBe(0);
  expect(wrapWidth(`${column(36, 40, 38).repeat(6)}b`)).toBe(0);
  expect(wrapWidth(`${column(27, 29, 28).repeat(8)}b`)).toBe(0);
  const list = (lines: string) => `${`${lines}\n`.repeat(9)}b`;
  const names = 'Ann Sund, the Port of Oslo, Norway\nÄke Bö, the Port of Visby, Sweden';
  const german = 'Die neue Anlage wurde am Freitag in\nBetrieb genommen, wie der Betreiber';
  expect(wrapWidth(list(names))).toBe(0);
  expect(wrapWidth(list(`${names}\nand many others from seven lands`))).toBe(0);
  expect(
    wrapWidth(
      list(`${german}\ndem Hafen und der Stadt mitgeteilt\nhat, und läuft seit dem Abend gut.`),
    ),
  ).toBe(35);
  expect(wrapWidth(wrapped(60).replaceAll('\n', '   \n'))).toBe(60);
});

test('in a wrapped text, a short item and a long line do not end a paragraph', () => {
  const line = 'The harbour opened its second quay on Friday, after twenty';
  const wrapped = `${line}\n`.repeat(9);
  const long = `${line} ${line} ${line}.`;
  expect(read(`${wrapped}\n- a\n- b\nNow`).slice(1)).toEqual([
    'list@11: - a|- b',
    'paragraph@13: Now',
  ]);
  expect(read(`${wrapped}\n${line}\n${long}`).slice(1)).toEqual([`paragraph@11: ${line}|${long}`]);
});

test.each([
  ['short lines', ['Port of Sund-Berg', 'Bergen'], ['Port of Sund-Berg', 'Bergen']],
  ['a short line behind a hyphen', ['The quay of Mona-', 'ten.'], ['The quay of Mona- ten.']],
  ['a sentence', ['It is open.', 'It is long.'], ['It is open. It is long.']],
  ['words below a sentence', ['It is open.', 'Bergen'], ['It is open.', 'Bergen']],
  [
    'a raised digit inside a word',
    ['The quay is built on nine hundred', 'm² of sand.'],
    ['The quay is built on nine hundred m² of sand.'],
  ],
  [
    'a raised digit before a word',
    ['The quay is built on nine hundred', '² Square metres.'],
    ['The quay is built on nine hundred', '² Square metres.'],
  ],
  [
    'a gap in a line',
    [`It is open.${' '.repeat(20)}So says`, 'Ida Sund.'],
    ['It is open. So says Ida Sund.'],
  ],
  [
    'a gap in a running head',
    [`Port of Bergen${' '.repeat(20)}Page 1`, 'Ida Sund.'],
    ['Port of Bergen Page 1', 'Ida Sund.'],
  ],
  [
    'Chinese characters, but not those beside a digit',
    ['第二座碼頭今日正式啟用，全長二百公', '尺，可停靠五艘船舶。第一座碼頭建於', '1931 年。'],
    ['第二座碼頭今日正式啟用，全長二百公尺，可停靠五艘船舶。第一座碼頭建於 1931 年。'],
  ],
  [
    'a gap before a line',
    [`${' '.repeat(20)}It is open, says`, 'Ida Sund.'],
    ['It is open, says', 'Ida Sund.'],
  ],
])('lines wrapped at 35 characters are joined, but not others: %s', (_, lines, joined) => {
  expect(readBlock({ kind: 'paragraph', line: 1, lines }, 35).lines).toEqual(joined);
});

test('spaces at the ends of lines change nothing', () => {
  const wrapped =
    'The harbour opened its second quay on Friday, after five\nyears of work. It is 200 metres long.\nShips of that length can now turn in the basin, and load there\nin one day, or unload in two.';
  const texts = (source: string) => readBlocks(source).map(({ forms }) => forms.words);
  expect(texts(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')]);
  expect(texts(wrapped.replaceAll('\n', '   \n'))).toEqual(texts(wrapped));
});

test('in a copy without blank lines, a paragraph ends where a sentence does and its line had room', () => {
  const long = 'The harbour opened its second quay on Friday, and the work took';
  const address = ['Contact:', 'Port Inc.', '2 Quay Street', 'Bergen'];
  const lines = [
    long,
    'two years.',
    'Jobs',
    long,
    'three years. It is large.',
    long,
    'a year:',
    long,
  ];
  expect(read([...lines, 'longer.', ...address].join('\n'))).toEqual([
    `paragraph@1: ${long}|two years.`,
    `paragraph@3: Jobs|${long}|three years. It is large.`,
    `paragraph@6: ${long}|a year:|${long}|longer.`,
    'paragraph@10: Contact:|Port Inc.|2 Quay Street|Bergen',
  ]);
  expect(read([long, long, 'years.', 'Jobs', 'It is.'].join('\n'))).toHaveLength(1);
  expect(read([long, long, long, 'years.', 'Jobs', 'It is.'].join('\n'))).toHaveLength(2);
  for (const rest of ['»', '» , says Ida', 'port.example'])
    expect(read([long, long, long, 'years.', rest].join('\n'))).toHaveLength(1);
  // The word of a heading had room too, so that it begins a paragraph although the line above is full.
  const full = `${long} five.`;
  expect(read([long, full, 'Jobs', long, long, 'years.'].join('\n'))).toEqual([
    `paragraph@1: ${long}|${full}`,
    `paragraph@3: Jobs|${long}|${long}|years.`,
  ]);
  expect(read([long, full, 'It is large.', long, long, 'years.'].join('\n'))).toEqual([
    `paragraph@1: ${long}|${full}|It is large.`,
    `paragraph@4: ${long}|${long}|years.`,
  ]);
});

test('the cells of a table made of spaces are in the columns that they are above or below', () => {
  const lines = [
    '             Three months',
    '                2024      2023   Change',
    '---------------------------------------',
    'Sales        $ 1,200   ₹   900      33%',
    'Costs, which were low  950',
    'In all:',
    'Staff                       11      n/m',
  ];
  const { lines: rows } = readBlock({ kind: 'table', line: 1, lines }, 0);
  expect(rows.map((row) => row.split('\t'))).toEqual([
    ['', 'Three months', '', ''],
    ['', '2024', '2023', 'Change'],
    ['---------------------------------------', '', '', ''],
    ['Sales', '$ 1,200', '₹ 900', '33%'],
    ['Costs, which were low', '', '950', ''],
    ['In all:', '', '', ''],
    ['Staff', '', '11', 'n/m'],
  ]);
});

test('signs in cells of their own are joined with their numbers, and no other cell changes its column', () => {
  const rowsOf = (lines: string[]) => readBlock({ kind: 'table', line: 1, lines }, 0).lines;
  expect(rowsOf(['\t2024\t\t\t2023', 'Sales\t$\t1.2\t\t$\t0.9', 'Loss\t(\t3\t)\t(\t4\t)'])).toEqual(
    ['\t2024\t2023', 'Sales\t$1.2\t$0.9', 'Loss\t(3)\t(4)'],
  );
  expect(rowsOf(['Sales\t$(\t1.2\t)%', 'Loss\t$(\t3\t)%'])).toEqual([
    'Sales\t$(1.2)%',
    'Loss\t$(3)%',
  ]);
  expect(rowsOf(['\t2024', 'Sales\t₹\t1.2', 'Loss\t(\t3\t)'])).toEqual([
    '\t2024',
    'Sales\t₹1.2',
    'Loss\t(3)',
  ]);
  expect(rowsOf(['Sales\t$\t\t1.2', 'Loss\t$\t\t3'])).toEqual(['Sales\t$1.2', 'Loss\t$3']);
  // Cells as wide as two, where a row has no signs, and with cells of their own for brackets.
  const years = '\t2024\t2023';
  const wide = [years, 'Sales\t$\t1\t$\t2', 'Of these:', 'Cost\t3\t4', 'Loss\t(5\t)\t6'];
  expect(rowsOf(wide)).toEqual([
    years,
    'Sales\t$1\t$2',
    'Of these:\t\t',
    'Cost\t3\t4',
    'Loss\t(5)\t6',
  ]);
  const apart = [
    '\t2024\t\t2023\t',
    'Sales\t$\t1\t\t$\t(2\t)',
    'Cost\t3\t\t(4\t)',
    'Loss\t(5\t)\t6\t',
  ];
  expect(rowsOf(apart)).toEqual([years, 'Sales\t$1\t$(2)', 'Cost\t3\t(4)', 'Loss\t(5)\t6']);
  for (const header of ['Area\t2024\t%', 'Area\t€\t2024'])
    expect(rowsOf([header, 'Oslo\t1.2\t40'])).toEqual([header, 'Oslo\t1.2\t40']);
  expect(rowsOf(['Loss\t(3\t\t)', 'Sales\t(4\t\t)'])).toEqual(['Loss\t(3)', 'Sales\t(4)']);
  expect(rowsOf(['Fish\t\t9', 'In all:', 'Ships\t4\t'])).toEqual([
    'Fish\t\t9',
    'In all:\t\t',
    'Ships\t4\t',
  ]);
  expect(rowsOf(['Year\tSales\t', '2024\t1.2\t', '\t\testimated'])).toEqual([
    'Year\tSales\t',
    '2024\t1.2\t',
    '\t\testimated',
  ]);
});

test('a line without a marker belongs to the item above it', () => {
  const items = readItems(['- One quay', '- A second', '  quay', '- A third']);
  expect(items.map(({ words }) => words.trim())).toEqual([
    'One quay',
    'A second   quay',
    'A third',
  ]);
});
