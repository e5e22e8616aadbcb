import type { Quantity } from './quantity.ts';

/** Whether numbers can be the same, the worst verdict first. */
export const VERDICTS = ['disagrees', 'undecided', 'agrees'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Compares a result with a printed number. Two rounded numbers agree if their ranges overlap; a bound
 * (“more than 3 trillion”) agrees only with a result that lies entirely within it.
 */
export function compareQuantities(printed: Quantity, result: Quantity): Verdict {
  if (result.low > printed.high || result.high < printed.low) return 'disagrees';
  const within = result.low >= printed.low && result.high <= printed.high;
  return within || Number.isFinite(printed.high - printed.low) ? 'agrees' : 'undecided';
}

/** Compares each result with each printed number. Returns the verdict that all share, or else `undecided`. */
export function compareAll(printed: readonly Quantity[], results: readonly Quantity[]): Verdict {
  const all = printed.flatMap((one) => results.map((result) => compareQuantities(one, result)));
  const [first = 'undecided', ...others] = new Set(all);
  return others.length === 0 ? first : 'undecided';
}
