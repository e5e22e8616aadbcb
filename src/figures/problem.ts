/** What is wrong with the figures: where in the front matter, and what to do. */
export interface Fault {
  readonly file: string;
  /** The figure, check, picture or passage: `checks.total.sums.byShare`, `p11`. */
  readonly place: string;
  readonly message: string;
}

/** Says a fault in one line, with the line of its place in the file where that is known. */
export function sayFault({ file, place, message }: Fault, line?: number): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${place}: ${message}.`;
}
