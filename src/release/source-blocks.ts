import { readItems, readMarker } from './list-items.ts';

/** A block of the text as received, with its lines as they are. */
export interface SourceBlock {
  kind: 'paragraph' | 'list' | 'table' | 'quotation';
  /** The number of its first line, from 1. */
  line: number;
  lines: string[];
}

const ENDS_SENTENCE = /[.!?…:。！？：؟۔]["'”’»“)）\]」』]*\s*$/u;

/**
 * Reads the blocks of a received text. A block is the lines between blank lines, or a single line (see
 * `hasParagraphPerLine`). A dividing line is a block too and, in a text that isn't wrapped, so is a line
 * longer than wrapped ones. Two or more lines that begin with list markers are a list, two or more with
 * tabs or gaps of three spaces are a table, and lines that begin with > are a quotation, even without
 * blank lines around them.
 */
export function readSourceBlocks(source: string, isPerLine = hasParagraphPerLine(source)) {
  const lines = splitLines(source);
  const width = wrapWidth(source);
  const blocks: SourceBlock[] = [];
  let end = 0; // of an open paragraph
  for (const run of listRuns(lines, isPerLine, width)) {
    const kind = isListOrTable(run) ? run.kind : run.lines[1] && isCalendar(run) && 'table';
    if (kind) {
      blocks.push({ ...run, kind, lines: run.lines.filter((line) => line.trim()) });
      continue;
    }
    for (const [index, text] of run.lines.entries()) {
      if (!text.trim()) continue;
      const line = run.line + index;
      const isLong = width === 0 && widthOf(text) > WIDEST_WRAPPED;
      const isAlone = isPerLine || isLong || DIVIDER.test(text);
      if (line === end && !isAlone) blocks.at(-1)?.lines.push(text);
      else blocks.push({ kind: 'paragraph', line, lines: [text] });
      end = isAlone ? 0 : line + 1;
    }
  }
  return blocks;
}

/** A line of signs: it divides a text, underlines a heading, or marks the end. */
const DIVIDER = /^[-–—=_~*#·.＊－＝\s]+(?:(?:ends?|30) ?[-–—]+\s*)?$/i;

/** Lines are never wrapped at a larger width, and a long web address or row of signs not at all. */
const WIDEST_WRAPPED = 120;
const UNWRAPPED = /(?:https?:|www\.|[-–—=_*]{3})\S{80,}/;

/** Measures the width of a line. Chinese and Japanese characters are two wide. */
const widthOf = (line: string) =>
  line.trim().replace(/[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/g, 'xx').length;

/**
 * Estimates the width at which lines are wrapped: the upper quartile of the lines that another one follows.
 * Returns 0 if these are too short, if one below the headline is too long, or if they are too few beside
 * longer lines; long lines count twice.
 */
export function wrapWidth(source: string): number {
  const lines = splitLines(source);
  const widths = lines.map((line) => line.replace(UNWRAPPED, '').trimEnd().length);
  const isProse = (line = '') => /^(?:paragraph|quotation)$/.test(lineKind(line));
  const followed = widths.filter((_, i) => isProse(lines[i]) && isProse(lines[i + 1]));
  const width = followed.toSorted((a, b) => a - b)[Math.floor(followed.length * 0.75)] ?? 0;
  const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
  const wide = widths.filter((one, i) => isProse(lines[i]) && one > WIDEST_WRAPPED);
  const isFew = sum(followed) * 3 < sum(widths.concat(wide)) && Math.max(...widths) > width * 1.25;
  // The first one may be a headline.
  const isWide = [width, ...followed.slice(1)].some((one) => one > WIDEST_WRAPPED);
  return width < 45 || isFew || isWide ? 0 : width;
}

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
      const isFull = width > 0 && last.length > width * 0.9 && !ENDS_SENTENCE.test(last);
      const isWrapped = /^[ \t]/.test(line) || (isFull && blank.length === 0);
      const isItem = run?.kind === 'list' && kind === 'paragraph' && isWrapped && !isPerLine;
      const isNext = kind === run?.kind || isItem;
      if (run && isNext && (blank.length === 0 || isLoose(run, line))) {
        run.lines.push(...blank, line);
      } else runs.push({ kind, line: index + 1, lines: [line] });
      blank = [];
    }
  }
  return runs;
}

/**
 * Tells whether a line after a blank one continues a table of three columns, or a list. After a dash, it may be
 * speech, unless there is the gap that Word puts after its bullets.
 */
