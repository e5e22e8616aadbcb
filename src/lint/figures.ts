import { findNumbers } from '../figures/find-numbers.ts';
import { CURRENCY_CODES, END, scalePattern } from '../figures/number-pattern.ts';
import { normalizeText } from '../figures/parse-quantity.ts';
import type { FigureData } from '../figures/schema.ts';
import type { Fail } from '../release/problem.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import { westernNumbers } from '../text/western-numbers.ts';
import type { PageWords } from '../words/words.ts';

type Figures = FigureData['figures'];
type Passage = ReturnType<typeof readPassage>;

/** Finds figures that can't be evaluated, and numbers that differ between figures and passages. */
export function checkFigures(release: Release, fail: Fail): void {
  const { data, frontMatter, figures, ownBlocks } = release;
  // A release needs no figures. Without any, its numbers aren’t read.
  const hasFigures = Object.keys(data.figures).length > 0;
  const passages = (hasFigures ? ownBlocks : []).map((one) => readPassage(one, figures.words));
  const found = compareFigures(data.figures, passages, figures.words);
  for (const one of [...figures.problems, ...found]) {
    const place =
      'passage' in one ? placeOfBlock(release, one.passage) : frontMatter.locate(one.path);
    fail(one.reason, place);
  }
}

type Block = Pick<ReleaseBlock, 'id' | 'text' | 'form'>;

/** Reads the numbers of a block, but not those of list items. Those in two cells of a table aren’t one number. */
export function readPassage({ id, text: received, form }: Block, words: PageWords) {
  const items = form === 'list' ? received.replace(/^\s*\d+\. /gm, '• ') : received;
  const text = normalizeText(form === 'table' ? items.replace(/[\t\n]/g, ' | ') : items);
  // An address has three lines or more, with an email or a phone number.
  const isLong = form === 'words' && received.split('\n').length > 2;
  const isAddress = isLong && /\S@\S|(?:\p{Nd}[ ()/-]{0,2}){8}/u.test(text);
  return { id, text, isAddress, numbers: findNumbers(text, words) };
}

/** Compares figures with the numbers of passages. Returns what differs, with its path in the front matter or its passage. */
export function compareFigures(figures: Figures, passages: readonly Passage[], words: PageWords) {
  const named = Object.entries(figures).map(([name, figure]) => ({ name, ...figure }));
  return [
    ...named.flatMap((figure) => checkFigure(figure, passages, words)),
    ...passages.flatMap((passage) => checkPassage(passage, named, words)),
  ];
}

type NamedFigure = Figures[string] & { name: string };

/** Finds a number, a unit or a year of a figure that isn't printed. */
function checkFigure(figure: NamedFigure, passages: readonly Passage[], words: PageWords) {
  const { name, printed, year, in: unit = '' } = figure;
  const here = passages.find(({ id }) => id === figure.passage);
  const found: { path: string; reason: string }[] = [];
  const fail = (key: string, reason: string) =>
    found.push({ path: `figures.${name}.${key}`, reason });
  const isIn = (one: Passage) => findPrinted(figure, one, words).length > 0;
  if (!here || !isIn(here)) {
    const others = passages.filter(isIn).map(({ id }) => id);
    const more = words.numbers.more.replace(/\|.*/, '');
    const rewrite = `Write it as printed, with any “${more}”${unit && ', and “in” only if no word follows'}.`;
    const advice = others.length > 0 ? `Name ${others.join(' or ')}.` : rewrite;
    const where = `isn’t in ${figure.passage}, or is part of a longer number there`;
    fail('printed', `“${printed}” ${where}. ${advice}`);
  }
  const units = unit.toLowerCase().match(/[\p{L}\p{M}]+|\p{Sc}/gu) ?? [];
  const odd = units.find((word) =>
    passages.every(({ text }) => !text.toLowerCase().includes(word)),
  );
  if (odd) fail('in', `“${odd}” isn’t in the release. Write the unit as it is printed there.`);
  if (year !== undefined && !new RegExp(`\\b${year}\\b`).test(westernNumbers(here?.text ?? ''))) {
    const advice = 'Delete it, or name the passage that has it.';
    fail('year', `The year ${year} isn’t in ${figure.passage}. ${advice}`);
  }
  return found;
}

