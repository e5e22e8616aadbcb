import { isInnerBullet, readItems, readMarker } from './list-items.ts';
import {
  endsSentence,
  hasParagraphPerLine,
  isFirstRow,
  isFull,
  isLong,
  isRow,
  type LineKind,
  lineKind,
  splitLines,
  wrapWidth,
} from './source-lines.ts';

/** A block of the text as received, with its lines as they are. */
export interface SourceBlock {
  kind: LineKind;
  /** The number of its first line, from 1. */
  line: number;
  lines: string[];
}

/**
 * Reads the blocks of a received text: the lines between blank lines, or parts of many (see `paragraphStarts`), or
 * single lines (see `hasParagraphPerLine`).
 * A dividing line is a block too and, in a text that isn't wrapped, so is a line longer than wrapped ones. Two or
 * more lines with list markers are a list, two or more with tabs or gaps of three spaces are a table, and lines that
 * begin with > are a quotation, even without blank lines around them.
 */
export function readSourceBlocks(source: string, isPerLine = hasParagraphPerLine(source)) {
  const lines = splitLines(source);
  const width = wrapWidth(source);
  const blocks: SourceBlock[] = [];
  let end = 0; // of an open paragraph
  for (const run of listRuns(lines, isPerLine, width)) {
    if (isListOrTable(run)) {
      blocks.push({ ...run, lines: run.lines.filter((line) => line.trim()) });
      continue;
    }
    const starts = width > 0 ? paragraphStarts(run.lines, width) : new Set();
    for (const [index, text] of run.lines.entries()) {
      if (!text.trim()) continue;
      const line = run.line + index;
      const isAlone = isPerLine || (width === 0 && isLong(text)) || DIVIDER.test(text);
      if (line === end && !isAlone && !starts.has(index)) blocks.at(-1)?.lines.push(text);
      else blocks.push({ kind: 'paragraph', line, lines: [text] });
      end = isAlone ? 0 : line + 1;
    }
  }
  return blocks;
}

/** Finds the lines that begin a paragraph among many wrapped ones, as in a copy of a PDF without blank lines: the line above ends a sentence and had room for more, or the line is a heading. */
function paragraphStarts(lines: readonly string[], width: number): Set<number> {
  const hasRoom = lines.map((line, at) => !isFull(line, lines[at + 1] ?? '', width));
  const isOther = /(?:[:：]|\b(?:Inc|Ltd|Corp|Co)\.)\s*$/;
  const isEnd = lines.map((line) => endsSentence(line) && !isOther.test(line));
  // No paragraph begins with a letter in lower case or the end of a French quotation.
  const mayStart = lines.map((line) => /\p{L}/u.test(line) && !/^\s*(?:\p{Ll}|»\s)/u.test(line));
  const isStart = (at: number) =>
    isEnd[at - 1] && mayStart[at] && (hasRoom[at - 1] || (!isEnd[at] && hasRoom[at]));
  // An address has no wrapped lines.
  const isProse = hasRoom.filter((one) => !one).length > 2;
  return new Set(isProse ? [...lines.keys()].filter(isStart) : []);
}

/** A line of signs: it divides a text, underlines a heading, or marks the end. */
const DIVIDER = /^[-–—=_~*#·.＊－＝\s]+(?:(?:ends?|30) ?[-–—]+\s*)?$/i;

/** Lists runs of lines of the same kind. Blank lines end a run, except inside some lists and tables (see `isLoose`). */
function listRuns(lines: string[], isPerLine: boolean, width: number): SourceBlock[] {
  const runs: SourceBlock[] = [];
  let blank: string[] = [];
  for (const [index, line] of lines.entries()) {
    const run = runs.at(-1);
    const below = lines.slice(index, index + 4);
    const isInTable = run?.kind === 'table' && blank.length === 0;
    const kind = (isInTable ? isRow(below) : isFirstRow(below)) ? 'table' : lineKind(line);
    if (kind === '') blank.push(line);
    else {
      // A line below an item belongs to it if it is indented, or if the item fills the width without ending a sentence.
      const last = run?.lines.at(-1) ?? '';
      const isWrapped = width > 0 && isFull(last, line, width) && !endsSentence(last);
      const isBelow = run?.kind === 'list' && kind === 'paragraph' && !isPerLine;
      const isNext = kind === run?.kind || (isBelow && (isWrapped || /^[ \t]/.test(line)));
      if (run && isNext && (blank.length === 0 || isLoose(run, line))) {
        run.lines.push(...blank, line);
      } else runs.push({ kind, line: index + 1, lines: [line] });
      blank = [];
    }
  }
  return runs;
}

/** Tells whether a line after a blank one continues a table of three columns, or a list. */
function isLoose({ kind, lines }: SourceBlock, line: string): boolean {
  const [last = ''] = lines.slice(-1);
  // A header, which has no numbers or is the same as above, begins another table.
  const isHeader = line === lines[0] || (/\d/.test(last) && !/\d/.test(`${lines[0]}${line}`));
  if (kind === 'table')
    return !isHeader && [last, line].every((row) => /\S(?:(?:\t| {3,}).*\S){2}/.test(row));
  const next = readMarker(line);
  const [before, item] = readItems([...lines, line]).slice(-2);
  return (
    next !== undefined &&
    // After a dash, it may be speech, unless there is the gap that Word puts after its bullets.
    !/(?<!-)[-–—·・]\s{0,2}$/u.test(next.before) &&
    item?.continues === true &&
    // Without an indent, bullets below numbers and a blank line are another list.
    (next.indent !== '' ||
      item.depth <= (before?.depth ?? 0) ||
      (isInnerBullet(next) && before?.number === undefined))
  );
}

/** Tells whether a run is a quotation, a table of two or more rows, or one list numbered without gaps. */
function isListOrTable({ kind, lines }: SourceBlock): boolean {
  if (kind !== 'list') return kind === 'quotation' || (kind === 'table' && lines.length > 1);
  // An o may be a bullet or, in some languages, a word of a wrapped item.
  const withO = lines.filter((line) => /^\s+o \S/.test(line));
  // The steps 1.1 and 1.2 below an item would become words of it.
  const steps = new Set(lines.map((line) => /^\s*(\d+\.[12])\.?\s/.exec(line)?.[1]));
  const hasSteps = [...steps].some(
    (one) => one?.endsWith('.1') && steps.has(one.replace(/1$/, '2')),
  );
  const hasWord = withO.length === 1 || (withO.length > 1 && !lines.every(readMarker));
  if (hasSteps || hasWord) return false;
  const items = readItems(lines);
  // Behind dashes, questions and answers are speech, and so is “– It is open, says Ida Sund” in Nordic languages.
  const areQuestions = new Set(lines.map((line) => /[?？؟](?: [-–—].*)?\s*$/u.test(line)));
  const isSaid = lines.some((line) => /[,?!] (?:sier|siger|säger|sanoo) /.test(line));
  const isSpeech =
    (isSaid || areQuestions.size > 1) && lines.every((line) => /^\s*[-–—]/.test(line));
  return items.length > 1 && !isSpeech && items.every(({ continues }) => continues);
}
