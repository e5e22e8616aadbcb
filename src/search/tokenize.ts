import { APOSTROPHES, normalizeWord } from '../text/compare-words.ts';
import { isStopWord } from '../text/stop-words.ts';
import { HAN_DIGITS, westernNumbers } from '../text/western-numbers.ts';
import { readNumber } from './number.ts';

/** A word, number or sign in a text: its forms for comparison, and its place in UTF-16 offsets. */
export interface Token {
  /** The normalized word, the value of a number (`=330000`), or in capitals an acronym that is also a stop word ("US"). */
  readonly form: string;
  /** All its forms: itself, the compound that begins with it, written as one word, or the amount of a number with its unit. */
  readonly forms: readonly string[];
  /** Its most exact forms: the amounts that a number with its unit may mean, a whole telephone number, or else `form`. */
  readonly exact: readonly string[];
  readonly number: boolean;
  /** Whether other numbers may be near it: not a date, a time, a version, or a part of a code or a telephone number. */
  readonly isAmount?: boolean;
  /** Whether it begins with a capital, and whether it is all capitals. */
  readonly capital?: boolean;
  readonly acronym?: boolean;
  readonly start: number;
  readonly end: number;
  /** The end of the whole compound, or of the number's unit. */
  readonly wholeEnd: number;
}

