import { findNumbers } from '../figures/find-numbers.ts';
import { CURRENCY_CODES, END, scalePattern } from '../figures/number-pattern.ts';
import { normalizeText } from '../figures/parse-quantity.ts';
import type { FigureData } from '../figures/schema.ts';
import type { Fail } from '../release/problem.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import { westernNumbers } from '../text/western-numbers.ts';
import type { PageWords } from '../words/words.ts';

type Figures = FigureData['figures'];
type Passages = readonly Pick<ReleaseBlock, 'id' | 'text'>[];

/** Finds figures that can't be evaluated, and numbers that differ between figures and passages. */
export function checkFigures(release: Release, fail: Fail): void {
  const { data, frontMatter, figures, ownBlocks } = release;
  const passages = ownBlocks.map(separateParts);
  const misplaced = findMisplaced(data.figures, passages, figures.words);
  const repeated = findRepeated(data.figures, passages, figures.words);
  for (const { path, reason } of [...figures.problems, ...misplaced, ...repeated])
    fail(reason, frontMatter.locate(path));
  for (const { passage, reason } of findUnlisted(data.figures, passages, figures.words))
    fail(reason, placeOfBlock(release, passage));
}

/** Writes bullets for the numbers of list items, and lines between table cells, so that numbers in two of them aren’t one. */
function separateParts({ id, text, form }: ReleaseBlock): { id: string; text: string } {
  if (form === 'list') return { id, text: text.replace(/^\s*\d+\. /gm, '• ') };
  return { id, text: form === 'table' ? text.replace(/[\t\n]/g, ' | ') : text };
}

/** Finds figures whose number, unit or year isn't printed, with their paths in the front matter. */
export function findMisplaced(figures: Figures, passages: Passages, words: PageWords) {
  const texts = new Map(passages.map(({ id, text }) => [id, normalizeText(text)]));
  const release = [...texts.values()].join('\n').toLowerCase();
  return Object.entries(figures).flatMap(([name, figure]) => {
    const { printed, year, passage, in: unit = '' } = figure;
    const text = texts.get(passage) ?? '';
    const found: { path: string; reason: string }[] = [];
    const fail = (key: string, reason: string) =>
      found.push({ path: `figures.${name}.${key}`, reason });
    const isIn = (one: string) => findPrinted(figure, one, words).length > 0;
    if (!isIn(text)) {
      const others = [...texts].flatMap(([id, other]) => (isIn(other) ? id : []));
      const more = words.numbers.more.replace(/\|.*/, '');
      const here = `Write it as printed, with any “${more}”${unit && ', and “in” only if no word follows'}.`;
      const advice = others.length > 0 ? `Name ${others.join(' or ')}.` : here;
      const where = `isn’t in ${passage}, or is part of a longer number there`;
      fail('printed', `“${printed}” ${where}. ${advice}`);
    }
    const units = unit.toLowerCase().match(/[\p{L}\p{M}]+|\p{Sc}/gu) ?? [];
    const odd = units.find((word) => !release.includes(word));
    if (odd) fail('in', `“${odd}” isn’t in the release. Write the unit as it is printed there.`);
    if (year !== undefined && !new RegExp(`\\b${year}\\b`).test(westernNumbers(text))) {
      const advice = 'Delete it, or name the passage that has it.';
      fail('year', `The year ${year} isn’t in ${passage}. ${advice}`);
    }
    return found;
  });
}

/** Finds figures that name a number of a passage more often than it is printed, with their paths. */
export function findRepeated(figures: Figures, passages: Passages, words: PageWords) {
  return passages.flatMap(({ id: passage, text: received }) => {
    const text = normalizeText(received);
    const here = Object.entries(figures).filter(([, figure]) => figure.passage === passage);
    const byNumber = Map.groupBy(here, ([, one]) => findPrinted(one, text, words)[0]?.text);
    byNumber.delete(undefined);
    return [...byNumber].flatMap(([number, named]) => {
      const printed = findNumbers(text, words).filter((one) => one.text === number);
      return named.slice(printed.length).map(([name, figure]) => ({
        path: `figures.${name}.printed`,
        reason: `Another figure names “${figure.printed}” in ${passage}. Name a number once: several checks may use it.`,
      }));
    });
  });
}

/** Finds numbers in passages that aren't figures. A release needs no figures: without any, there are none. */
export function findUnlisted(figures: Figures, passages: Passages, words: PageWords) {
  const all = Object.values(figures);
  const checked = all.length === 0 ? [] : passages.filter(({ text }) => !isAddress(text));
  return checked.flatMap(({ id: passage, text: received }) => {
    const text = normalizeText(received);
    const here = all.filter((figure) => figure.passage === passage);
    const listed = here.flatMap((figure) => findPrinted(figure, text, words));
    const numbers = findNumbers(text, words)
      .filter(({ start }) => listed.every((other) => other.start !== start))
      .map((number) => asPrinted(number, text, words));
    return [...new Set(numbers)].map((number) => {
      const line = `NAME: { printed: ${JSON.stringify(number)}, what: WHAT, passage: ${passage} }`;
      return { passage, reason: `“${number}” isn’t a figure. Add it to figures: ${line}` };
    });
  });
}

type FoundNumber = ReturnType<typeof findNumbers>[number];

/** Returns a number with what a text prints around it: the brackets of accounts, “$(12.5) million”, or “more than” and letters, “50kg”. */
function asPrinted({ text: number, start }: FoundNumber, text: string, words: PageWords) {
  const [before, after] = [text.slice(0, start), text.slice(start + number.length)];
  const unit = `(?: ?(?:${words.numbers.percent}|${scalePattern(words.numbers)})${END})?`;
  const [open] = /(?<=\| )[(]$|\p{Sc}[(]$/u.exec(before) ?? [];
  const [close] = new RegExp(`^[)]${unit}`, 'u').exec(after) ?? [];
  if (open && close) return open + number + close;
  const [bound = ''] = boundPattern(words).exec(before) ?? [];
  const touching = new RegExp(`^[\\p{L}\\d]*?${END}`, 'u');
  const [letters = ''] = touching.exec(after) ?? [];
  return bound + number + letters;
}

/** Tells whether lines of a text are an address: three or more, with an email or a phone number. */
function isAddress(text: string): boolean {
  const isOther = text.split('\n').length < 3 || /\t|^\s*• /m.test(text);
  return !isOther && /\S@\S|(?:\p{Nd}[ ()/-]{0,2}){8}/u.test(text);
}

/**
 * Finds the numbers in a text that match a printed figure completely: “10” doesn't match “10 billion” or “more than 10”.
 * If a figure has its unit elsewhere, no word follows the number.
 */
function findPrinted(figure: Figures[string], text: string, words: PageWords) {
  const whole = normalizeText(figure.printed);
  const [own] = findNumbers(whole, words);
  const pattern = `(?<![\\p{Lu}\\p{Ll}\\p{Nd}])${RegExp.escape(whole)}${END}${figure.in ? '(?! ?\\p{L})' : ''}`;
  const places = Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index }) => index);
  return findNumbers(text, words).filter((one) => {
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
