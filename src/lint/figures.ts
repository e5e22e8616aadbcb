import { findNumbers } from '../figures/find-numbers.ts';
import { END, scalePattern } from '../figures/number-pattern.ts';
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
  for (const { path, reason } of [...figures.problems, ...misplaced])
    fail(reason, frontMatter.locate(path));
  for (const { passage, reason } of findUnlisted(data.figures, passages, figures.words))
    fail(reason, placeOfBlock(release, passage));
}

/** Writes bullets for the numbers of list items, and lines between table cells, so that numbers in two of them aren’t one. */
function separateParts({ id, text, form }: ReleaseBlock): { id: string; text: string } {
  if (form === 'list') return { id, text: text.replace(/^\s*\d+\. /gm, '• ') };
  return { id, text: form === 'table' ? text.replace(/[\t\n]/g, ' | ') : text };
}

/** Finds figures and years that their passage doesn't have, with their paths in the front matter. */
export function findMisplaced(figures: Figures, passages: Passages, words: PageWords) {
  const texts = new Map(passages.map(({ id, text }) => [id, normalizeText(text)]));
  return Object.entries(figures).flatMap(([name, { printed, year, passage }]) => {
    const found: { path: string; reason: string }[] = [];
    const text = texts.get(passage) ?? '';
    const isIn = (one: string) => findPrinted(printed, one, words).length > 0;
    if (!isIn(text)) {
      const others = [...texts].flatMap(([id, other]) => (isIn(other) ? id : []));
      const advice = others.length > 0 ? `It is in ${others.join(', ')}.` : 'Write it as printed.';
      const reason = `“${printed}” isn’t in ${passage}, or is part of a longer number there. ${advice}`;
      found.push({ path: `figures.${name}.printed`, reason });
    }
    if (year !== undefined && !new RegExp(`\\b${year}\\b`).test(westernNumbers(text))) {
      const reason = `The year ${year} isn’t in ${passage}. Remove it, or name the passage that has it.`;
      found.push({ path: `figures.${name}.year`, reason });
    }
    return found;
  });
}

/** Finds numbers in passages that aren't figures. A release needs no figures: without any, there are none. */
export function findUnlisted(figures: Figures, passages: Passages, words: PageWords) {
  const all = Object.values(figures);
  const checked = all.length === 0 ? [] : passages.filter(({ text }) => !isAddress(text));
  return checked.flatMap(({ id: passage, text: received }) => {
    const text = normalizeText(received);
    const here = all.filter((figure) => figure.passage === passage);
    const listed = here.flatMap(({ printed }) => findPrinted(printed, text, words));
    const numbers = findNumbers(text, words)
      .filter(({ start }) => listed.every((other) => other.start !== start))
      .map((number) => withBrackets(number.text, text.slice(Math.max(0, number.start - 2)), words));
    return [...new Set(numbers)].map((number) => {
      const line = `NAME: { printed: ${JSON.stringify(number)}, what: WHAT, passage: ${passage} }`;
      return { passage, reason: `“${number}” isn’t a figure. Add it to figures: ${line}` };
    });
  });
}

/** Returns a number as accounts write it, if a text begins with it in their brackets: “$(12.5) million”. */
function withBrackets(number: string, text: string, words: PageWords): string {
  const unit = `(?: ?(?:${words.numbers.percent}|${scalePattern(words.numbers)})${END})?`;
  const pattern = new RegExp(`^[\\t\\p{Sc}][(]${RegExp.escape(number)}[)]${unit}`, 'u');
  return pattern.exec(text)?.[0].trim() ?? number;
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
