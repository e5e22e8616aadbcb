import { forNumber, type PageWords } from '../words/words.ts';
import { scalesOf } from './number-pattern.ts';
import { formatUnit, type Quantity } from './quantity.ts';

/**
 * Formats a quantity with as many digits as its range justifies (rounding widens it by a third at most).
 * An exact one has all of its digits, or four if they have no end. A factor of 3 becomes “3 times”; one of 1 stays “1”.
 */
export function formatQuantity(quantity: Quantity, words: PageWords): string {
  const { low, value, high, unit, printed, isFactor } = quantity;
  const end = high === Infinity ? low : low === -Infinity ? high : value;
  const number = formatNumber(end, quantity, words, significantDigits(quantity));
  const isPlain = !printed?.isPercent && !formatUnit(unit) && value > 1 && value < 1000;
  const n = isFactor && isPlain ? forNumber(words.lang, words.times, value, number) : number;
  const { more, less } = words.numbers;
  const [bound] = (high === Infinity ? more : low === -Infinity ? less : '').split('|');
  return bound ? `${bound} ${n}` : n;
}

/** Formats a range: “3.084–3.090 trillion yuan”. Returns '' if it is exact, open, or narrower than its digits. */
export function formatRange(quantity: Quantity, words: PageWords): string {
  const digits = significantDigits(quantity);
  if (digits === undefined) return '';
  const from = formatNumber(quantity.low, quantity, words, digits);
  const to = formatNumber(quantity.high, quantity, words, digits);
  // A minus needs space around the dash, as in `Intl.NumberFormat.formatRange`.
  const dash = quantity.low < 0 ? ' – ' : '–';
  return from === to ? '' : `${/^\P{L}*\d/u.exec(from)?.[0] ?? from}${dash}${to}`;
}

/** Formats the number with the fewest digits that lies in the range of every quantity, if there is one. */
export function formatShared(quantities: readonly Quantity[], words: PageWords) {
  const low = Math.max(...quantities.map(({ low }) => low));
  const high = Math.min(...quantities.map(({ high }) => high));
  const [first] = quantities;
  if (!first || !Number.isFinite(high - low)) return undefined;
  const rounded = (digits: number) => Number(((low + high) / 2).toPrecision(digits));
  const isShared = (n: number) => rounded(n) >= low && rounded(n) <= high;
  const most = low <= high && significantDigits(first);
  const digits = [1, 2, 3, 4, 5, 6].find((n) => n === most || isShared(n));
  return digits ? formatNumber(rounded(digits), first, words, digits) : undefined;
}

/** Formats a number like a quantity, “3.09 trillion yuan”, with `digits` significant digits or at most four. */
export function formatNumber(number: number, of: Quantity, words: PageWords, digits?: number) {
  const { lang, numbers } = words;
  const unit = formatUnit(of.unit, numbers.per);
  // How large a 0 may be is the end of its range.
  const size = Math.abs(of.value) || of.high;
  const digitsOf = (number: number) => ({
    maximumSignificantDigits: digits ?? 4,
    // “1,501 people”, not “1,501.0 people”
    minimumSignificantDigits: Number.isInteger(number) ? 1 : (digits ?? 1),
  });
  const language = numbers.lang ?? lang;
  const rounded = (number: number, style: 'decimal' | 'percent' = 'decimal') =>
    number.toLocaleString(language, { style, numberingSystem: 'latn', ...digitsOf(number) });
  const isPercent = of.printed?.isPercent ?? (of.isPercent || size < 1);
  if (unit === '' && isPercent) return rounded(number, 'percent');
  const scales = scalesOf(numbers);
  const known = scales.find(([power]) => power === of.printed?.power);
  // Other results aren’t written in hundreds, thousands, lakhs or crores.
  const isUsual = (power: number) => ![2, 3, 5, 7].includes(power) && size >= 10 ** power;
  const usual = of.printed?.power !== 0 && scales.find(([power]) => isUsual(power));
  const [power, names] = (number !== 0 && (known ?? usual)) || [0, ''];
  const scaled = number / 10 ** power;
  const [many, one = many] = names.split('|');
  // As rounded: “1 millón” for 1.02 million.
  const isOne = new Intl.PluralRules(language, digitsOf(scaled)).select(scaled) === 'one';
  const parts = [rounded(scaled), isOne ? one : many, many && unit && numbers.of, unit];
  const text = parts.filter(Boolean).join(numbers.scales[4] ? '' : ' ');
  return lang === 'fr' ? text.replace(/ de (?=[aeéiouh])/i, ' d’') : text;
}

/** Counts the significant digits of a number: four of 12,350, and five of 12,345. */
export function countDigits(number: number): number {
  return number.toExponential().replace(/e.*|\D/g, '').length;
}

/** Returns how many significant digits the range of a quantity justifies, unless it is open or they have no end. */
function significantDigits({ low, value, high, printed }: Quantity): number | undefined {
  if (low === high) return countDigits(value) <= 12 ? countDigits(value) : undefined;
  if (!Number.isFinite(high - low)) return undefined;
  // A digit or two more than those of the printed number are enough to compare it.
  const place = Math.floor(Math.log10(Math.max(high - low, (printed?.width ?? 0) / 10) / 3));
  return Math.max(1, Math.floor(Math.log10(Math.abs(value))) - place + 1);
}
