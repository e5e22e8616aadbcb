import { tokenize, type Token } from './token.ts';

/** A place of a release that a search may land on. */
export interface Passage {
  /** The page's path, with slashes at both ends. */
  readonly page: string;
  /** The anchor: `p11`, `top`, `steady-rise`. */
  readonly id: string;
  /** The heading above it, the editor's in its brackets. */
  readonly section: string;
  readonly text: string;
  /** The headline of its page. */
  readonly headline: string;
}

/** A passage with its words. */
export interface Reading extends Passage {
  readonly tokens: readonly Token[];
}

/** Reads the words of a passage. */
export function read(passage: Passage): Reading {
  return { ...passage, tokens: tokenize(passage.text) };
}
