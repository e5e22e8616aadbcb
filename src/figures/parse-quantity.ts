import { en } from '../words/en.ts';
import type { NumberWords, PageWords } from '../words/words.ts';
import { FigureError, type Quantity } from './quantity.ts';

/**
 * Parses a number as a language prints it into the range that its digits allow: half a unit of the last
 * digit to each side. With decimals or a scale word every digit counts (10 billion is ±0.5 billion); in
 * a plain whole number the zeros at its end don’t (330,000 is ±5,000). An `exact` number has no range.
 * “About” doubles the range; “more than”, “surpassing” and “less than” open it at the printed number.
 * Percent is a hundredth, “times” a plain number, and any other words are the unit.
 */
export function parseQuantity(
  printed: string,
  exact = false,
  { numbers }: PageWords = en,
): Quantity {
  const text = printed.replace(/\s+/g, ' ').trim();
  const groups = patternOf(numbers).exec(text)?.groups ?? {};
  const { more, less, about, sign, currency = '', whole, decimals = '', scale, unit = '' } = groups;
  const isUnit = (words: string) => new RegExp(`^(?:${words})$`, 'iu').test(unit);
  if (whole === undefined || (currency && unit)) {
    throw new FigureError(
      `“${printed}” can’t be read as a number. Write it like ${numbers.example}.`,
    );
  }
  const digits = whole.replace(/\D/g, '');
  const percent = isUnit(numbers.percent);
  const scaledBy = scale === undefined ? 1 : 10 ** powerOf(scale, numbers);
  const factor = percent ? scaledBy / 100 : scaledBy;
  const value = (sign ? -1 : 1) * Number(`${digits}.${decimals || 0}`) * factor;

  const zeros = decimals || scale ? 0 : (/(?<=[1-9]0*)0+$/.exec(digits)?.[0].length ?? 0);
  const lastDigit = 10 ** (zeros - decimals.length) * factor;
  const margin = exact ? 0 : about ? lastDigit : lastDigit / 2;
  const named = numbers.currencies[currency || unit] ?? unit;
  const name = percent || isUnit(numbers.times) ? '' : named;
  return {
    low: more ? value : less ? -Infinity : value - margin,
    value,
    high: less ? value : more ? Infinity : value + margin,
    unit: name ? { [numbers.capitals ? name : name.toLowerCase()]: 1 } : {},
  };
}

/** The scales of a language as powers of ten with the words for each, the largest first. */
export function scalesOf({ scales }: NumberWords): { power: number; names: string }[] {
  return Object.entries(scales)
    .map(([power, names]) => ({ power: Number(power), names }))
    .sort((a, b) => b.power - a.power);
}

/** The words of all scales as a part of a regular expression. */
export function scaleNames(numbers: NumberWords): string {
  return scalesOf(numbers)
    .map(({ names }) => names)
    .join('|');
}

function powerOf(scale: string, numbers: NumberWords): number {
  const is = ({ names }: { names: string }) => new RegExp(`^(?:${names})$`, 'iu').test(scale);
  return scalesOf(numbers).find(is)?.power ?? 0;
}

function patternOf(numbers: NumberWords): RegExp {
  const { more, less, about, point, group } = numbers;
  return new RegExp(
    `^(?:(?:(?<more>${more})|(?<less>${less})|(?<about>${about})) ?(?=[-−$€£¥\\d]))?` +
      `(?<sign>[-−])?(?<currency>[$€£¥])?` +
      `(?<whole>\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}(?<decimals>\\d+))?` +
      `(?: ?(?<scale>${scaleNames(numbers)})(?!\\p{Ll}))?` +
      `(?: ?(?:de |d[’'])?(?<unit>[%％٪$€£]|-?\\p{L}[\\p{L} .’&-]*))?$`,
    'iu',
  );
}
