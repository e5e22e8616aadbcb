import { z } from 'astro/zod';

const passage = z
  .object({
    id: z.string().describe('The anchor of the passage: append #id to the page’s address.'),
    kind: z.enum(['headline', 'heading', 'passage', 'editor']),
    number: z.string().optional().describe('What readers call it: 11, 10a.'),
    section: z.string().describe('The heading above it; an editor’s is in square brackets.'),
    text: z.string().describe('Its words, with white space collapsed.'),
  })
  .strict();

const page = z
  .object({
    $schema: z.string(),
    version: z.string().describe('It changes when the passages do.'),
    address: z.string().describe('The path of the page.'),
    lang: z.string().describe('Its language, as in BCP 47.'),
    headline: z.string(),
    passages: z.array(passage).describe('The words of the release, in their order.'),
    editors: z
      .array(passage)
      .describe('The words of the editor: headings in brackets, notes, sections.'),
  })
  .strict();

/** Gives the JSON Schema of a page's `index.json`. */
export function pageSchema(): object {
  return z.toJSONSchema(page, { target: 'draft-2020-12' });
}
