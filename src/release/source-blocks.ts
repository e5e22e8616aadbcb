/** A block of the text as received, with its lines as they are. */
export interface SourceBlock {
  kind: 'text' | 'list' | 'table' | 'quotation';
  /** The line on which it begins, from 1. */
  line: number;
  lines: string[];
}

const MARKER = /^([ \t]*)(?:([-*•●▪◦‣–])|\(?(?:(\d{1,3})[.)]|([a-z])\)))[ \t]+(?=\S)/u;

const ENDS_SENTENCE = /[.!?…:。！？：؟۔]["'”’»“)）\]」』]*\s*$/u;

/**
 * Reads the blocks of a received text. A block is the lines between blank lines, or each line (see
 * `hasParagraphPerLine`). At least two lines that begin with list markers are a list, at least two
 * with tabs a table, and lines that begin with > a quotation, also without a blank line around them.
 */
export function readSourceBlocks(source: string): SourceBlock[] {
  const isPerLine = hasParagraphPerLine(source);
  const blocks: SourceBlock[] = [];
  let end = 0;
  for (const run of listRuns(splitLines(source), isPerLine)) {
    const kind = isListOrTable(run) ? run.kind : 'text';
    const last = blocks.at(-1);
    const touches = last?.kind === 'text' && run.line === end;
    end = run.line + run.lines.length;
    const lines = run.lines.filter((line) => line.trim());
    if (kind !== 'text') blocks.push({ ...run, lines });
    else if (isPerLine) {
      blocks.push(...lines.map((line, index) => ({ kind, line: run.line + index, lines: [line] })));
    } else if (touches) last.lines.push(...lines);
    else blocks.push({ kind, line: run.line, lines });
  }
  return blocks;
}

/** Lists the runs of lines of one kind. Blank lines end a run, but not between items of a list. */
function listRuns(lines: string[], isPerLine: boolean): SourceBlock[] {
  const runs: SourceBlock[] = [];
  let blank: string[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = lineKind(line);
    const run = runs.at(-1);
    if (kind === '') blank.push(line);
    else {
      const isIndented = run?.kind === 'list' && kind === 'text' && /^[ \t]/.test(line);
      const isNext = kind === run?.kind || (isIndented && !isPerLine);
      if (run && isNext && (blank.length === 0 || isLooseItem(run, line))) {
        run.lines.push(...blank, line);
      } else runs.push({ kind, line: index + 1, lines: [line] });
      blank = [];
    }
  }
  return runs;
}

/** Tells whether a line after a blank one continues a list; a dash there may begin direct speech. */
function isLooseItem({ kind, lines }: SourceBlock, line: string): boolean {
  const last = lines.findLast((one) => readMarker(one));
  const [before, next] = [last && readMarker(last), readMarker(line)];
  if (kind !== 'list' || !before || !next) return false;
  return next.bullet ? /[•●▪◦‣*]/u.test(next.bullet) : next.number === (before.number ?? NaN) + 1;
}

/** Tells whether a run is one list, counted without gaps, a table of two rows, or a quotation. */
function isListOrTable({ kind, lines }: SourceBlock): boolean {
  if (kind !== 'list') return kind === 'quotation' || (kind === 'table' && lines.length > 1);
  const items = lines.flatMap((line) => readMarker(line) ?? []);
  const [first] = items;
  return (
    items.length > 1 &&
    items.every(
      ({ indent, bullet, number }, index) =>
        indent === first?.indent &&
        bullet === first.bullet &&
        number === (first.number === undefined ? undefined : first.number + index),
    )
  );
}

function splitLines(source: string): string[] {
  return source.replace(/^\uFEFF/, '').split(/\r?\n/);
}

/**
 * Tells whether each line of a text is a paragraph: most lines have no blank line after them, and
 * most of the text is in lines that end a sentence, as the lines of a wrapped paragraph don't.
 */
export function hasParagraphPerLine(source: string): boolean {
  const lines = splitLines(source);
  const prose = [...lines.keys()].filter((index) => lineKind(lines[index] ?? '') === 'text');
  const apart = prose.filter((index) => !lines[index + 1]?.trim());
  const words = prose.map((index) => lines[index] ?? '');
  const finished = words.filter((line) => ENDS_SENTENCE.test(line));
  return apart.length * 2 < prose.length && finished.join('').length * 2 > words.join('').length;
}

/**
 * Reads the marker of a list item at the beginning of a line: the white space before it, all that is
 * before the item's words, and its bullet or its number; a) is 1.
 */
export function readMarker(line: string) {
  const [before, indent = '', bullet, digits, letter] = MARKER.exec(line) ?? [];
  if (before === undefined) return undefined;
  const number = letter ? letter.charCodeAt(0) - 96 : digits ? Number(digits) : undefined;
  return { indent, before, bullet, number };
}

function lineKind(line: string): SourceBlock['kind'] | '' {
  // A > alone parts the paragraphs of a quotation, and a quotation has one.
  if (/^\s*>?\s*$/.test(line)) return '';
  if (/^[ \t]*>/.test(line)) return 'quotation';
  if (MARKER.test(line)) return 'list';
  return line.trimStart().includes('\t') ? 'table' : 'text';
}
