import { z } from 'astro/zod';
import { figureKeys } from '../figures/schema.ts';
import { day, editorWords, receivedWords, webAddress } from '../text/schema.ts';

/** A copy of the release on the web, and the day on which it was last seen. */
const copy = z.strictObject({ url: webAddress, seen: day });

/** A language tag that browsers can read: a language, perhaps with a script, a region and a variant. */
const LANGUAGE =
  /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))?$/;

const edition = z.strictObject({ date: day, changes: editorWords });

/** The front matter of a release (see README). Only the headline is required, and unknown keys are errors. */
export const releaseSchema = z
  .strictObject({
    headline: receivedWords,
    above: z.array(receivedWords).default([]),
    issuer: editorWords.optional(),
    wire: editorWords.optional(),
    place: editorWords.optional(),
    date: day.optional(),
    release: editorWords.optional(),
    lang: z.string().regex(LANGUAGE, 'expected a language, like en or nb-NO').default('en'),
    state: editorWords.optional(),
    received: editorWords.optional(),
    receivedCopy: copy.optional(),
    otherCopy: copy.optional(),
    omitted: z.array(z.strictObject({ text: receivedWords, why: editorWords })).default([]),
    edition: edition.extend({ earlier: z.array(edition).default([]) }).optional(),
    retracted: z.strictObject({ date: day, why: editorWords }).optional(),
    formerly: z.array(z.string()).default([]),
    translationOf: z.string().optional(),
    ...figureKeys,
    notFigures: z
      .array(editorWords.regex(/[\p{Nd}*]/u, 'expected words with a number or *'))
      .default([]),
  })
  .refine(
    ({ date = '', retracted, edition }) =>
      [retracted, edition, ...(edition?.earlier ?? [])].every((one) => !one || one.date >= date),
    { path: ['date'], message: 'expected a date not after those of its editions and retraction' },
  )
  .refine(({ edition }) => !edition?.earlier.some(({ date }) => date > edition.date), {
    path: ['edition', 'date'],
    message: 'expected a date not before those of earlier editions',
  });

/** What the front matter of a release says, with the defaults of what it leaves out. */
export type ReleaseData = z.infer<typeof releaseSchema>;

/** Orders releases by date, the newest first, and those of one day by name. */
export function newestFirst(a: Dated, b: Dated): number {
  return (b.data.date ?? '').localeCompare(a.data.date ?? '') || a.id.localeCompare(b.id, 'en');
}

type Dated = { id: string; data: { date?: string | undefined } };
