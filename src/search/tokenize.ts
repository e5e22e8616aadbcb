import { APOSTROPHES, normalizeWord } from '../text/normalize-word.ts';
import { isStopWord } from '../text/stop-words.ts';
import { HAN_DIGITS, westernNumbers } from '../text/western-numbers.ts';
import { readNumber, type PrintedNumber } from './number.ts';

/** A word, number or sign of a text: what it is compared by, and where it is (UTF-16 offsets). */
export interface Token {
  /** The word, normalized; a number's value as `=330000`; an acronym that is also a stop word in capitals ("US"). */
  readonly form: string;
  /** All its forms: itself, the compound that it begins as one word, a number's amount with its unit. */
  readonly forms: readonly string[];
  /** The form that stands for it best: of a number with a unit, its amount. */
  readonly wanted: string;
  readonly number: boolean;
  /** It is written with a capital, or in capitals alone. */
  readonly capital?: boolean;
  readonly acronym?: boolean;
  readonly start: number;
  readonly end: number;
  /** The end of the whole compound, or of the number's unit. */
  readonly wholeEnd: number;
}

const spaceless = `\\p{scx=Han}\\p{sc=Hira}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}`;
/** A character of a script that puts no spaces between words: each is a token. Katakana has words of its own. */
export const SPACELESS = new RegExp(`[${spaceless}]`, 'u');
const letter = `[[\\p{L}\\p{M}\\p{N}\\p{Cf}]--[${spaceless}\\p{scx=Kana}]]`;
const pieces = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?`, // initials
    `(?<digits>\\d{1,2}(?::|\\s?[h点时時]\\s?)\\d\\d(?!\\d)|(?:百分之)?[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?|(?<![\\d.,])\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*)`,
    `[\\p{L}&&[${spaceless}]]\\p{M}*|[\\p{scx=Kana}&&\\p{L}]+`, // a character, or a word in katakana
    `(?<word>[Pp](?:er|our)\\scent(?!\\p{L})|\\p{L}{1,3}(?=\\d+[.,]\\d)|${letter}+(?:[${APOSTROPHES}&]${letter}+)*)`,
    `[$€£¥%°@]`,
  ].join('|'),
  'gv',
);
/** Where a word falls into parts: before capitals inside ("ChinaLabs"), after the apostrophe of "l’eau" and "O’Brien". */
const joints = new RegExp(
  `(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=[${APOSTROPHES}])(?=\\p{L}{3})`,
  'u',
);
/** A word cut short, with a point that ends no sentence: "Dec. 15", "Calif., …". */
const abbreviation = /^\p{Lu}\p{Ll}{2,4}\.(?:,|\s[\p{Ll}\d])/u;
/** The article of Arabic, with what is written as one with it; a letter of Arabic or Hebrew that is written as one with a word. */
const article = /^[وف]?(?:(?:[بك]?ال|لل)(?=\p{L}{2}))+/u;
const joined = /^[وبلفكושבלכמה](?=[\u0590-\u06ff]{3})/;
/** A telephone number: with a zero or a plus before it, or in groups of three. */
const phones =
  /(?<![\d.,])(?:(?!\d\d[/-]\d\d[/-])[+0][\d\s()/-]{6,}\d|\d{3}\)?[ -]\d{3}[ -]\d{3,4}(?!\d))/g;

/** Cuts a text into tokens; words with a hyphen, an elision or capitals inside fall into their parts. */
export function tokenize(printed: string): Token[] {
  const text = westernNumbers(printed);
  const tokens: Token[] = [];
  let compound: Token[] = [];
  let end = 0;
  /** Lets the first part of a compound answer to the whole of it. */
  const finish = (): void => {
    const [first, ...rest] = compound;
    const isCode = rest.length > 1 && compound.every(({ number }) => number);
    if (first && rest.length > 0 && (isCode || !first.number)) {
      const letters = text.slice(first.start, end).replace(/[-‐‑.]/g, '');
      const whole = isCode ? `=${Number(letters)}` : normalizeWord(letters);
      compound = [{ ...first, forms: [...first.forms, whole], wholeEnd: end }, ...rest];
    }
    tokens.push(...compound.filter(({ form }) => form !== ''));
    compound = [];
  };
  for (const { 0: piece, index, groups = {} } of text.matchAll(pieces)) {
    if (index < end) continue;
    if (index !== end + 1 || !'-‐‑'.includes(text.charAt(end))) finish();
    end = index + piece.length;
    const { digits, word } = groups;
    if (digits) {
      const number = readNumber(digits, text.slice(end, end + 40));
      compound.push(numberToken(number, piece, index));
      end += number.suffix;
    } else {
      let at = index;
      for (const part of word?.split(joints) ?? [piece]) {
        compound.push(wordToken(part, at, text));
        at += part.length;
      }
    }
  }
  finish();
  for (const { 0: phone, index } of text.matchAll(phones)) {
    const token = tokens.find(({ start }) => start >= index);
    const whole = ['☎', `=${Number(phone.replace(/\D/g, ''))}`];
    if (token) Object.assign(token, { forms: [...token.forms, ...whole] });
  }
  return tokens;
}

function numberToken(number: PrintedNumber, digits: string, start: number): Token {
  const { value, otherValues, amount, suffix, unit } = number;
  const [form, wanted] = [`=${value}`, `=${amount ?? value}`];
  const others = otherValues.map((one) => `=${one}`).concat(/h|%$/.exec(digits + wanted) ?? []);
  const forms = [...new Set([form, wanted, ...others])];
  const end = start + digits.length;
  return { form, forms, wanted, number: true, start, end, wholeEnd: end + Math.max(suffix, unit) };
}

function wordToken(piece: string, start: number, text: string): Token {
  const letters = piece.replace(/[.\s]/g, '');
  const capital = /^\p{Lu}/u.test(letters);
  const acronym = /^\p{Lu}[\p{Lu}&]+$/u.test(letters);
  const word = normalizeWord(letters);
  const number = /^\d+$/.test(word);
  const bare = acronym && isStopWord(word) ? letters : word.replace(article, '');
  const form = number ? `=${Number(word)}` : bare;
  // "Per cent" is found by its parts too, and so is a stop word written in capitals.
  const parts = piece.toLowerCase().split(/\s/);
  const others = parts[1] ? parts : number ? [] : [word, bare.replace(joined, '')];
  if (abbreviation.test(text.slice(start))) others.push(`${word}.`);
  const forms = [...new Set([form, ...others])];
  const end = start + piece.length;
  return { form, forms, wanted: form, number, capital, acronym, start, end, wholeEnd: end };
}
