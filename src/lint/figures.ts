import type { Fault } from '../figures/problem.ts';
import { findNumbers } from '../figures/find-numbers.ts';
import type { Row } from './figure-rows.ts';
import type { Figures } from '../figures/schema.ts';
import { type FigureData, evaluate } from '../figures/evaluate.ts';

/** A built release: its front matter's numbers, the passages as built, and the rows of the table. */
export interface BuiltRelease extends FigureData {
  readonly file: string;
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  /** The rows of the table of figures (see `readRows`); without them the table is not checked. */
  readonly rows?: readonly Row[];
}

/**
 * Finds every fault of a release's figures: what cannot be read or computed, a number that does not
 * stand in its passage, a number of a passage that no figure names, a table that differs from them.
 * A release that names no figure at all has nothing to check.
 */
export function checkFigures(release: BuiltRelease): Fault[] {
  if (Object.keys(release.figures).length === 0) return [];
  const faults = [
    ...evaluate(release).faults,
    ...checkPassages(release),
    ...(release.rows ? checkRows(release.figures, release.rows) : []),
  ];
  return faults.map((fault) => ({ file: release.file, ...fault }));
}

type Placed = Omit<Fault, 'file'>;

function checkPassages({ figures, passages }: BuiltRelease): Placed[] {
  const faults: Placed[] = [];
  const texts = new Map(passages.map(({ id, text }) => [id, text.replace(/\s+/g, ' ')]));
  const spans = new Map<string, { start: number; end: number }[]>();

  for (const [name, { printed, year, passage }] of Object.entries(figures)) {
    const place = `figures.${name}`;
    const text = texts.get(passage);
    if (text === undefined) {
      faults.push({
        place,
        message: `there is no passage ${passage}: name the one that “${printed}” stands in`,
      });
      continue;
    }
    const found = spansOf(printed.replace(/\s+/g, ' '), text);
    if (found.length === 0) {
      faults.push({
        place,
        message: `“${printed}” does not stand in ${passage}: write it as it is printed there, or name its passage`,
      });
    }
    if (year !== undefined && !new RegExp(`\\b${year}\\b`).test(text)) {
      faults.push({
        place,
        message: `the year ${year} does not stand in ${passage}: take it away, or name the passage it stands in`,
      });
    }
    spans.set(passage, [...(spans.get(passage) ?? []), ...found]);
  }

  for (const [id, text] of texts) {
    for (const { text: number, start, end } of findNumbers(text)) {
      const named = spans.get(id)?.some((span) => span.start <= start && end <= span.end);
      if (!named)
        faults.push({
          place: id,
          message: `“${number}” is a number that no figure names: add it to the figures and to their table`,
        });
    }
  }
  return faults;
}

/** Where a printed number stands in a text, as whole numbers: “10” does not stand in “10 billion”. */
function spansOf(printed: string, text: string): { start: number; end: number }[] {
  const numbers = findNumbers(text);
  const spans = [];
  for (let start = text.indexOf(printed); start >= 0; start = text.indexOf(printed, start + 1)) {
    const end = start + printed.length;
    const touched = numbers.filter((number) => number.start < end && number.end > start);
    const whole =
      touched.length === 1 && touched.every((number) => number.start >= start && number.end <= end);
    const inWord = /^[\p{L}\d]/u.test(text.slice(end)) || /[\p{L}\d]$/u.test(text.slice(0, start));
    if (whole && !inWord) spans.push({ start, end });
  }
  return spans;
}

function checkRows(figures: Figures, rows: readonly Row[]): Placed[] {
  const expected = new Map(
    Object.entries(figures).map(([name, { what, printed, year, passage }]) => [
      sayRow([what, printed, String(year ?? ''), passage]),
      name,
    ]),
  );
  const there = new Set(rows.map(sayRow));
  const missing = [...expected].filter(([row]) => !there.has(row));
  const unknown = [...there].filter((row) => !expected.has(row));
  return [
    ...missing.map(([row, name]) => ({
      place: `figures.${name}`,
      message: `its row is not in the table of figures: write ${row}`,
    })),
    ...unknown.map((row) => ({
      place: 'table of figures',
      message: `the row ${row} is no figure: make it one, or mend the row`,
    })),
  ];
}

function sayRow(row: Row): string {
  const [what, printed, year, passage] = row;
  return `| ${what} | ${printed} | ${year} | [${passage.replace(/^p(?=\d)/, '')}](#${passage}) |`;
}
