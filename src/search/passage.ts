import { z } from 'astro/zod';

const passage = z.strictObject({
  id: z.string().describe('The anchor of the passage: append #id to the page’s address.'),
  kind: z.enum(['headline', 'heading', 'passage', 'editor']),
  number: z.string().optional().describe('What readers call it: 11, 10a.'),
  section: z.string().describe('The heading above it; an editor’s is in square brackets.'),
  text: z.string().describe('Its words, each list item and cell on a line of its own.'),
});

/** The `index.json` of a page: what a search may find on it. Scripts import only its type. */
export const pageSchema = z.strictObject({
  $schema: z.string(),
  version: z.string().describe('It changes when the passages do.'),
  address: z.string().describe('The path of the page.'),
  lang: z.string().describe('Its language, as in BCP 47.'),
  headline: z.string().describe('After a notice in brackets, if the issuer took the release back.'),
  passages: z.array(passage).describe('The words of the release, in their order.'),
  editors: z.array(passage).describe('The editor’s words: facts, [headings], notes, sections.'),
});
export type PassagePage = z.infer<typeof pageSchema>;

/** A place on a page to which a search may lead. */
export interface Passage extends Readonly<z.infer<typeof passage>> {
  /** Its page, if it is not the one being read. */
  readonly page?: Pick<PassagePage, 'address' | 'headline' | 'lang'>;
}

/** A part of a passage's text, in UTF-16 offsets. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A passage that answers a query, and where. */
export interface Result {
  readonly passage: Passage;
  readonly hits: readonly Hit[];
  /** Where the passage has the whole query word for word, if it does. */
  readonly phrase: Hit | undefined;
  /** The typed words that this passage does not have. */
  readonly missing: readonly string[];
}

/** A typed word, and the words of the text that were found instead. */
export interface Substitution {
  readonly how: 'corrected' | 'related' | 'near';
  readonly typed: string;
  readonly found: readonly string[];
}

/** The answer to a query. */
export interface Answer {
  readonly results: readonly Result[];
  /** Words, longer than what begins a query, that the text does not have as typed, and numbers and single capitals. */
  readonly unknown: readonly string[];
  readonly substitutions: readonly Substitution[];
  /** The query with each substituted word in quotes, to search for just what was typed. */
  readonly exactQuery: string;
}
