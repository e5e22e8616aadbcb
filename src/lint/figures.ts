import { findNumbers } from '../figures/find-numbers.ts';
import { CURRENCY_CODES, END, scalePattern } from '../figures/number-pattern.ts';
import { normalizeText } from '../figures/parse-quantity.ts';
import type { FigureData } from '../figures/schema.ts';
import type { Fail } from '../release/problem.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import { westernNumbers } from '../text/western-numbers.ts';
import type { PageWords } from '../words/words.ts';

/** Finds figures that can't be evaluated, and numbers that differ between figures and passages. */
export function checkFigures(release: Release, fail: Fail): void {
  const { data, frontMatter, figures, ownBlocks } = release;
  for (const { path, reason } of figures.problems) fail(reason, frontMatter.locate(path));
  findMismatches(data.figures, ownBlocks.map(separateParts), figures.words, (reason, at) => {
    fail(reason, 'path' in at ? frontMatter.locate(at.path) : placeOfBlock(release, at.passage));
  });
}

/** Writes bullets for the numbers of list items, and lines between table cells, so that numbers in two of them aren’t one. */
function separateParts({ id, text, form }: ReleaseBlock): { id: string; text: string } {
  if (form === 'list') return { id, text: text.replace(/^\s*\d+\. /gm, '• ') };
  return { id, text: form === 'table' ? text.replace(/[\t\n]/g, ' | ') : text };
}

/**
 * Finds figures and years that their passage doesn't have, and numbers in passages that aren't figures.
 * Reports each at its path in the front matter, or at the passage with an id. A release without figures has
 * no problems here: they are optional.
 */
export function findMismatches(
  figures: FigureData['figures'],
  passages: readonly { readonly id: string; readonly text: string }[],
  words: PageWords,
  report: (reason: string, at: { path: string } | { passage: string }) => void,
): void {
  const entries = Object.entries(figures);
  if (entries.length === 0) return;
  const texts = new Map(passages.map(({ id, text }) => [id, normalizeText(text)]));
  const release = [...texts.values()].join('\n').toLowerCase();
  for (const [name, figure] of entries) {
    const { printed, year, passage, in: unit = '' } = figure;
    const text = texts.get(passage) ?? '';
    const fail = (key: string, reason: string) =>
      report(reason, { path: `figures.${name}.${key}` });
    const isIn = (one: string) => findPrinted(figure, one, words).length > 0;
    if (!isIn(text)) {
      const others = [...texts].flatMap(([id, other]) => (isIn(other) ? id : []));
      const more = words.numbers.more.replace(/\|.*/, '');
      const here = `Write it as printed, with any “${more}”${unit && ', and “in” only if no word follows'}.`;
      const advice = others.length > 0 ? `It is in ${others.join(', ')}.` : here;
      const reason = `“${printed}” isn’t in ${passage}, or is part of a longer number there. ${advice}`;
      fail('printed', reason);
    }
    const units = unit.toLowerCase().match(/[\p{L}\p{M}]+|\p{Sc}/gu) ?? [];
    const odd = units.find((word) => !release.includes(word));
    if (odd) fail('in', `“${odd}” isn’t in the release. Write the unit as it is printed there.`);
    if (year === undefined || new RegExp(`\\b${year}\\b`).test(westernNumbers(text))) continue;
    fail(
      'year',
      `The year ${year} isn’t in ${passage}. Remove it, or name the passage that has it.`,
    );
  }
  const unit = `(?: ?(?:${words.numbers.percent}|${scalePattern(words.numbers)})${END})?`;
  for (const { id: passage, text: received } of passages) {
    if (isAddress(received)) continue;
    const text = normalizeText(received);
    const here = entries.filter(([, figure]) => figure.passage === passage);
    const all = findNumbers(text, words);
    const named = here.map(([, figure]) => findPrinted(figure, text, words));
    for (const [at, [name, { printed }]] of here.entries()) {
      const [number] = named[at] ?? [];
      const before = named.slice(0, at).filter(([other]) => other?.text === number?.text);
      if (!number || before.length < all.filter(({ text }) => text === number.text).length)
        continue;
      const reason = `Another figure names “${printed}” in ${passage}. Name a number once: several checks may use it.`;
      report(reason, { path: `figures.${name}.printed` });
    }
    const numbers = all
      .filter(({ start }) => named.flat().every((other) => other.start !== start))
      .map(({ text: number, start }) => {
        const inAccounts = `^[\\t\\p{Sc}][(]${RegExp.escape(number)}[)]${unit}`;
        const [printed] =
          new RegExp(inAccounts, 'u').exec(text.slice(Math.max(0, start - 2))) ?? [];
        const [bound = ''] = boundPattern(words).exec(text.slice(0, start)) ?? [];
        return printed?.trim() ?? bound + number;
      });
    for (const number of new Set(numbers)) {
      const line = `NAME: { printed: ${JSON.stringify(number)}, what: WHAT, passage: ${passage} }`;
      report(`“${number}” isn’t a figure. Add it to figures: ${line}`, { passage });
    }
  }
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
function findPrinted(figure: FigureData['figures'][string], text: string, words: PageWords) {
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
