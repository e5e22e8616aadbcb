/** What is wrong with the figures: where in the front matter, and what to do. */
export interface Fault {
  readonly file: string;
  /** The figure, check, picture or passage: `checks.total.sums.byShare`. */
  readonly place: string;
  readonly message: string;
}

/** Says a fault in one line. */
export function sayFault({ file, place, message }: Fault): string {
  return `${file}: ${place}: ${message}`;
}
