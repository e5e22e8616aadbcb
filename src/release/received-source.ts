import { type BlockForm, formatItem, formatRows, joinWords } from '../text/block-text.ts';

/** A paragraph of the text as received. */
export interface Paragraph {
  /** Its words, with a line break where its lines are not just wrapped. */
  text: string;
  /** Its text as a list or a table, if its lines can be read as one. */
  as: Partial<Record<BlockForm, string>>;
  /** The line on which it begins, from 1. */
  line: number;
}

const BULLET = /^(\s*)[-*•–·]\s+(.*)$/;
const NUMBER = /^(\s*)\(?(\d{1,3})[.)]\s+(.*)$/;

/** Reads the paragraphs of a received text: the lines between blank lines, without a byte order mark. */
export function readParagraphs(source: string): Paragraph[] {
  const groups: { lines: string[]; line: number }[] = [];
  let open = false;
  for (const [index, line] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const last = groups.at(-1);
    const blank = line.trim() === '';
    // The items of a list may have blank lines between them.
    const continues = open || (last && isList(last.lines) && isList([line]));
    if (!blank && continues && last) last.lines.push(line);
    else if (!blank) groups.push({ lines: [line], line: index + 1 });
    open = !blank;
  }
  const width = wrapWidth(groups.map(({ lines }) => lines));
  return groups.map(({ lines, line }) => ({
    text: joinWords(unwrap(lines, width)),
    as: {
      ...(isList(lines) && { list: formatList(lines) }),
      ...(lines.every((row) => row.includes('\t')) && {
        table: formatRows(lines.map((row) => row.split('\t'))),
      }),
    },
    line,
  }));
}

/**
 * The width at which a text was wrapped, in characters: that of its longest line in paragraphs of
 * several lines, if it is one that texts are wrapped at; else 0.
 */
function wrapWidth(paragraphs: string[][]): number {
  const lines = paragraphs.filter((one) => one.length > 1 && !isList(one)).flat();
  const longest = Math.max(0, ...lines.map((line) => line.length));
  return longest >= 50 && longest <= 100 ? longest : 0;
}

/** Joins lines: a break that the width forced is a space, any other stays. */
function unwrap(lines: string[], width: number): string {
  return lines.reduce((text, line, index) => {
    const above = lines[index - 1] ?? '';
    const [word = ''] = line.trim().split(/\s/, 1);
    const forced = width > 0 && above.trimEnd().length + 1 + word.length > width;
    return index === 0 ? line : `${text}${forced ? ' ' : '\n'}${line}`;
  }, '');
}

function isList(lines: string[]): boolean {
  return lines.every((line) => BULLET.test(line) || NUMBER.test(line));
}

function formatList(lines: string[]): string {
  const indents: number[] = [];
  return lines
    .map((line) => {
      const [, before = '', number, words = ''] =
        NUMBER.exec(line) ?? BULLET.exec(line)?.toSpliced(2, 0, '') ?? [];
      while (before.length < (indents.at(-1) ?? -1)) indents.pop();
      if (before.length > (indents.at(-1) ?? -1)) indents.push(before.length);
      return formatItem(number ? Number(number) : undefined, joinWords(words), indents.length - 1);
    })
    .join('\n');
}
