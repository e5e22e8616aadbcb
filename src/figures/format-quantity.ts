import { type Quantity, unitWords } from './quantity.ts';
import { SCALES } from './parse-quantity.ts';

/**
 * Says a result in words (a plain ratio is so many times), and to the digits it deserves: rounding adds at most a third to its doubt,
 * and an exact one is given four digits at most. `digits` asks for another number of them.
 */
export function say(quantity: Quantity, digits?: number): string {
  const open =
    quantity.high === Infinity ? 'more than ' : quantity.low === -Infinity ? 'less than ' : '';
  const number = formatNumber(
    quantity.value,
    quantity,
    digits ?? digitsOf(quantity),
    digits !== undefined || hasDoubt(quantity),
  );
  return open + number + (/^[\d.]+$/.test(number) ? ' times' : '');
}

/** Says the interval that is known of a quantity, “3.084 to 3.090 trillion yuan”, or nothing of an exact or open one. */
export function formatRange(quantity: Quantity): string {
  if (!hasDoubt(quantity)) return '';
  const [from = '', to = ''] = [quantity.low, quantity.high].map((end) =>
    formatNumber(end, quantity, digitsOf(quantity), true),
  );
  return `${/^[-\d.,]+/.exec(from)?.[0] ?? from} to ${to}`;
}

/** Says one number in the scale and unit of a quantity: “3.09 trillion yuan”, “27.2%”. */
export function formatNumber(
  number: number,
  of: Quantity,
  digits: number,
  padded: boolean,
): string {
  const unit = unitWords(of.unit);
  const size = Math.abs(of.value);
  if (unit === '' && size < 1) return `${rounded(number * 100, digits, padded)}%`;
  const [scale, by] = Object.entries(SCALES).find(
    ([, factor]) => factor >= 1e6 && size >= factor,
  ) ?? ['', 1];
  return [rounded(number / by, digits, padded), scale, unit].filter(Boolean).join(' ');
}

function hasDoubt({ low, high }: Quantity): boolean {
  return low !== high && Number.isFinite(high - low);
}

function digitsOf(quantity: Quantity): number {
  const { low, value, high } = quantity;
  if (!hasDoubt(quantity) || value === 0) return 4;
  const doubt = (high - low) / 2;
  const place = Math.floor(Math.log10(doubt / 1.5));
  return Math.max(1, Math.floor(Math.log10(Math.abs(value))) - place + 1);
}

function rounded(number: number, digits: number, padded: boolean): string {
  return number.toLocaleString('en', {
    maximumSignificantDigits: digits,
    minimumSignificantDigits: padded ? digits : 1,
  });
}
