import { collapseSpaces, collapseWhitespace, formatItem, joinLines } from '../text/normalize.ts';
import { readItems, readMarker } from './list-items.ts';
import { readSourceBlocks, type SourceBlock } from './source-blocks.ts';
import { endsSentence, isFull, wrapWidth } from './source-lines.ts';

/** A block of the text as received. Its lines are unwrapped, and tabs separate the cells of a row. */
export type ReceivedBlock = ReturnType<typeof readBlock>;

/** Reads the blocks of a received text, with their lines unwrapped. */
export function readBlocks(source: string, isPerLine?: boolean): ReceivedBlock[] {
  const width = wrapWidth(source);
  return readSourceBlocks(source, isPerLine).map((block) => readBlock(block, width));
}

/** Reads a block of a source whose lines are wrapped at a width. */
export function readBlock(block: SourceBlock, width: number) {
  const { kind } = block;
  const items = readItems(block.lines);
  const mark = kind === 'quotation' ? /^[ \t]*>/ : '';
  const raw = block.lines.map((line) => line.replace(mark, ''));
  const starts = lineStarts(raw, width);
  const unwrapped = starts.map((start, at) => joinLines(raw.slice(start, starts[at + 1])));
  const pieces = kind === 'list' ? items.map(({ words }) => words) : unwrapped;
  const lines = kind === 'table' ? readRows(raw) : pieces.map(collapseWhitespace);
  const hasMarks = kind === 'list' || kind === 'quotation';
  const words = collapseSpaces((hasMarks ? block.lines : lines).join('\n'));
  // Lines with letters aren’t a list: Markdown would show them as numbers.
  const isList = kind === 'list' || block.lines.every((one) => readMarker(one)?.letter === '');
  const list = items.map(({ number, words, depth }) => formatItem(number, words, depth));
  /** Its text in each form. Any block can be a quotation, whose marks a saved page doesn’t have. */
  const forms = {
    words,
    quotation: kind === 'quotation' ? collapseSpaces(lines.join('\n')) : words,
    list: isList ? list.join('\n') : undefined,
    table: kind === 'table' ? lines.join('\n') : undefined,
  };
  /** The number of the line of the source at which each of its lines begins, if it is a paragraph. */
  const numbers = starts.map((at) => block.line + at);
  /** Its text in the source, on one line. */
  const text = collapseWhitespace(block.lines.join(' '));
  return { ...block, text, items, lines, numbers, forms };
}

/** Splits a block before some of its lines, which are counted from 0. Its first line begins it anyway. */
export function splitBlock(block: ReceivedBlock, ...places: number[]): ReceivedBlock[] {
  const all = block.forms.words.split('\n');
  const starts = [0, ...places.filter((at) => at > 0 && at < all.length)];
  return starts.map((from, nth) => {
    const to = starts[nth + 1];
    const numbers = block.numbers.slice(from, to);
    const line = numbers[0] ?? block.line;
    const part = readBlock({ kind: 'paragraph', line, lines: all.slice(from, to) }, 0);
    // A part of a list isn’t a list: the page must have all of it.
    if (block.kind !== 'paragraph') part.forms.list = undefined;
    return { ...block, ...part, kind: block.kind, numbers };
  });
}

/** Splits a paragraph before some of its lines. Other blocks stay whole. */
export function splitParagraph(block: ReceivedBlock, ...places: number[]): ReceivedBlock[] {
  return block.kind === 'paragraph' ? splitBlock(block, ...places) : [block];
}

/** Currency symbols and brackets in a cell of their own, before and after the cell of their number. */
const SIGN_BEFORE = /(?<![^\t])([\p{Sc}(]+)(\t+)(?=[\d(.–—-])/gu;
const SIGN_AFTER = /(?<=[\d)–—-])(\t+)([)%]+)(?![^\t])/g;

