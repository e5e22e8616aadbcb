import { fold } from './fold.ts';
import { readNumber } from './number.ts';

/** A word, number or sign of a text: what it answers to, and where it stands (UTF-16 offsets). */
export interface Token {
  /** The printed form, folded: what a quoted phrase compares. */
  readonly form: string;
  /** Other names: a compound written as one word, a number's value as `=330000`. */
  readonly also: readonly string[];
  readonly number: boolean;
  readonly start: number;
  readonly end: number;
  /** The end of the whole compound, or of the number's unit. */
  readonly wholeEnd: number;
}

const pieces = /[$€£¥%]|\d+(?:[.,]\d+)*\p{L}*|[\p{L}\p{M}\p{N}]+(?:['’ʼ&][\p{L}\p{M}\p{N}]+)*/gu;
const humps = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const hyphen = /^[-‐‑]$/u;

/** Cuts a text into tokens; hyphened and camel-cased words fall into their parts. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let compound: Token[] = [];
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (!hyphen.test(text.slice(end, index))) {
      tokens.push(...joined(compound));
      compound = [];
    }
    end = index + piece.length;
    let start = index;
    for (const part of /^\d/.test(piece) ? [piece] : piece.split(humps)) {
      compound.push(readPart(part, start, text));
      start += part.length;
    }
  }
  tokens.push(...joined(compound));
  return tokens.filter(({ form }) => form !== '');
}

function readPart(part: string, start: number, text: string): Token {
  const end = start + part.length;
  if (/^\d/.test(part)) return readNumber(part, start, text.slice(end, end + 20));
  return { form: fold(part), also: [], number: false, start, end, wholeEnd: end };
}

/** Lets the first part of a compound answer to the whole of it. */
function joined(parts: readonly Token[]): Token[] {
  const [first, ...rest] = parts;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return [...parts];
  const whole = parts.map(({ form }) => form).join('');
  if (parts.some(({ number }) => number)) return [...parts];
  return [{ ...first, also: [whole], wholeEnd: last.end }, ...rest];
}
