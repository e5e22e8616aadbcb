import { type BlockForm, formatItem, joinWords } from '../text/block-text.ts';
import { readMarker, readSourceBlocks, type SourceBlock } from './source-blocks.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** A paragraph of the text as received. */
export type Paragraph = ReturnType<typeof readParagraphs>[number];

/** Reads the paragraphs of a received text, each with the line on which it begins, from 1. */
export function readParagraphs(source: string) {
  const blocks = readSourceBlocks(source);
  const width = wrapWidth(blocks);
  return blocks.map((block) => {
    const { kind, line, lines } = readBlock(block, width);
    const isMarked = kind === 'list' || kind === 'quotation';
    /** Its words, with a line break where its lines are not just wrapped. */
    const text = joinWords((isMarked ? block.lines.map(joinWords) : lines).join('\n'));
    const items = kind === 'list' ? joinItems(block.lines) : block.lines;
    const isList = items.every((one) => readMarker(one) && !hasLetter(one));
    /** Its text as a list, a table or a quotation, if its lines can be read as one. */
    const as: Partial<Record<BlockForm, string>> = {
      ...(isList && { list: formatList(items) }),
      ...(kind === 'table' && { table: lines.join('\n') }),
      ...(kind === 'quotation' && { quotation: joinWords(lines.join('\n')) }),
    };
    return { text, as, line };
  });
}

/** Tells whether a line begins with a letter, a), in whose place Markdown would write a number. */
function hasLetter(line: string): boolean {
  return /[a-z]/.test(readMarker(line)?.before ?? '');
}

/** Gives a line for each item of a list: a line without a marker goes on with the item before. */
function joinItems(lines: string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const before = readMarker(line) ? undefined : items.pop();
    items.push(before === undefined ? line : `${before} ${line}`);
  }
  return items;
}

/** Writes the items of a list with their markers, each as deep as its indent tells. */
function formatList(lines: string[]): string {
  const indents: number[] = [];
  return lines
    .map((line) => {
      const { indent = '', before = '', number } = readMarker(line) ?? {};
      while (indent.length < (indents.at(-1) ?? -1)) indents.pop();
      if (indent.length > (indents.at(-1) ?? -1)) indents.push(indent.length);
      return formatItem(number, joinWords(line.slice(before.length)), indents.length - 1);
    })
    .join('\n');
}

/** The words of a block of the text as received: a paragraph's lines, a list's items, a table's rows. */
export interface ReceivedBlock {
  kind: 'paragraph' | 'list' | 'table' | 'quotation';
  line: number;
  /** Its text in the source, on one line. */
  text: string;
  /** The text as a reader sees it: cells are separated by tabs. */
  lines: string[];
  /** The number of a list's first item, if it is ordered. */
  start?: number | undefined;
}

/** Reads a block of the source; `width` is that of the source's wrapped lines. */
export function readBlock({ kind, line, lines }: SourceBlock, width: number): ReceivedBlock {
  const text = collapseWhitespace(lines.join(' '));
  switch (kind) {
    case 'list': {
      if (lines.some(hasLetter)) break;
      const start = readMarker(lines[0] ?? '')?.number;
      const items = joinItems(lines).map((item) => item.slice(readMarker(item)?.before.length));
      return { kind, line, text, start, lines: items.map(collapseWhitespace) };
    }
    case 'table': {
      const rows = lines.map((row) => row.replace(/^ +/, '').split('\t').map(collapseWhitespace));
      const columns = Math.max(...rows.map((row) => row.length));
      const full = rows.map((row) =>
        Object.assign(Array<string>(columns).fill(''), row).join('\t'),
      );
      return { kind, line, text, lines: full };
    }
    case 'quotation': {
      const words = lines.map((one) => one.replace(/^[ \t]*>/, ''));
      return { kind, line, text, lines: unwrap(words, width) };
    }
    default:
  }
  return { kind: 'paragraph', line, text, lines: unwrap(lines, width) };
}

/**
 * Gives the width at which the lines of a text are wrapped: the upper quartile of the lines that
 * another follows, or 0 if they are too short for that.
 */
export function wrapWidth(blocks: readonly SourceBlock[]): number {
  const lengths = blocks
    .filter(({ kind }) => kind === 'text' || kind === 'quotation')
    .flatMap(({ lines }) => lines.slice(0, -1).map((line) => line.trimEnd().length))
    .toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  return width < 45 ? 0 : width;
}

/** Joins lines where one goes on in the next: it has no room for the next word, or ends a sentence. */
function unwrap(lines: string[], width: number): string[] {
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.trimEnd() ?? '';
    const [word = ''] = /\p{Script=Han}|\S+/u.exec(line) ?? [];
    const isFull = before.length + 1 + word.length > width || /[.!?。！？][”"’»)]?$/u.test(before);
    if (width > 0 && before && word && isFull && !readMarker(line)) {
      joined.push(`${joined.pop() ?? ''} ${line}`);
    } else joined.push(line);
  }
  return joined.map(collapseWhitespace);
}
