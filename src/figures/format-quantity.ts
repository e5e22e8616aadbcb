import { formatUnit, type Quantity } from './quantity.ts';
import { SCALES } from './parse-quantity.ts';

/**
 * Formats a quantity to the digits that its range deserves (rounding adds at most a third to it), or
 * to `digits`; an exact one gets four at most. A plain number of 1 or more is so many times.
 */
export function formatQuantity(quantity: Quantity, digits = significantDigits(quantity)): string {
  const { low, value, high } = quantity;
  const open = high === Infinity ? 'more than ' : low === -Infinity ? 'less than ' : '';
  const number = formatNumber(value, quantity, digits);
  return open + number + (/^[\d.]+$/.test(number) ? ' times' : '');
}

/** Formats the range of a quantity, “3.084 to 3.090 trillion yuan”; empty for an exact or open one. */
export function formatRange(quantity: Quantity): string {
  const digits = significantDigits(quantity);
  if (digits === undefined) return '';
  const from = formatNumber(quantity.low, quantity, digits);
  const to = formatNumber(quantity.high, quantity, digits);
  return `${/^[-\d.,]+/.exec(from)?.[0] ?? from} to ${to}`;
}

/** Formats the number of the fewest digits that all quantities can be; nothing where there is none. */
export function formatShared(quantities: readonly Quantity[]): string | undefined {
  const low = Math.max(...quantities.map(({ low }) => low));
  const high = Math.min(...quantities.map(({ high }) => high));
  const [first] = quantities;
  if (!first || !Number.isFinite(high - low)) return undefined;
  const rounded = (digits: number) => Number(((low + high) / 2).toPrecision(digits));
  const digits = [1, 2, 3, 4, 5, 6].find((n) => rounded(n) >= low && rounded(n) <= high);
  return digits ? formatNumber(rounded(digits), first, digits) : undefined;
}

/**
 * Formats a number in the scale and unit of a quantity, “3.09 trillion yuan”, to so many significant
 * digits; else to four at most.
 */
export function formatNumber(number: number, of: Quantity, digits?: number): string {
  const unit = formatUnit(of.unit);
  const size = Math.abs(of.value);
  const rounded = (number: number) =>
    number.toLocaleString('en', {
      maximumSignificantDigits: digits ?? 4,
      minimumSignificantDigits: digits ?? 1,
    });
  if (unit === '' && size < 1) return `${rounded(number * 100)}%`;
  const scale = Object.entries(SCALES).find(([, factor]) => factor >= 1e6 && size >= factor);
  return [rounded(number / (scale?.[1] ?? 1)), scale?.[0], unit].filter(Boolean).join(' ');
}

/** Gives the digits that the range of a quantity deserves; none for an exact or open one. */
function significantDigits({ low, value, high }: Quantity): number | undefined {
  if (low === high || !Number.isFinite(high - low)) return undefined;
  const place = Math.floor(Math.log10((high - low) / 3));
  return Math.max(1, Math.floor(Math.log10(Math.abs(value || high))) - place + 1);
}
