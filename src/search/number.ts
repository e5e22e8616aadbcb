import { fold } from './fold.ts';
import type { Token } from './token.ts';

const powers = new Map([
  ...['k', 'thousand'].map((unit) => [unit, 3] as const),
  ...['m', 'mn', 'mln', 'million'].map((unit) => [unit, 6] as const),
  ...['b', 'bn', 'bln', 'billion'].map((unit) => [unit, 9] as const),
  ...['t', 'tn', 'trn', 'trillion'].map((unit) => [unit, 12] as const),
]);
const ending = /^(st|nd|rd|th|pct|percent|x)?$/;
const unitAfter = /^\s*(thousand|million|billion|trillion|mn|mln|bn|bln|tn|trn)(?![\p{L}\p{N}])/iu;

/**
 * Reads a number as it is printed ("330,000", "31st", "3.9tn"), with the text that follows it.
 *
 * It answers to its printed form, its value (`=330000`) and, with a unit, the whole value
 * (`=3900000000000`); a unit stuck to it ("3.9tn") belongs to it.
 */
export function readNumber(piece: string, start: number, after: string): Token {
  const digits = /^[\d.,]+/.exec(piece)?.[0] ?? '';
  const suffix = fold(piece.slice(digits.length));
  const end = start + piece.length;
  const power = powers.get(suffix);
  if (power === undefined && !ending.test(suffix)) {
    return { form: fold(piece), also: [], number: false, start, end, wholeEnd: end };
  }
  const [spaced = '', unit = ''] = unitAfter.exec(after) ?? [];
  const scale = power ?? powers.get(fold(unit));
  const value = valueOf(digits);
  const also = [`=${value}`];
  if (scale !== undefined) also.push(`=${Number((Number(value) * 10 ** scale).toPrecision(12))}`);
  const wholeEnd = power === undefined && scale !== undefined ? end + spaced.length : end;
  return { form: digits, also, number: true, start, end, wholeEnd };
}

/** Says whether a word is a number's unit ("billion", "bn"). */
export function isUnit(form: string): boolean {
  return unitAfter.test(form);
}

/** Gives a printed number as a plain decimal: groups of three are thousands, another comma is a decimal sign. */
function valueOf(digits: string): string {
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)
    ? digits.replaceAll(',', '')
    : digits.replaceAll(',', '.');
  return plain.replace(/^0+(?=\d)/, '');
}
