import { findNumbers } from '../figures/find-numbers.ts';
import { END, scalePattern } from '../figures/number-pattern.ts';
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
  const all = Object.entries(figures);
  if (all.length === 0) return;
  const texts = new Map(passages.map(({ id, text }) => [id, normalizeText(text)]));
  for (const [name, { printed, year, passage }] of all) {
    const text = texts.get(passage) ?? '';
    const isIn = (one: string) => findPrinted(printed, one, words).length > 0;
    if (!isIn(text)) {
      const others = [...texts].flatMap(([id, other]) => (isIn(other) ? id : []));
      const advice = others.length > 0 ? `It is in ${others.join(', ')}.` : 'Write it as printed.';
      const reason = `“${printed}” isn’t in ${passage}, or is part of a longer number there. ${advice}`;
      report(reason, { path: `figures.${name}.printed` });
    }
    if (year === undefined || new RegExp(`\\b${year}\\b`).test(westernNumbers(text))) continue;
    const reason = `The year ${year} isn’t in ${passage}. Remove it, or name the passage that has it.`;
    report(reason, { path: `figures.${name}.year` });
  }
  const unit = `(?: ?(?:${words.numbers.percent}|${scalePattern(words.numbers)})${END})?`;
  for (const { id: passage, text: received } of passages) {
    if (isAddress(received)) continue;
    const text = normalizeText(received);
    const here = all.filter(([, figure]) => figure.passage === passage);
    const named = here.flatMap(([, { printed }]) => findPrinted(printed, text, words));
    const numbers = findNumbers(text, words)
      .filter(({ start }) => named.every((other) => other.start !== start))
      .map(({ text: number, start }) => {
        const inAccounts = `^[\\t\\p{Sc}][(]${RegExp.escape(number)}[)]${unit}`;
        const [printed] =
          new RegExp(inAccounts, 'u').exec(text.slice(Math.max(0, start - 2))) ?? [];
        // Letters may touch a number: “50kg”.
        const touching = new RegExp(`^[\\p{L}\\d]*?${END}`, 'u');
        const [letters = ''] = touching.exec(text.slice(start + number.length)) ?? [];
        return printed?.trim() ?? number + letters;
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

/** Finds the numbers in a text that match a printed figure completely: “10” doesn't match “10 billion”. */
function findPrinted(printed: string, text: string, words: PageWords) {
  const whole = normalizeText(printed);
  const [own] = findNumbers(whole, words);
  const pattern = `(?<![\\p{Lu}\\p{Ll}\\p{Nd}])${RegExp.escape(whole)}${END}`;
  const places = Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index }) => index);
  return findNumbers(text, words).filter(
    (one) => one.text === own?.text && places.includes(one.start - own.start),
  );
}