function isLoose({ kind, lines }: SourceBlock, line: string): boolean {
  if (kind === 'table')
    return [...lines.slice(-1), line].every((row) => /\S(?:(?:\t| {3,}).*\S){2}/.test(row));
  const next = readMarker(line);
  const [before, item] = readItems([...lines, line]).slice(-2);
  return (
    next !== undefined &&
    !/[-–—·・]\s{0,2}$/u.test(next.before) &&
    item?.continues === true &&
    // Without an indent, bullets below numbers and a blank line are another list.
    (next.indent !== '' || item.depth <= (before?.depth ?? 0))
  );
}

/** Tells whether a run is a quotation, a table of two or more rows, or one list numbered without gaps. */
function isListOrTable({ kind, lines }: SourceBlock): boolean {
  if (kind !== 'list') return kind === 'quotation' || (kind === 'table' && lines.length > 1);
  // Markdown would show a lettered list as numbers, and an o may be a bullet or a word of a wrapped item.
  const isLetter = /^\s+(?:o(?!\t)|[a-z]\.|[ivx]+[.)])\s|^\s*[(（]?[a-z]\)\s/;
  if (lines.some((line) => isLetter.test(line))) return false;
  const items = readItems(lines);
  // Behind dashes, questions and answers are speech, and so is “– It is open, says Ida Sund” in Nordic languages.
  const areQuestions = new Set(lines.map((line) => /[?？؟](?: [-–—].*)?\s*$/u.test(line)));
  const isSaid = lines.some((line) => /[,?!] (?:sier|siger|säger|sanoo) /.test(line));
  const isSpeech =
    (isSaid || areQuestions.size > 1) && lines.every((line) => /^\s*[-–—]/.test(line));
  return items.length > 1 && !isSpeech && items.every(({ continues }) => continues);
}

/** Tells whether a run that isn’t a list has days such as “27. Februar”, with a gap after each. */
const isCalendar = ({ kind, lines }: SourceBlock) =>
  kind === 'list' && lines.every((line) => /^\s*\d{1,2}\. \p{L}.*(?:\t| {3,})\S/u.test(line));

function splitLines(source: string): string[] {
  // Browsers would show the form feed of a page break as a box, and can show no NUL at all.
  return source
    .replace(/^\uFEFF/, '')
    .replaceAll('\f', ' ')
    .replaceAll('\0', '')
    .split(/\r\n?|[\n\v\u2028\u2029]/);
}

/**
 * Tells whether each line of a text is a paragraph: most lines have no blank line after them, and most of
 * the text is in lines that end a sentence, which wrapped lines rarely do.
 */
export function hasParagraphPerLine(source: string): boolean {
  const lines = splitLines(source);
  const prose = lines.filter((line) => lineKind(line) === 'paragraph');
  const apart = lines.filter((line, i) => lineKind(line) === 'paragraph' && !lines[i + 1]?.trim());
  const finished = prose.filter((line) => ENDS_SENTENCE.test(line));
  return apart.length * 2 < prose.length && finished.join('').length * 2 > prose.join('').length;
}

/** A table row has a tab or a gap of three spaces: some typists leave two between sentences. */
const ROW = /\S *\t|[^\s.!?] {3,}\S/;
const ROW_WITH_SMALL_GAP = /\S *\t|[^\s.!?] {2,}\S/;

/** Tells what a line looks like. */
function lineKind(line: string, row = ROW): SourceBlock['kind'] | '' {
  // A > alone separates paragraphs, each of which is a quotation of its own.
  if (/^[\s\u200B]*>?[\s\u200B]*$/.test(line)) return '';
  if (/^[ \t]*>/.test(line)) return 'quotation';
  if (readMarker(line)) return 'list';
  return row.test(line) ? 'table' : 'paragraph';
}

/** Tells whether the first of some lines begins a table: a row, or the header of several columns, far to the right. */
function isFirstRow([first = '', ...below]: string[]): boolean {
  const isHeader = (line: string) => /^ {12,}\S/.test(line) && lineKind(line) === 'paragraph';
  const next = isHeader(first) ? below.find((line) => !isHeader(line)) : below[0];
  const isRow = isHeader(first) || lineKind(first, ROW_WITH_SMALL_GAP) === 'table';
  return isRow && lineKind(next ?? '') === 'table';
}

/** Tells whether the first of some lines, below a row of a table, is one too: with a small gap, “Sales:”, or a rule. */
function isRow(lines: string[]): boolean {
  if (lineKind(lines[0] ?? '', ROW_WITH_SMALL_GAP) === 'table') return true;
  const next = lines.findIndex((line) => /^$|^table$/.test(lineKind(line)));
  const between = lines.slice(0, Math.max(next, 1));
  const isRule = (line: string) => /^[-=_\s]+$/.test(line);
  const isLabel = (line: string) => line.length <= 60 && lineKind(lines[next] ?? '') === 'table';
  return between.every((line) => isRule(line) || isLabel(line));
}
