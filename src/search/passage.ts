/** A place of a page that a search may land on. */
export interface Passage {
  /** The anchor: `p11`, `top`, `steady-rise`. */
  readonly id: string;
  readonly kind: 'headline' | 'heading' | 'passage' | 'editor';
  /** What a reader calls it: `11`, `10a`. Only numbered passages have one. */
  readonly number?: string;
  /** The heading above it, an editor's in its brackets. */
  readonly section: string;
  /** Its words, with white space collapsed. */
  readonly text: string;
  /** Its page, if it is not the one being read. */
  readonly page?: { readonly address: string; readonly headline: string };
}

/** A page with the passages that a search may find on it. */
export interface PassagePage {
  /** The page's path, with slashes at both ends. */
  readonly address: string;
  readonly lang: string;
  readonly headline: string;
  readonly passages: readonly Passage[];
  /** The editor's notes and sections. */
  readonly editors?: readonly Passage[];
}

/** A stretch of a passage's text (UTF-16 offsets). */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A passage that answers a query, and where. */
export interface Result<P extends Passage = Passage> {
  readonly passage: P;
  readonly hits: readonly Hit[];
  /** Where the whole query stands word for word, if it does. */
  readonly phrase: Hit | undefined;
  /** The words typed that this passage does not have. */
  readonly lacks: readonly string[];
}

/** A typed word, and the words of the text that were taken for it. */
export interface Substitution {
  readonly how: 'corrected' | 'related' | 'near';
  readonly typed: string;
  readonly as: readonly string[];
}

/** What a query comes to. */
export interface Answer<P extends Passage = Passage> {
  readonly results: readonly Result<P>[];
  /** Words of four letters or more that the text does not have as such, and numbers that it may have as words. */
  readonly unknown: readonly string[];
  readonly substitutions: readonly Substitution[];
  /** The query with each substituted word in quotes, to search for just what was typed. */
  readonly literally: string;
  /** The last word may still be growing. */
  readonly unfinished: boolean;
}
