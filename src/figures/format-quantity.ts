import { forNumber, type NumberWords, type PageWords } from '../words/words.ts';
import { scalesOf } from './number-pattern.ts';
import { boundOf, formatUnit, type Quantity, roundDigits } from './quantity.ts';

/**
 * Formats a quantity with as many digits as its range justifies (rounding widens it by a third at most).
 * A factor of 3 becomes “3 times”; one of 1 stays “1”.
 */
export function formatQuantity(quantity: Quantity, words: PageWords): string {
  const { low, value, high, printed } = quantity;
  const bound = boundOf(quantity);
  const end = bound === 'more' ? low : bound === 'less' ? high : value;
  const number = formatNumbers([end], quantity, words, lastPlace(quantity));
  const isTimes = (printed ?? quantity).kind === 'times' && value > 1 && value < 1000;
  const text = isTimes ? forNumber(words.lang, words.times, value, number) : number;
  return bound ? `${words.numbers[bound].replace(/\|.*/, '')} ${text}` : text;
}

/** Formats a range: “3.084–3.090 trillion yuan”. Returns '' if it is exact, open, or narrower than its digits. */
export function formatRange(quantity: Quantity, words: PageWords): string {
  const place = lastPlace(quantity);
  if (place === undefined) return '';
  const ends = [quantity.low, quantity.high];
  // Only 0 itself is shown as 0: “−3.2 – 0.4”, not “−3 – 0”.
  const lost = ends.filter((end) => end !== 0 && Math.abs(end) < 10 ** place / 2);
  return formatNumbers(ends, quantity, words, Math.min(place, ...lost.map(magnitude)));
}

/** Formats the number with the fewest digits that lies in the range of every quantity, if there is one. */
export function formatShared(quantities: readonly Quantity[], words: PageWords) {
  const low = Math.max(...quantities.map(({ low }) => low));
  const high = Math.min(...quantities.map(({ high }) => high));
  const [first] = quantities;
  if (!first || !Number.isFinite(high - low)) return undefined;
  const rounded = [1, 2, 3, 4, 5, 6].map((n) => Number(((low + high) / 2).toPrecision(n)));
  const shared = rounded.find((number) => number >= low && number <= high);
  return shared === undefined ? undefined : formatNumbers([shared], first, words);
}

/** Formats a number, or the ends of a range, to a place (a power of ten) or, without one, with all digits, or four if they have no end. */
export function formatNumbers(ends: number[], of: Quantity, words: PageWords, place?: number) {
  const { lang, numbers } = words;
  const [power, names] = scaleOf(of, numbers);
  const inScale = (number: number) => (power === PERCENT ? number : number / 10 ** power);
  const [first = 0, second = first] = ends;
  const isShort = first === Number(first.toPrecision(12));
  const last = place ?? magnitude(first) - (isShort ? 11 : 3);
  // “1,501 people”, not “1,501.0 people”; “4–6 people”, but “4.0–5.5 people”
  const isWhole = ends.every((end) => Number.isInteger(inScale(end)));
  const maximumFractionDigits = Math.min(100, Math.max(0, power - last));
  const minimumFractionDigits = isWhole || place === undefined ? 0 : maximumFractionDigits;
  const style = power === PERCENT ? 'percent' : 'decimal';
  const format = { style, minimumFractionDigits, maximumFractionDigits } as const;
  const language = `${numbers.lang ?? lang}-u-nu-latn`;
  // A bound is rounded away from what it excludes.
  const nearest = (number: number) => Number(number.toFixed());
  const round = { more: Math.floor, less: Math.ceil, none: nearest }[boundOf(of) ?? 'none'];
  const texts = ends.map((end) => {
    const rounded = round(roundDigits(end / 10 ** last)) * 10 ** last;
    return roundDigits(inScale(rounded)).toLocaleString(language, format).replace('-', '−');
  });
  const [from = '', to] = texts;
  if (from === to) return '';
  // A minus needs space around the dash, as in `Intl.NumberFormat.formatRange`. A “%” is only at the end.
  const dash = texts.join('').includes('−') ? ' – ' : '–';
  const range = to === undefined ? from : from.replace(/\D+$/, '') + dash + to;
  // As rounded: “1 millón” for 1.02 million.
  const isOne = new Intl.PluralRules(language, format).select(inScale(second)) === 'one';
  const [many = '', one = many] = ends.some(Boolean) ? names.split('|') : [];
  return joinWords(range, isOne ? one : many, formatUnit(of.unit, numbers.per), words);
}

/** Joins a number, its scale and its unit: “3.5 milliards d’euros”, “1,951亿元”, “1.2亿 km²”. */
function joinWords(number: string, scale: string, unit: string, { lang, numbers }: PageWords) {
  const parts = [number, scale, /^\p{L}/u.test(scale) && unit && numbers.of, unit];
  // In Arabic and Hebrew, a minus begins with a mark (U+200E) that would make its chart or brackets left-to-right.
  const text = parts
    .filter(Boolean)
    .join(' ')
    .replace(/^\u200E/, '\u200F\u200E');
  // Languages that count in ten thousands have no space before their own characters.
  if (numbers.scales[4]) return text.replace(/ (?=[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}])/gu, '');
  return lang === 'fr' ? text.replace(/ de (?=[aeéiouh])/i, ' d’') : text;
}

/** The power of ten of percent. */
const PERCENT = -2;

/** Chooses the scale of a number: its power of ten, and the names of that. */
function scaleOf(of: Quantity, numbers: NumberWords): [power: number, names: string] {
  const { value, high, printed } = of;
  const { kind } = printed ?? of;
  // How large a 0 may be is the end of its range.
  const size = Math.abs(value) || high;
  const isExtreme = value !== 0 && (size >= 1e16 || size < 1e-6);
  if (kind === 'percent' || (kind && !printed && size < 1 && !isExtreme)) return [PERCENT, ''];
  if (isExtreme) {
    const power = magnitude(Number(size.toPrecision(2)));
    const raised = String(power).replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻');
    return [power, `× 10${raised}`];
  }
  const scales = scalesOf(numbers);
  const known = scales.find(([power]) => power === printed?.power);
  // Other results aren’t written in hundreds, thousands, lakhs or crores.
  const isUsual = (power: number) => ![2, 3, 5, 7].includes(power) && size >= 10 ** power;
  const usual = scales.find(([power]) => printed?.power !== 0 && isUsual(power));
  return known ?? usual ?? [0, ''];
}

/** Returns the place of the first digit of a number, a power of ten: 3 for 1,200. */
function magnitude(number: number): number {
  return Math.floor(Math.log10(Math.abs(number) || 1));
}

/** Returns the place of the last digit that the range of a quantity justifies, unless it is exact or open. */
function lastPlace(quantity: Quantity): number | undefined {
  const { low, value, high, printed } = quantity;
  if (low === high || boundOf(quantity)) return undefined;
  // A digit or two more than those of the printed number are enough to compare it.
  const place = magnitude(Math.max(high - low, (printed?.width ?? 0) / 10) / 3);
  return value === 0 ? place : Math.min(place, magnitude(value));
}
