/** What is wrong with the figures: where in the front matter, and what to do. */
export interface Fault {
  readonly file: string;
  /** The figure, check, picture or passage: `checks.total.sums.byShare`. */
  readonly place: string;
  readonly message: string;
}

/** Says all the faults of a run, one a line. */
export function sayFaults(faults: readonly Fault[]): string {
  return faults.map(({ file, place, message }) => `${file}: ${place}: ${message}`).join('\n');
}
