import type { Quantity, Unit } from './quantity.ts';

const UP = ['more than', 'over', 'above', 'at least', 'surpassing', 'exceeding'];
const DOWN = ['less than', 'fewer than', 'under', 'below', 'up to', 'at most'];
const ABOUT = ['about', 'around', 'roughly', 'approximately', 'nearly', 'almost', 'some'];
const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds' };
/** The words that scale a number, largest first. */
export const SCALES = { trillion: 1e12, billion: 1e9, million: 1e6, thousand: 1e3 } as const;

const NUMBER = new RegExp(
  `^(?:(?<word>${[...UP, ...DOWN, ...ABOUT].join('|')}) )?(?<sign>[-−])?(?<currency>[$€£])?` +
    `(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<decimals>\\d+))?` +
    `(?: ?(?<scale>${Object.keys(SCALES).join('|')})(?![a-z]))?(?: ?(?<unit>%|[A-Za-z][A-Za-z &-]*))?$`,
  'i',
);

/**
 * Reads a printed number as the interval that its digits allow: half a unit of the last digit to
 * each side. With decimals or a scale word every digit counts (10 billion is ±0.5 billion); in a
 * plain whole number the noughts at its end do not (330,000 is ±5,000), unless it is `exact`.
 * “About” doubles the doubt; “more than”, “surpassing” and “less than” open the interval at the
 * printed number. Percent is a hundredth, “times” a plain ratio, and any other words are the unit.
 */
export function readNumber(printed: string, exact = false): Quantity {
  const found = NUMBER.exec(printed.replace(/\s+/g, ' ').trim())?.groups;
  const unit = found && readUnit(found['currency'], found['unit']);
  if (!found || !unit) {
    throw new SyntaxError(
      `“${printed}” cannot be read as a number: write it as in “more than 3.9 trillion yuan”, “$449 billion” or “6.32%”`,
    );
  }
  const whole = (found['whole'] ?? '').replaceAll(',', '');
  const decimals = found['decimals'] ?? '';
  const scale = (scaleOf(found['scale']) ?? 1) * unit.ratio;
  const value = (found['sign'] ? -1 : 1) * Number(`${whole}.${decimals || 0}`) * scale;

  const noughts = decimals || found['scale'] ? 0 : (/(?<=[1-9]0*)0+$/.exec(whole)?.[0].length ?? 0);
  const last = 10 ** (noughts - decimals.length) * scale;
  const word = found['word']?.toLowerCase() ?? '';
  const doubt = exact ? 0 : ABOUT.includes(word) ? last : last / 2;
  return {
    low: UP.includes(word) ? value : DOWN.includes(word) ? -Infinity : value - doubt,
    value,
    high: DOWN.includes(word) ? value : UP.includes(word) ? Infinity : value + doubt,
    unit: unit.powers,
  };
}

function scaleOf(word: string | undefined): number | undefined {
  return Object.entries(SCALES).find(([name]) => name === word?.toLowerCase())?.[1];
}

function readUnit(
  currency: string | undefined,
  words = '',
): { powers: Unit; ratio: number } | undefined {
  const unit = words.trim().toLowerCase();
  const name = currency && CURRENCIES[currency];
  if (name) return unit === '' ? { powers: { [name]: 1 }, ratio: 1 } : undefined;
  if (['%', 'percent', 'per cent'].includes(unit)) return { powers: {}, ratio: 0.01 };
  if (['', 'times'].includes(unit)) return { powers: {}, ratio: 1 };
  return { powers: { [unit]: 1 }, ratio: 1 };
}
