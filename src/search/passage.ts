/** A place on a page to which a search may lead. */
export interface Passage {
  /** The anchor: `p11`, `top`, `steady-rise`. */
  readonly id: string;
  readonly kind: 'headline' | 'heading' | 'passage' | 'editor';
  /** The number that a reader sees: `11`, `10a`. Only passages of the release have one. */
  readonly number?: string;
  /** The heading above it. An editor's heading includes its brackets. */
  readonly section: string;
  /** Its words, with white space collapsed. */
  readonly text: string;
  /** Its page, if it is not the one being read. */
  readonly page?: Pick<PassagePage, 'address' | 'headline' | 'lang'>;
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

/** A part of a passage's text, in UTF-16 offsets. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A passage that answers a query, and where. */
export interface Result<P extends Passage = Passage> {
  readonly passage: P;
  readonly hits: readonly Hit[];
  /** Where the passage has the whole query word for word, if it does. */
  readonly phrase: Hit | undefined;
  /** The typed words that this passage does not have. */
  readonly lacks: readonly string[];
}

/** A typed word, and the words of the text that were found instead. */
export interface Substitution {
  readonly how: 'corrected' | 'related' | 'near';
  readonly typed: string;
  readonly as: readonly string[];
}

/** The answer to a query. */
export interface Answer<P extends Passage = Passage> {
  readonly results: readonly Result<P>[];
  /** Words of four or more letters that the text does not have as typed, and numbers that it may have as words. */
  readonly unknown: readonly string[];
  readonly substitutions: readonly Substitution[];
  /** The query with each substituted word in quotes, to search for just what was typed. */
  readonly literally: string;
}
