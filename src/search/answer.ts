import type { Passage } from './passage.ts';

/** A stretch of a passage's text that answers the query (UTF-16 offsets). */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A passage that answers, and where. */
export interface Result {
  readonly passage: Passage;
  readonly hits: readonly Hit[];
}

/** What a query comes to. */
export interface Answer {
  readonly results: readonly Result[];
  /** Words typed that stand nowhere. */
  readonly missing: readonly string[];
  /** Words typed with a slip, and the word of the text that was taken for each. */
  readonly corrected: readonly { readonly typed: string; readonly as: string }[];
}
