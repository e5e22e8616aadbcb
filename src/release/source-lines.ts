import { readMarker } from './list-items.ts';

/** What a line of a received text looks like, and what a block of them is. */
export type LineKind = 'paragraph' | 'list' | 'table' | 'quotation';

/** Splits a text into lines, without what browsers can’t show: a NUL, or a form feed, which would be a box. */
export function splitLines(source: string): string[] {
  return source
    .replace(/^\uFEFF/, '')
    .replaceAll('\f', ' ')
    .replaceAll('\0', '')
    .split(/\r\n?|[\n\v\u2028\u2029]/);
}

/** Lines are never wrapped at a larger width, and a long web address or row of signs not at all. */
const WIDEST_WRAPPED = 120;
const UNWRAPPED = /(?:https?:|www\.|[-–—=_*]{3})\S{80,}/;

/** Returns the width of a line in columns. Chinese, Japanese and Korean characters are two wide. */
const widthOf = (line: string): number =>
  line.trimEnd().replace(/[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFFEF]/g, 'xx').length;

/** Tells whether a line is longer than wrapped ones. */
export const isLong = (line: string): boolean => widthOf(line.trim()) > WIDEST_WRAPPED;

/** Estimates the width at which lines are wrapped: the upper quartile of those that another one follows, or 0 if they don’t seem to be. */
export function wrapWidth(source: string): number {
  const lines = splitLines(source);
  const widths = lines.map((line) => widthOf(line.replace(UNWRAPPED, '')));
  const isProse = lines.map((line) => /^(?:paragraph|quotation)$/.test(lineKind(line)));
  const followed = widths.filter((_, at) => isProse[at] && isProse[at + 1]);
  const sorted = followed.toSorted((a, b) => a - b);
  const [low = 0, width = 0] = [1, 3].map((part) => sorted[Math.floor((sorted.length * part) / 4)]);
  // In a column of a PDF, lines are many, of like widths, and few begin with a capital, unlike a list of names.
  const capitals = lines.filter((line, at) => isProse[at] && /^\s*\p{Lu}/u.test(line)).length;
  const isColumn = followed.length > 20 && low > width * 0.75 && capitals * 3 < followed.length * 2;
  if (width < (isColumn ? 30 : 45)) return 0;
  // The first one may be a headline.
  if ([width, ...followed.slice(1)].some((one) => one > WIDEST_WRAPPED)) return 0;
  const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
  const wide = widths.filter((one, at) => isProse[at] && one > WIDEST_WRAPPED);
  const areFew = sum(followed) * 3 < sum(widths) + sum(wide); // longer ones count twice
  return areFew && widths.some((one) => one > width * 1.25) ? 0 : width;
}

/** Tells whether a line ends a sentence. */
export const endsSentence = (line: string): boolean =>
  /[.!?…:。！？：؟۔](?:["'”’“)）\]」』]|\s?»)*\s*$/u.test(line);

/** Tells whether a wrapped line had no room for the first word of the next one. A line with a wide gap is placed there, as at the top of a page. */
export function isFull(line: string, next: string, width: number): boolean {
  const [word = ''] = /\p{Script=Han}|\S+/u.exec(next) ?? [];
  return widthOf(line) + 1 + widthOf(word) > width * 0.95 && !/(?:^|[^\s.!?]) {20}/.test(line);
}

/** Tells whether each line is a paragraph: few blank lines are between them, and most of the text ends sentences. */
export function hasParagraphPerLine(source: string): boolean {
  const lines = splitLines(source);
  const prose = lines.filter((line) => lineKind(line) === 'paragraph');
  const apart = lines.filter((line, i) => lineKind(line) === 'paragraph' && !lines[i + 1]?.trim());
  const finished = prose.filter(endsSentence);
  return apart.length * 2 < prose.length && finished.join('').length * 2 > prose.join('').length;
}

/** A table row has a tab or a gap of three spaces: some typists leave two between sentences. It may begin with a number. */
const ROW = /\S *\t|[^\s.!?] {3,}\S/;
const NUMBERED_ROW = /^\s*\d+\.\s+(?:\S+ )*\S*[^\s.!?](?:\t| {3,})\s*\S/;
const ROW_WITH_SMALL_GAP = /\S *\t|[^\s.!?] {2,}\S/;

/** Tells what a line looks like; '' is a blank one. */
export function lineKind(line: string, row = ROW): LineKind | '' {
  // A > alone separates paragraphs, each of which is a quotation of its own.
  if (/^[\s\u200B]*>?[\s\u200B]*$/.test(line)) return '';
  if (/^[ \t]*>/.test(line)) return 'quotation';
  if (readMarker(line) && !NUMBERED_ROW.test(line)) return 'list';
  return row.test(line) ? 'table' : 'paragraph';
}

/** Tells whether the first of some lines begins a table: a row, or the header of several columns, far to the right. */
export function isFirstRow([first = '', ...below]: string[]): boolean {
  const isHeader = (line: string) => /^ {12,}\S/.test(line) && lineKind(line) === 'paragraph';
  const next = isHeader(first) ? below.find((line) => !isHeader(line)) : below[0];
  const isRow = isHeader(first) || lineKind(first, ROW_WITH_SMALL_GAP) === 'table';
  return isRow && lineKind(next ?? '') === 'table';
}

/** Tells whether the first of some lines, below a row of a table, is one too: with a small gap, far to the right, “WHERE: …”, “Sales:”, or a rule. */
export function isRow(lines: string[]): boolean {
  const [first = ''] = lines;
  if (/^(?: {8,}|\p{Lu}{3,12}: )\S/u.test(first) || lineKind(first, ROW_WITH_SMALL_GAP) === 'table')
    return true;
  const next = lines.findIndex((line) => /^$|^table$/.test(lineKind(line)));
  const isRule = (line: string) => /^[-=_][-=_\s]*$/.test(line.trim());
  const isLabel = (line: string) => line.length <= 60 && lineKind(lines[next] ?? '') === 'table';
  return lines.slice(0, Math.max(next, 1)).every((line) => isRule(line) || isLabel(line));
}
