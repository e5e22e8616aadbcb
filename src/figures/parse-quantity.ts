import { FigureError, type Quantity } from './quantity.ts';

const UP = ['more than', 'over', 'above', 'at least', 'surpassing', 'exceeding'];
const DOWN = ['less than', 'fewer than', 'under', 'below', 'up to', 'at most'];
const ABOUT = ['about', 'around', 'roughly', 'approximately', 'nearly', 'almost', 'some'];
const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds' };
/** The words that scale a number, largest first. */
export const SCALES = { trillion: 1e12, billion: 1e9, million: 1e6, thousand: 1e3 } as const;

const NUMBER = new RegExp(
  `^(?:(?<word>${[...UP, ...DOWN, ...ABOUT].join('|')}) )?(?<sign>[-−])?(?<currency>[$€£])?` +
    `(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<decimals>\\d+))?` +
    `(?: ?(?<scale>${Object.keys(SCALES).join('|')})(?![a-z]))?` +
    `(?: ?(?<unit>%|[a-z][a-z &-]*))?$`,
);

/**
 * Parses a printed number into the range that its digits allow: half a unit of the last digit to
 * each side. With decimals or a scale word every digit counts (10 billion is ±0.5 billion); in a
 * plain whole number the zeros at its end don’t (330,000 is ±5,000). An `exact` number has no range.
 * “About” doubles the range; “more than”, “surpassing” and “less than” open it at the printed number.
 * Percent is a hundredth, “times” a plain number, and any other words are the unit.
 */
export function parseQuantity(printed: string, exact = false): Quantity {
  const text = printed.replace(/\s+/g, ' ').trim().toLowerCase();
  const groups = NUMBER.exec(text)?.groups ?? {};
  const { word = '', sign, currency = '', whole, decimals = '', scale, unit = '' } = groups;
  if (whole === undefined || (currency && unit)) {
    throw new FigureError(
      `“${printed}” can’t be read as a number. Write it like “more than 3.9 trillion yuan”, “$449 billion” or “6.32%”.`,
    );
  }
  const digits = whole.replaceAll(',', '');
  const percent = ['%', 'percent', 'per cent'].includes(unit);
  const scaledBy = Object.entries(SCALES).find(([name]) => name === scale)?.[1] ?? 1;
  const factor = percent ? scaledBy / 100 : scaledBy;
  const value = (sign ? -1 : 1) * Number(`${digits}.${decimals || 0}`) * factor;

  const zeros = decimals || scale ? 0 : (/(?<=[1-9]0*)0+$/.exec(digits)?.[0].length ?? 0);
  const lastDigit = 10 ** (zeros - decimals.length) * factor;
  const margin = exact ? 0 : ABOUT.includes(word) ? lastDigit : lastDigit / 2;
  const name = CURRENCIES[currency] ?? (percent || unit === 'times' ? '' : unit);
  return {
    low: UP.includes(word) ? value : DOWN.includes(word) ? -Infinity : value - margin,
    value,
    high: DOWN.includes(word) ? value : UP.includes(word) ? Infinity : value + margin,
    unit: name ? { [name]: 1 } : {},
  };
}
