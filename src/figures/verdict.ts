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

/** Returns the verdict that all share, or `undecided` if they differ or there are none. */
export function combineVerdicts([first, ...others]: readonly Verdict[]): Verdict {
  return first && others.every((verdict) => verdict === first) ? first : 'undecided';
}

/** Compares the results of several readings of a sentence. If they differ, the sentence is ambiguous. */
export function compareReadings(readings: readonly Quantity[]): Verdict {
  // Each with each, both ways: a bound and a number are compared differently from a number and a bound.
  const verdicts = readings.flatMap((one) => readings.map((two) => compareQuantities(one, two)));
  return verdicts.every((verdict) => verdict === 'agrees') ? 'agrees' : 'undecided';
}
