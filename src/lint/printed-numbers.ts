import { findNumbers } from '../figures/find-numbers.ts';
import { BEGIN, CURRENCY_CODE, END, scalePattern } from '../figures/number-pattern.ts';
import { normalizeText } from '../figures/parse-quantity.ts';
import type { FigureData } from '../figures/schema.ts';
import type { PageWords } from '../words/words.ts';
import type { ReleaseText } from './source-text.ts';

/** The text of a block, the numbers in it, and the words of its language. */
export type Passage = ReturnType<typeof readPassage>;

/** What `*` stands for in words with a number that isn’t a figure: “7(1)” in “Article 7(1)”. */
const ANY_NUMBER = String.raw`\p{Nd}(?:[\p{Nd}.,:/–-]|[(][\p{L}\p{Nd}]{1,3}[)])*`;

/** Returns a pattern for words with a number that isn’t a figure: “phase 3”, or “Article *” with any number. */
export function notFigurePattern(printed: string): RegExp {
  const parts = normalizeText(printed).split('*').map(RegExp.escape);
  return new RegExp(String.raw`${BEGIN}${parts.join(ANY_NUMBER)}${END}(?![.,]\p{Nd})`, 'gu');
}

/**
 * Reads the numbers of a block, but not those of list items, nor those in words that match a pattern. Those in two
 * cells of a table aren’t one number.
 */
export function readPassage(block: ReleaseText, words: PageWords, noFigures: RegExp[] = []) {
  const { id, text: received, form } = block;
  const items = form === 'list' ? received.replace(/^\s*\d+\. /gm, '• ') : received;
  const text = normalizeText(form === 'table' ? items.replace(/[\t\n]/g, ' | ') : items);
  // An address has three lines or more, with an email or a phone number.
  const isLong = form === 'words' && received.split('\n').length > 2;
  const isAddress = isLong && /\S@\S|(?:\p{Nd}[ ()/-]{0,2}){8}/u.test(text);
  const withoutDigits = (found: string) => found.replace(/\p{Nd}/gu, 'x');
  const rest = noFigures.reduce((all, pattern) => all.replace(pattern, withoutDigits), text);
  // With all that is before a number, the time would grow with the square of a passage of numbers.
  const numbers = findNumbers(rest, words).map((number) => ({
    ...number,
    before: text.slice(Math.max(0, number.start - 50), number.start),
  }));
  return { id, text, isAddress, numbers, words };
}

/** Returns a number with what is printed around it and belongs to it: “more than”, a currency, letters (“Rp50kg”), or brackets (“$(12.5) million”). */
export function asPrinted(found: Passage['numbers'][number], passage: Passage): string {
  const { text: number, start, before } = found;
  const { numbers } = passage.words;
  const [bracket] = /(?<=\| )[(]$|\p{Lu}{0,3}\p{Sc}[(]$/u.exec(before) ?? [];
  const currency = new RegExp(String.raw`(?:(?<!\p{L})(?:[kmT]|MM?))?(?:${CURRENCY_CODE}) ?$`, 'u');
  const bound = boundPattern(passage.words).exec(before) ?? currency.exec(before);
  const begin = bracket ?? bound?.[0] ?? '';
  // “1800” alone would be a year, “1800台” and “1800 km” aren’t, and only “19,5 M€” has a short scale.
  const ends = bracket
    ? [`[)](?: ?(?:${numbers.percent}|${scalePattern(numbers)}|[kKmMbB])${END})?`]
    : [
        String.raw`[\p{L}\p{M}\d]*?${END}`,
        String.raw` ?\p{Sc}`,
        String.raw`\p{L}| ?°\p{L}| [\p{L}\p{M}²³]+`,
      ];
  const after = passage.text.slice(start + number.length);
  const options = ends.flatMap((end) => {
    const [unit] = new RegExp(`^(?:${end})`, 'u').exec(after) ?? [];
    return unit === undefined ? [] : begin + number + unit;
  });
  const here = { ...passage, numbers: [found] };
  return options.find((printed) => findPrinted({ printed }, here).length > 0) ?? number;
}

type Printed = Pick<FigureData['figures'][string], 'printed' | 'in'>;

/**
 * Finds the numbers in a passage that match a printed figure completely: “10” doesn't match “10 billion” or “more than
 * 10”. If a figure has its unit elsewhere, no word follows the number, except between two numbers: “4.1 to 3.2 per cent”.
 */
export function findPrinted(figure: Printed, { text, numbers, words }: Passage) {
  const whole = normalizeText(figure.printed);
  const [own] = findNumbers(whole, words);
  const noWord = figure.in ? String.raw`(?! ?\p{L}+(?!\p{L}| \p{Nd}))` : '';
  const end = new RegExp(`^${END}${noWord}`, 'u');
  return numbers.filter((one) => {
    const start = one.start - (own?.start ?? 0);
    if (one.text !== own?.text || !text.startsWith(whole, start)) return false;
    if (/[\p{Lu}\p{Ll}\p{Nd}]/u.test(text[start - 1] ?? '')) return false;
    const [bound = ''] = boundPattern(words).exec(one.before) ?? [];
    return end.test(text.slice(start + whole.length)) && start <= one.start - bound.length;
  });
}

/** Returns a pattern for “more than” and the like at the end of a text, but not for a short word, which may be a preposition: “over 10 years”. */
function boundPattern({ numbers: { more, less } }: PageWords): RegExp {
  const long = String.raw`(?=\p{L}{8}|\p{L}+ \p{L}|\p{sc=Han}{2})`;
  return new RegExp(`${long}(?:${more}|${less}) ?(?:${CURRENCY_CODE})? ?$`, 'iu');
}
