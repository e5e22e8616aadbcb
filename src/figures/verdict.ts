import type { Quantity } from './quantity.ts';

/** Whether two or more numbers can be the same, the worst first. */
export const VERDICTS = ['disagrees', 'undecided', 'agrees'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Compares a result with a printed number. Two rounded numbers agree if their ranges overlap; a bound
 * (“more than 3 trillion”) agrees only with a result that lies wholly within it.
 */
export function compareQuantities(printed: Quantity, result: Quantity): Verdict {
  if (result.low > printed.high || result.high < printed.low) return 'disagrees';
  const within = result.low >= printed.low && result.high <= printed.high;
  return within || Number.isFinite(printed.high - printed.low) ? 'agrees' : 'undecided';
}

/** Gives the verdict that all share; where they differ or there is none, it can’t be decided. */
export function combineVerdicts([first, ...others]: readonly Verdict[]): Verdict {
  return first && others.every((verdict) => verdict === first) ? first : 'undecided';
}

/** Compares the results of several readings of one sentence: if they differ, nothing says which is meant. */
export function compareReadings(readings: readonly Quantity[]): Verdict {
  const agree = readings.every((one, i) =>
    readings.slice(i + 1).every((other) => compareQuantities(one, other) === 'agrees'),
  );
  return agree ? 'agrees' : 'undecided';
}
