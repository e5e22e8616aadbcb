import { normalizeWord } from '../text/normalize-word.ts';
import { symbolsOf } from '../text/symbols.ts';
import { HAN_DIGITS, hanNumber } from '../text/western-numbers.ts';
import { wordLists } from '../text/word-lists.ts';

/** The names of a thousand and its powers, without plural endings. A single letter must touch the number or a currency symbol. */
const powers = wordLists(`k thousand tausend mill mil mila الف الاف,
m million millon milion milho mn mln mio مليون ملايين млн,
b billion milliard miliard bilho bn bln md mrd مليار млрд, t trillion tn تريليون`);
const names = powers.flat().join('|');
const suffix = new RegExp(
  `^(?:%|[千万萬亿億兆][\\d,${HAN_DIGITS}万萬亿億兆]*|(?:st|nd|rd|th|s|x|pct|percent|${names})(?![\\p{L}\\p{N}]))`,
  'iu',
);
/** The unit of a range follows its second number: "60–80 million". */
const unitAfter =
  /^(?<range>\s?[-–—]\s?[$€£¥]?\d[\d.,]*)?[\s\p{Pd}]*(?<unit>[%％]|(?:(?:p(?:er|ou?r)|في)\s)?\p{L}+)(?!\p{L})/iu;

/** A point before three digits, which may be decimals or thousands. */
const groupOfThree = /^\d{1,3}\.\d{3}(?![\d.,])/;

/** A number as it is printed. */
export interface PrintedNumber {
  /** Its value, as a plain decimal. */
  readonly value: string;
  /** Other values that it may mean: 36,000 for "36.000", 12 and 500 for "12 500", 4.3 for "4:30 pm". */
  readonly otherValues: readonly string[];
  /** Its value times its unit, if it has one. For a percentage, the value with the sign. */
  readonly amount: string | undefined;
  /** The length of its suffix ("th", "bn", "%"). */
  readonly suffix: number;
  /** The length of its unit, with the space before it. */
  readonly unit: number;
}

/** Reads a number from its digits ("330,000", "3.9") and the text after them. */
export function readNumber(printed: string, after: string): PrintedNumber {
  const digits = printed.replace(/\s?[:h点时時]\s?/, '.');
  const plain = valueOf(digits);
  const value = plain < 12 && /^\s?p\.?m\b/i.test(after) ? plain + 12 : plain; // "4 pm"
  const ending = suffix.exec(after)?.[0].toLowerCase() ?? '';
  const { 0: found = '', groups = {} } = unitAfter.exec(after) ?? {};
  const unit = normalizeWord(groups['unit'] ?? '').replace(/p\w+\sci?ento?|(?:في\s|ب)الما?يه/, '%');
  const isMoney = /^[$€£¥]/.test(after.slice(found.length));
  const singular = unit.replace(isMoney ? /s$/ : /^.$|(?<=..)(?:e?s|en?|(?<=[nd])[io])$/, '');
  const power = 3 * (powers.findIndex((all) => all.includes(ending || singular)) + 1);
  const scale = (unscaled: number): number => precise(unscaled * 10 ** power);
  const isPercent = symbolsOf(unit).includes('%') || digits.includes('分');
  const isHan = /^\p{sc=Han}/u.test(ending);
  const scaled = isHan ? hanNumber(value + ending) : power ? String(scale(value)) : undefined;
  const amount = isPercent ? `${value}%` : scaled;
  const length = amount && !groups['range'] ? Math.max(ending.length, found.length) : 0;
  const parts = printed.split(/[\s:h点时時]+/);
  const all = groupOfThree.test(digits) ? [digits.replace('.', '')] : [digits, ...parts];
  const values = all.map(valueOf).flatMap((other) => [other, scale(other)]);
  const otherValues = [...new Set(values)].map(String);
  return { value: String(value), otherValues, amount, suffix: ending.length, unit: length };
}

/** Rounds away binary noise: 0.3 times 1,000 is 300. */
function precise(value: number): number {
  return Number(value.toPrecision(12));
}

/** Lists what a typed number may mean: its amount, and its value if the point separates thousands, as it must before a last 0. */
export function readingsOf(amount: string, typed: string): string[] {
  if (!groupOfThree.test(typed)) return [amount];
  const thousands = String(precise(parseFloat(amount) * 1000));
  return /\.\d\d0/.test(typed) ? [thousands] : [amount, thousands];
}

/**
 * Tells whether a number rounds to the typed one at the typed digits: 119.8 to 120, but not 3.9 to 3.8.
 * Trailing zeros don't count as digits. Whole numbers must also be within 6 % of each other.
 */
export function roundsTo(typed: string, value: string): boolean {
  if (typed.endsWith('%') !== value.endsWith('%')) return false;
  const [wanted, actual] = [parseFloat(typed), parseFloat(value)];
  if (wanted === 0) return false;
  const [mantissa = '', exponent = '0'] = wanted.toExponential().split('e');
  const step = 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
  const apart = Math.abs(actual - wanted);
  // A little more than half a step, because 0.4 - 0.35 is not quite 0.05 in binary.
  return apart <= step * 0.5001 && (step < 1 || apart <= Math.abs(wanted) * 0.06);
}

/**
 * Returns the value of digits as printed. A comma before groups of three separates thousands. So does a
 * point, if there are several or a comma follows. Otherwise, either is a decimal separator.
 */
function valueOf(printed: string): number {
  const digits = printed.replace(/百分之|[\s'’]/g, '').replace(/\p{sc=Han}+/gu, hanNumber);
  const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+|\.\d{3})$/;
  const [sign = ''] = grouped.test(digits) ? (/[.,]/.exec(digits) ?? []) : [];
  const [whole, ...decimals] = digits.replaceAll(sign, '').split(/[.,]/);
  return Number(`${whole}.${decimals.join('')}`);
}