/** Finds figures that name a number of a passage more often than it is printed, and numbers that aren't figures. */
function checkPassage(passage: Passage, figures: readonly NamedFigure[], words: PageWords) {
  const { id, numbers, isAddress } = passage;
  const here = figures
    .filter((figure) => figure.passage === id)
    .map((figure) => ({ ...figure, found: findPrinted(figure, passage, words) }));
  const repeated = here.filter(({ found: [first] }, at) => {
    const same = here.slice(0, at).filter(({ found }) => found[0]?.text === first?.text);
    return first && same.length >= numbers.filter(({ text }) => text === first.text).length;
  });
  const listed = here.flatMap(({ found }) => found.map(({ start }) => start));
  const unlisted = isAddress ? [] : numbers.filter(({ start }) => !listed.includes(start));
  const proposed = new Set(unlisted.map((number) => asPrinted(number, passage, words)));
  return [
    ...repeated.map(({ name, printed }) => ({
      path: `figures.${name}.printed`,
      reason: `Another figure names “${printed}” in ${id}. Name a number once: several checks may use it.`,
    })),
    ...Array.from(proposed, (number) => {
      const line = `NAME: { printed: ${JSON.stringify(number)}, what: WHAT, passage: ${id} }`;
      return { passage: id, reason: `“${number}” isn’t a figure. Add it to figures: ${line}` };
    }),
  ];
}

type FoundNumber = ReturnType<typeof findNumbers>[number];

/** Returns a number with what a text prints around it: the brackets of accounts, “$(12.5) million”, or “more than”, a code and letters, “Rp50kg”. */
function asPrinted({ text: number, start }: FoundNumber, passage: Passage, words: PageWords) {
  const before = wordsBefore(passage.text, start);
  const after = passage.text.slice(start + number.length);
  const unit = `(?: ?(?:${words.numbers.percent}|${scalePattern(words.numbers)})${END})?`;
  const [open] = /(?<=\| )[(]$|\p{Sc}[(]$/u.exec(before) ?? [];
  const [close] = new RegExp(`^[)]${unit}`, 'u').exec(after) ?? [];
  if (open && close) return open + number + close;
  const [own = ''] = boundPattern(words).exec(before) ?? [];
  const [bound = own] = new RegExp(`(?:${CURRENCY_CODES})$`).exec(before) ?? [];
  const touching = new RegExp(`^[\\p{L}\\d]*?${END}`, 'u');
  const ends = [touching, /^ ?\p{Sc}/u, /^\p{L}/u].flatMap((end) => end.exec(after)?.[0] ?? []);
  const options = ends.map((end) => bound + number + end);
  // “1800” alone would be a year, “1800台” isn’t, and only “19,5 M€” has a short scale.
  const here = { ...passage, numbers: [{ text: number, start }] };
  const isFound = (printed: string) => findPrinted({ printed }, here, words).length > 0;
  return options.find(isFound) ?? number;
}

type Printed = Pick<Figures[string], 'printed' | 'in'>;

/**
 * Finds the numbers in a passage that match a printed figure completely: “10” doesn't match “10 billion” or “more than
 * 10”. If a figure has its unit elsewhere, no word follows the number.
 */
function findPrinted(figure: Printed, { text, numbers }: Passage, words: PageWords) {
  const whole = normalizeText(figure.printed);
  const [own] = findNumbers(whole, words);
  const end = new RegExp(`^${END}${figure.in ? '(?! ?\\p{L})' : ''}`, 'u');
  return numbers.filter((one) => {
    const start = one.start - (own?.start ?? 0);
    if (one.text !== own?.text || !text.startsWith(whole, start)) return false;
    if (/[\p{Lu}\p{Ll}\p{Nd}]/u.test(text[start - 1] ?? '')) return false;
    const [bound = ''] = boundPattern(words).exec(wordsBefore(text, one.start)) ?? [];
    return end.test(text.slice(start + whole.length)) && start <= one.start - bound.length;
  });
}

/** Returns a pattern for “more than” and the like at the end of a text, but not for a short word, which may be a preposition: “over 10 years”. */
function boundPattern({ numbers: { more, less } }: PageWords): RegExp {
  const long = '(?=\\p{L}{8}|\\p{L}+ \\p{L}|\\p{sc=Han}{2})';
  return new RegExp(`${long}(?:${more}|${less}) ?(?:${CURRENCY_CODES})? ?$`, 'iu');
}

/** Returns some words before an offset: with all of them, the time would grow with the square of a passage of numbers. */
function wordsBefore(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 50), offset);
}
