import { APOSTROPHES, normalizeWord } from '../text/normalize-word.ts';
import { readNumber, type PrintedNumber } from './number.ts';

/** A word, number or sign of a text: what it is compared by, and where it is (UTF-16 offsets). */
export interface Token {
  /** The word, normalized; a number's value as `=330000`; an acronym that is also a stop word in capitals ("US"). */
  readonly form: string;
  /** Other forms: a compound written as one word, a number's amount with its unit. */
  readonly also: readonly string[];
  readonly number: boolean;
  /** It is written with a capital, or in capitals alone. */
  readonly capital: boolean;
  readonly acronym: boolean;
  readonly start: number;
  readonly end: number;
  /** The end of the whole compound, or of the number's unit. */
  readonly wholeEnd: number;
}

const words = `a about after all also am an and any are as at be been but by can could did do does for from
give had has have he her him his how i if in into is it its many me more most much my no not of on or our
out over please she should show so some such tell than that the their them then there these they this those
to up us was we were what when where which who whom whose why will with would you your`;

const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/));

/** Says whether a word only joins others, so that a question does not turn on it. */
export function isStopWord(form: string): boolean {
  return stopWords.has(form);
}

/** Scripts that put no spaces between words: each of their characters is a token. */
const spaceless = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{scx=${script}}`)
  .join('');
const letter = `[[\\p{L}\\p{M}\\p{N}\\p{Cf}]--[${spaceless}]]`;
const pieces = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.])(?<initials>(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?)`,
    `(?<character>[\\p{L}&&[${spaceless}]]\\p{M}*)`,
    `(?<digits>\\d+(?:[.,]\\d+)*)`,
    `(?<word>[Pp]er\\scent(?!\\p{L})|${letter}+(?:[${APOSTROPHES}&]${letter}+)*)`,
    `(?<sign>[$€£¥%])`,
  ].join('|'),
  'gv',
);
const humps = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** An apostrophe with a word before and after it: "l’eau", "O’Brien". */
const elision = new RegExp(`(?<=[${APOSTROPHES}])(?=\\p{L}{3})`, 'u');

/** Cuts a text into tokens; words with a hyphen, an elision or capitals inside fall into their parts. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let compound: Token[] = [];
  let end = 0;
  const finish = (): void => {
    for (const token of joinCompound(compound)) if (token.form !== '') tokens.push(token);
    compound = [];
  };
  for (const { 0: piece, index, groups = {} } of text.matchAll(pieces)) {
    if (index < end) continue;
    if (index !== end + 1 || !'-‐‑'.includes(text.charAt(end))) finish();
    end = index + piece.length;
    const { digits, word } = groups;
    if (digits !== undefined) {
      const number = readNumber(digits, text.slice(end, end + 40));
      compound.push(numberToken(number, index, end));
      end += number.suffix;
    } else if (word !== undefined) compound.push(...wordTokens(word, index));
    else compound.push(plainToken(piece, index));
  }
  finish();
  return tokens;
}

/** Gives the form that stands for a token best: of a number with a unit, its amount. */
export function wantedForm({ form, also, number }: Token): string {
  return (number && also[0]) || form;
}

const lower = { capital: false, acronym: false };

function numberToken(number: PrintedNumber, start: number, end: number): Token {
  const { value, amount, suffix, unit } = number;
  const percent = amount?.endsWith('%') === true ? ['%'] : [];
  const also = amount === undefined ? [] : [`=${amount}`, ...percent];
  const wholeEnd = end + Math.max(suffix, unit);
  return { form: `=${value}`, also, number: true, ...lower, start, end, wholeEnd };
}

function wordTokens(word: string, start: number): Token[] {
  let at = start;
  return word.split(elision).flatMap((half) =>
    half.split(humps).map((part) => {
      const token = plainToken(part, at);
      at += part.length;
      return token;
    }),
  );
}

function plainToken(piece: string, start: number): Token {
  const end = start + piece.length;
  const place = { start, end, wholeEnd: end };
  const letters = piece.replace(/[.\s]/g, '');
  const form = normalizeWord(letters);
  if (/^\d+$/.test(form))
    return { form: `=${Number(form)}`, also: [], number: true, ...lower, ...place };
  const capital = /^\p{Lu}/u.test(letters);
  const acronym = /^\p{Lu}{2,}$/u.test(letters);
  const kind = { number: false, capital, acronym };
  if (acronym && isStopWord(form)) return { form: letters, also: [form], ...kind, ...place };
  return { form, also: /\s/.test(piece) ? piece.toLowerCase().split(/\s/) : [], ...kind, ...place };
}

/** Lets the first part of a compound answer to the whole of it. */
function joinCompound(parts: readonly Token[]): readonly Token[] {
  const [first, ...rest] = parts;
  const last = rest.at(-1);
  if (first === undefined || last === undefined || parts.some(({ number }) => number)) return parts;
  const whole = parts.map(({ form }) => form.toLowerCase()).join('');
  return [{ ...first, also: [...first.also, whole], wholeEnd: last.end }, ...rest];
}
