import { z } from 'astro/zod';
import { figureKeys } from '../figures/schema.ts';

const words = z.string().trim().min(1, 'expected some words');

const day = z.iso.date('expected a date in quotes, like "2023-02-26"');

/** A copy of the release on the web, and the day when it was last looked up. */
const copy = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'expected a web address, https://…' }),
  seen: day,
});

/** The path of a release's files in `content/`, without the ending. */
const releaseName = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/,
    'expected a name as in content/, like 2024/harbour',
  );

const edition = z.strictObject({ date: day, changes: words });

/** The front matter of a release: only the headline is required. An unknown key is an error. */
export const releaseSchema = z.strictObject({
  /** The headline, word for word as received. */
  headline: words,
  /** The lines above the headline, word for word: FOR IMMEDIATE RELEASE, an embargo. */
  above: z.array(words).default([]),
  issuer: words.optional(),
  /** The wire that distributed it. */
  wire: words.optional(),
  place: words.optional(),
  date: day.optional(),
  /** The release's number at its wire. */
  release: words.optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'expected a language, like en or nb-NO')
    .default('en'),
  /** The state of the text, in a sentence or two, for the head of the page. */
  state: words.optional(),
  /** Where the text came from. */
  received: words.optional(),
  /** Where the received copy is published. */
  receivedCopy: copy.optional(),
  /** Where another copy of the release is published, for comparison. */
  otherCopy: copy.optional(),
  /** The lines of the received text that are not part of the release, in their order. */
  omitted: z.array(z.strictObject({ text: words, why: words })).default([]),
  edition: edition
    .extend({
      /** The editions before this one, the latest first. */
      earlier: z.array(edition).default([]),
    })
    .optional(),
  /** Its issuer took it back: the page says so, and stays. */
  retracted: z.strictObject({ date: day, why: words }).optional(),
  /** The names that its files had in `content/`: their addresses lead to its page. */
  formerly: z.array(releaseName).default([]),
  /** The release that this one is a translation of: their pages lead to each other. */
  translationOf: releaseName.optional(),
  ...figureKeys,
});

export type ReleaseData = z.infer<typeof releaseSchema>;

/** Orders releases by date, the newest first; those of one day by their names. */
export function newestFirst(a: Dated, b: Dated): number {
  return (b.data.date ?? '').localeCompare(a.data.date ?? '') || a.id.localeCompare(b.id);
}

type Dated = { id: string; data: { date?: string | undefined } };