const spaceless = `\\p{scx=Han}\\p{sc=Hira}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}`;
/** A character of a script without spaces between words. Each is a token, except that katakana is read in words. */
export const SPACELESS = new RegExp(`[${spaceless}]`, 'u');
const letter = `[[\\p{L}\\p{M}\\p{N}\\p{Cf}]--[${spaceless}\\p{scx=Kana}]]`;
const pieces = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?`, // initials
    `(\\d{1,2}(?:[:：€]|\\s?[h点时時]\\s?)\\d\\d(?!\\d)|(?:百分之)?[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?|(?<![\\d.,])\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d+)?(?!\\d)|(?:\\d+ ?)?(?:[¼-¾⅓-⅞]|\\b\\d/[2-8]\\b(?!/))|\\d+(?:[.,]\\d+)*)`,
    `[\\p{L}&&[${spaceless}]]\\p{M}*|[\\p{scx=Kana}&&\\p{L}]+`, // a character, or a word in katakana
    `(\\p{L}{1,3}(?=\\d+[.,]\\d)|${letter}+(?:[${APOSTROPHES}&](?<!\\p{L}{3}&)${letter}+)*)`,
    `[£%°€¥@$]`,
  ].join('|'),
  'gv',
);
/** Where to split a word: before capitals inside ("ChinaLabs"), after the apostrophe in "l’eau" and "O’Brien", and after the non-joiner in Persian words. */
const wordBreaks = new RegExp(
  `(?<=\u200c)|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=[${APOSTROPHES}])(?=\\p{sc=Latn}{2})(?!ll|re|ve)`,
  'u',
);
/** The Arabic article with any prefixes; and what is written as one with its word: a prefix of one letter in Arabic or Hebrew, or a number ("EBITDA¹", "COVID19"). */
const article = /^[وف]?(?:(?:[بك]?ال|لل)(?=\p{L}{2}))+/u;
const joined = /(?<=\p{L}{3})\d+$|^[وبلفكושבלכמה](?=[\u0590-\u06ff]{3})/u;
/** A telephone number: with a zero or a plus before it, in groups of three, or in four pairs. */
const phones =
  /(?<![\d.,])(?:(?!\d\d[/-]\d\d[/-])[+0][)\d\s(/-]{6,}\d|\d{3}\)?[ -]\d{3}[ -]\d{3,4}(?!\d)|(?<!\d )\d\d(?: \d\d){3}(?! ?\d))/g;

/** Splits a text into tokens. Words with a hyphen, an elision or capitals inside are split into their parts. */
export function tokenize(printed: string, lang?: string): Token[] {
  const text = westernNumbers(printed);
  const tokens: Token[] = [];
  let compound: Token[] = [];
  let end = 0;
  for (const { 0: piece, 1: digits, 2: word, index } of text.matchAll(pieces)) {
    if (index < end) continue; // the suffix of a number
    // “AK-170W” is one code.
    const isCode = end === index && compound[1] && /^[a-z]/i.test(piece);
    if (!isCode && !isHyphen(text.slice(end, index), piece)) {
      tokens.push(...withWhole(compound, text, end));
      compound = [];
    }
    end = index + piece.length;
    if (digits) {
      const [after, before] = [text.slice(end, end + 40), text.slice(0, index).slice(-20)];
      const { suffix, unit, ...number } = readNumber(digits, after, lang, before);
      const wholeEnd = end + unit.length;
      compound.push({ ...number, number: true, start: index, end, wholeEnd });
      end += suffix.length;
    } else {
      let at = index;
      for (const part of word?.split(wordBreaks) ?? [piece]) {
        const token = wordToken(part, at);
        if (token.form) compound.push(token);
        at += part.length;
      }
    }
  }
  return addPhones([...tokens, ...withWhole(compound, text, end)], text);
}

/** Adds a whole compound to the forms of its first part, if it is a word, or a code of three numbers or more. */
function withWhole(parts: Token[], text: string, end: number): Token[] {
  const [first, ...others] = parts;
  const isCode = others.length > 1 && parts.every(({ number }) => number);
  if (!first || !others[0] || (first.number && !isCode)) return parts;
  const letters = text.slice(first.start, end).replace(/[-‐‑. ]/g, '');
  const whole = isCode ? `=${Number(letters)}` : normalizeWord(letters);
  const start = { ...first, forms: [...first.forms, whole], wholeEnd: end };
  return [start, ...others].map((one) => ({ ...one, isAmount: false }));
}

/** Adds each telephone number to its first token: whole, and without the code of its country. */
function addPhones(all: Token[], text: string): Token[] {
  let tokens = all;
  for (const { 0: phone, index } of text.matchAll(phones)) {
    const wholeEnd = index + phone.length;
    const isInside = ({ start }: Token): boolean => start >= index && start < wholeEnd;
    const first = tokens.find(isInside);
    if (!first || first.end > wholeEnd) continue;
    const whole = phone.replace('(0)', '');
    const numbers = [whole, ...whole.split(/^\+\d+\b/).slice(1)];
    const exact = numbers.map((one) => `=${Number(one.replace(/\D/g, ''))}`);
    const forms = [...first.forms, '☎', ...exact];
    // “450 000 000 kr” is an amount too.
    const start = first.end < wholeEnd ? { forms, exact, wholeEnd } : { forms };
    tokens = tokens.map((one) =>
      isInside(one) ? { ...one, ...(one === first && start), isAmount: false } : one,
    );
  }
  return tokens;
}

function wordToken(piece: string, start: number): Token {
  const letters = piece.replace(/['’]s$|\./g, '');
  const capital = /^\p{Lu}/u.test(letters);
  const acronym = /^\p{Lu}[\p{Lu}&]+$/u.test(letters);
  const word = normalizeWord(letters);
  const number = /^\d+$/.test(word);
  const bare = acronym && isStopWord(word, 'en') ? letters : word.replace(article, '');
  const form = number ? `=${Number(word)}` : bare;
  // A stop word in capitals is also found by its normal form.
  const forms = [...new Set(number ? [form] : [form, word, bare.replace(joined, '')])];
  const end = start + piece.length;
  return { form, forms, exact: [form], number, capital, acronym, start, end, wholeEnd: end };
}

/** Tells whether a hyphen is between two pieces. A PDF breaks words at line ends: “Zulas- sung”, but not “Kinder- und …”. */
function isHyphen(between: string, next: string): boolean {
  const mayBeBroken = /^(?!(?:und|oder|bzw|and|or|to|en|of|och|og|et|ou)$)\p{Ll}{2}/u.test(next);
  return (mayBeBroken ? /^[-‐‑] ?$/ : /^[-‐‑]$/).test(between);
}
