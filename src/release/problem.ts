import type { Node, Point } from 'unist';
import { VFileMessage } from 'vfile-message';

/** What to do, unless the reason says so; what to print below; and whether it is a notice, which doesn’t stop the build. */
type Details = { advice?: string; note?: string | undefined; isNotice?: boolean };

/** Makes a problem, which says what is wrong and what to do, at a node or point of a file or at its beginning. */
export function problem(
  file: string,
  reason: string,
  place?: Node | Point,
  { advice, note, isNotice = false }: Details = {},
) {
  const point = place && 'type' in place ? place.position?.start : place;
  const message = new VFileMessage(advice ? `${reason} ${advice}` : reason, point);
  return Object.assign(message, { file, fatal: !isNotice, note });
}

/** Adds a problem of a file to a list. */
export type Fail = (reason: string, place?: Node | Point, details?: Details) => void;

/** Returns a function that adds the problems of a file to a list, with the name of the rule that found them. */
export function failInto(problems: VFileMessage[], file: string, ruleId?: string): Fail {
  return (...found) => void problems.push(Object.assign(problem(file, ...found), { ruleId }));
}

/** Converts an offset in a text to a line and a column. */
export function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
}

/** Formats problems by file and place: `content/index.mdx:12:5 What is wrong.` One in no file has no place. */
export function formatProblems(problems: readonly VFileMessage[]): string {
  const { compare } = new Intl.Collator('en', { numeric: true }); // line 9 before line 10
  return problems.map(formatProblem).sort(compare).join('\n\n');
}

/** Lists the first few of some names, and says how many more there are. */
export function nameSome(names: readonly string[], most = 5): string {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `${names.slice(0, most).join(', ')}${more}`;
}

/** Prints problems and notices. Returns whether there is a problem. */
export function reportProblems(problems: readonly VFileMessage[]): boolean {
  const fatal = problems.filter((one) => one.fatal);
  const notices = problems.filter((one) => !one.fatal);
  if (notices.length > 0) console.warn(`\n${formatProblems(notices)}\n`);
  if (fatal.length === 0) return false;
  const count = fatal.length === 1 ? '1 problem' : `${fatal.length} problems`;
  console.error(`\n${formatProblems(fatal)}\n\n${count}.`);
  return true;
}

function formatProblem({ file = '', line, column, reason, note }: VFileMessage): string {
  // Quoted, a name with a space, a quote or an invisible character can't be mistaken for the text around it.
  const name = /^[\p{L}\p{N}._/-]+$/u.test(file) ? file : JSON.stringify(file);
  const text = file ? `${name}:${line ?? 1}:${column ?? 1} ${reason}` : reason;
  return note ? `${text}\n${note.replace(/^/gm, '  ')}` : text;
}