/** Reads the rows of a table, without empty columns. Currency symbols and closing brackets in columns of their own are joined with their numbers. */
function readRows(lines: string[]): string[] {
  const received = lines.some((row) => row.includes('\t'))
    ? lines.map((row) => row.split('\t').map(collapseWhitespace))
    : alignedCells(lines);
  // A sign in the first row may be the header of a column of numbers: “Sales, 2024, %”.
  const isSign = (cell = '') => /^[\p{Sc}()%]*$/u.test(cell);
  const isHeader = received[0]?.some(
    (cell, at) => cell && isSign(cell) && received.some((row) => !isSign(row[at])),
  );
  const join = (before = '$2$1', after = '$2$1') =>
    received.map((row, at) =>
      isHeader && at === 0
        ? row
        : row.join('\t').replace(SIGN_BEFORE, before).replace(SIGN_AFTER, after).split('\t'),
    );
  // Rows without signs have empty cells in their place, or none where a cell is as wide as two: those before, or all.
  const [emptyBeside, noneBefore, noneBeside] = [join(), join('$1'), join('$1', '$2')];
  const isEven = ([, ...rows]: string[][]) =>
    new Set(rows.filter((row) => /\d/.test(row.join())).map((row) => row.length)).size === 1;
  const rows = [emptyBeside, noneBefore, noneBeside].find(isEven) ?? emptyBeside;
  const columns: string[][] = [];
  for (let at = 0; at < Math.max(...rows.map((row) => row.length)); at++) {
    const column = rows.map(({ [at]: cell = '' }) => cell.trim() && cell);
    const last = columns.at(-1);
    const hadSymbols = received.some((row) => /^[\p{Sc}(]+$/u.test(row[at - 1] ?? ''));
    if (last && hadSymbols && column.findIndex(Boolean) > last.findLastIndex(Boolean))
      column.forEach((cell, row) => (last[row] ||= cell));
    else if (column.some(Boolean)) columns.push(column);
  }
  return rows.map((_, row) => columns.map((column) => column[row] ?? '').join('\t'));
}

/** Reads the cells of rows with gaps of spaces. Each cell belongs to the column that it lines up with. */
function alignedCells(lines: string[]): string[][] {
  // A currency symbol may be far from its number, and the longest label (“VISUALS: …”) close to its value.
  const rows = lines.map((line) =>
    [...line.matchAll(/^\p{Lu}{3,12}:(?= )|(?:\p{Sc} *)?\S+(?: \S+)*/gu)].map(
      ({ 0: words, index }) => ({
        words: collapseWhitespace(words),
        start: index,
        end: index + words.length,
      }),
    ),
  );
  const most = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === most);
  const columns = Array.from({ length: most }, (_, at) => ({
    start: Math.min(...full.map((row) => row[at]?.start ?? 0)),
    end: Math.max(...full.map((row) => row[at]?.end ?? 0)),
  }));
  return rows.map((row) => {
    const cells = columns.map(() => '');
    for (const { words, start, end } of row) {
      const away = columns.map((one) => Math.max(start, one.start) - Math.min(end, one.end));
      // The name of a row may be so long that it reaches below the numbers of other rows.
      const at = start < (columns[0]?.end ?? 0) ? 0 : away.indexOf(Math.min(...away));
      cells[at] = collapseWhitespace(`${cells[at]} ${words}`);
    }
    return cells;
  });
}

/**
 * Lists the lines that weren’t only wrapped: the one before had room for their first word, and it didn’t end a
 * sentence, or no other sentence ends below, as where buttons or addresses follow.
 */
function lineStarts(lines: string[], width: number): number[] {
  const last = lines.findLastIndex(endsSentence);
  return [...lines.keys()].filter((at) => {
    const [line = '', before = ''] = [lines[at], lines[at - 1]?.trimEnd()];
    // A PDF breaks words at a hyphen.
    const isWrapped =
      isFull(before, line, width) ||
      /\p{Ll}-$/u.test(before) ||
      (endsSentence(before) && at <= last);
    return width === 0 || !before || !isWrapped || readMarker(line) || /^\s*[¹²³⁴-⁹]/.test(line);
  });
}
