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
  const misplaced = findMisplaced(data.figures, passages, figures.words);
  const repeated = findRepeated(data.figures, passages, figures.words);
  for (const { path, reason } of [...figures.problems, ...misplaced, ...repeated])
    fail(reason, frontMatter.locate(path));
  for (const { passage, reason } of findUnlisted(data.figures, passages, figures.words))
    fail(reason, placeOfBlock(release, passage));
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

/** Finds figures whose number, unit or year isn't printed, with their paths in the front matter. */
export function findMisplaced(figures: Figures, passages: readonly Passage[], words: PageWords) {
  const byId = new Map(passages.map((one) => [one.id, one]));
  const release = passages
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();
  return Object.entries(figures).flatMap(([name, figure]) => {
    const { printed, year, passage, in: unit = '' } = figure;
    const here = byId.get(passage);
    const found: { path: string; reason: string }[] = [];
    const fail = (key: string, reason: string) =>
      found.push({ path: `figures.${name}.${key}`, reason });
    const isIn = (one: Passage) => findPrinted(figure, one, words).length > 0;
    if (!here || !isIn(here)) {
      const others = passages.filter(isIn).map(({ id }) => id);
      const more = words.numbers.more.replace(/\|.*/, '');
      const rewrite = `Write it as printed, with any “${more}”${unit && ', and “in” only if no word follows'}.`;
      const advice = others.length > 0 ? `Name ${others.join(' or ')}.` : rewrite;
      const where = `isn’t in ${passage}, or is part of a longer number there`;
      fail('printed', `“${printed}” ${where}. ${advice}`);
    }
    const units = unit.toLowerCase().match(/[\p{L}\p{M}]+|\p{Sc}/gu) ?? [];
    const odd = units.find((word) => !release.includes(word));
    if (odd) fail('in', `“${odd}” isn’t in the release. Write the unit as it is printed there.`);
    if (year !== undefined && !new RegExp(`\\b${year}\\b`).test(westernNumbers(here?.text ?? ''))) {
      const advice = 'Delete it, or name the passage that has it.';
      fail('year', `The year ${year} isn’t in ${passage}. ${advice}`);
    }
    return found;
  });
}

/** Finds figures that name a number of a passage more often than it is printed, with their paths. */
export function findRepeated(figures: Figures, passages: readonly Passage[], words: PageWords) {
  return passages.flatMap((passage) => {
    const { id, numbers } = passage;
    const here = Object.entries(figures).filter(([, figure]) => figure.passage === id);
    const byNumber = Map.groupBy(here, ([, one]) => findPrinted(one, passage, words)[0]?.text);
    byNumber.delete(undefined);
    return [...byNumber].flatMap(([number, named]) => {
      const printed = numbers.filter((one) => one.text === number);
      return named.slice(printed.length).map(([name, figure]) => ({
        path: `figures.${name}.printed`,
        reason: `Another figure names “${figure.printed}” in ${id}. Name a number once: several checks may use it.`,
      }));
    });
  });
}

/** Finds numbers in passages that aren't figures. */
export function findUnlisted(figures: Figures, passages: readonly Passage[], words: PageWords) {
  return passages.flatMap((passage) => {
    const { id, isAddress } = passage;
    if (isAddress) return [];
    const here = Object.values(figures).filter((figure) => figure.passage === id);
    const listed = here.flatMap((figure) => findPrinted(figure, passage, words));
    const numbers = passage.numbers
      .filter(({ start }) => listed.every((other) => other.start !== start))
      .map((number) => asPrinted(number, passage, words));
    return [...new Set(numbers)].map((number) => {
      const line = `NAME: { printed: ${JSON.stringify(number)}, what: WHAT, passage: ${id} }`;
      return { passage: id, reason: `“${number}” isn’t a figure. Add it to figures: ${line}` };
    });
  });
}

type FoundNumber = ReturnType<typeof findNumbers>[number];

/** Returns a number with what a text prints around it: the brackets of accounts, “$(12.5) million”, or “more than”, a code and letters, “Rp50kg”. */
function asPrinted({ text: number, start }: FoundNumber, passage: Passage, words: PageWords) {
  const before = passage.text.slice(0, start);
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
  const isFound = (printed: string) =>
    findPrinted({ printed }, passage, words).some((one) => one.start === start);
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
  const pattern = `(?<![\\p{Lu}\\p{Ll}\\p{Nd}])${RegExp.escape(whole)}${END}${figure.in ? '(?! ?\\p{L})' : ''}`;
  const places = Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index }) => index);
  return numbers.filter((one) => {
    const start = one.start - (own?.start ?? 0);
    if (one.text !== own?.text || !places.includes(start)) return false;
    return start <= (boundPattern(words).exec(text.slice(0, one.start))?.index ?? start);
  });
}

/** Returns a pattern for “more than” and the like at the end of a text, but not for a short word, which may be a preposition: “over 10 years”. */
function boundPattern({ numbers: { more, less } }: PageWords): RegExp {
  const long = '(?=\\p{L}{8}|\\p{L}+ \\p{L}|\\p{sc=Han}{2})';
  return new RegExp(`${long}(?:${more}|${less}) ?(?:${CURRENCY_CODES})? ?$`, 'iu');
}
