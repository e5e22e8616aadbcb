import { describe, expect, test } from 'vitest';
import {
  hasParagraphPerLine,
  readMarker,
  readSourceBlocks,
} from '../../../src/release/source-blocks.ts';

/** The blocks of a source as `kind@line: lines`. */
function read(source: string): string[] {
  return readSourceBlocks(source).map(
    ({ kind, line, lines }) => `${kind}@${line}: ${lines.join('|')}`,
  );
}

describe('the blocks of a source', () => {
  const rows: [string, string, string[]][] = [
    ['lines between blank lines', 'A\nb\n\n \nC', ['text@1: A|b', 'text@5: C']],
    ['a byte order mark and CRLF', '\uFEFFA\r\n\r\nB\r\n', ['text@1: A', 'text@3: B']],
    [
      'a list after its introduction',
      'You get:\n- a\n- b\nNow',
      ['text@1: You get:', 'list@2: - a|- b', 'text@4: Now'],
    ],
    ['a list item of two lines', '• a\n  b\n• c', ['list@1: • a|  b|• c']],
    [
      'a numbered list with blank lines',
      '1. a\n\n2. b\n\n4. c',
      ['list@1: 1. a|2. b', 'text@5: 4. c'],
    ],
    [
      'numbers in brackets and letters',
      '(1) a\n(2) b\n\na) c\nb) d',
      ['list@1: (1) a|(2) b', 'list@4: a) c|b) d'],
    ],
    ['a numbered list with a line of blanks', '1. a\n \n2. b', ['list@1: 1. a|2. b']],
    ['bullets with two indents', '- a\n  - b', ['text@1: - a|  - b']],
    ['a byte order mark inside', 'A\uFEFFb', ['text@1: A\uFEFFb']],
    ['words before a >', 'a> b', ['text@1: a> b']],
    ['numbers with a gap', '1. a\n3. b', ['text@1: 1. a|3. b']],
    ['markers of two kinds', '• a\n– b', ['text@1: • a|– b']],
    [
      'one marker in a wrapped paragraph',
      'It was late\n– too late\nto go.',
      ['text@1: It was late|– too late|to go.'],
    ],
    ['direct speech after dashes', '– Yes.\n\n– No.', ['text@1: – Yes.', 'text@3: – No.']],
    ['a table', 'x\n1\t2\n3\t\n', ['text@1: x', 'table@2: 1\t2|3\t']],
    ['one line with tabs', 'Phone\t123', ['text@1: Phone\t123']],
    [
      'a quotation of two paragraphs',
      'He said:\n> a\n> b\n>\n> c\n',
      ['text@1: He said:', 'quotation@2: > a|> b', 'quotation@5: > c'],
    ],
  ];
  test.each(rows)('%s', (_, source, blocks) => expect(read(source)).toEqual(blocks));
});

test('a letter before a list item is its number', () => {
  expect(readMarker(' b) x')).toEqual({ indent: ' ', before: ' b) ', number: 2 });
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

  test('has its own line number', () => {
    expect(read(`Title\n${long}\n${long}`).map((block) => block.slice(0, 7))).toEqual([
      'text@1:',
      'text@2:',
      'text@3:',
    ]);
  });
});
