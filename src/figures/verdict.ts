import type { Quantity } from './quantity.ts';

/** What the intervals of two or more numbers say of one another. */
export type Verdict = 'agrees' | 'disagrees' | 'cannot be decided';

/**
 * Holds a result against a printed number. Two rounded numbers agree when one number can be both;
 * a bound (“more than 3 trillion”) agrees only with a result that lies wholly within it.
 */
export function compare(printed: Quantity, result: Quantity): Verdict {
  if (result.low > printed.high || result.high < printed.low) return 'disagrees';
  const within = result.low >= printed.low && result.high <= printed.high;
  return within || Number.isFinite(printed.high - printed.low) ? 'agrees' : 'cannot be decided';
}

/** Gives the verdict of many: theirs when they are of one mind, and otherwise it cannot be decided. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const [first, ...others] = verdicts;
  return first && others.every((verdict) => verdict === first) ? first : 'cannot be decided';
}

/** Holds several readings of one sentence against each other: readings that differ decide nothing. */
export function ofOneMind(readings: readonly Quantity[]): Verdict {
  const all = readings.flatMap((one, i) =>
    readings.slice(i + 1).map((other) => compare(one, other)),
  );
  return all.every((verdict) => verdict === 'agrees') ? 'agrees' : 'cannot be decided';
}
