import { z } from 'astro/zod';
import { day, figureKeys, words } from '../figures/schema.ts';
import { isWebAddress } from '../text/web-address.ts';

/** Where something is published. */
export const webAddress = z
  .string()
  .refine(
    (url) => isWebAddress(url.replace(/^http:/, 'https:')),
    'expected a web address, https://…, without a name or password',
  );

/** A copy of the release on the web, and the day when it was last looked up. */
const copy = z.strictObject({ url: webAddress, seen: day });

/** Tells whether a tag is one that a browser can read; of two regions or variants it can't. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);
  } catch {
    return false;
  }
}

const edition = z.strictObject({ date: day, changes: words });

/** The front matter of a release (see README): only the headline is required. An unknown key is an error. */
export const releaseSchema = z.strictObject({
  headline: words,
  above: z.array(words).default([]),
  issuer: words.optional(),
  wire: words.optional(),
  place: words.optional(),
  date: day.optional(),
  release: words.optional(),
  lang: z.string().refine(isLanguage, 'expected a language, like en or nb-NO').default('en'),
  state: words.optional(),
  received: words.optional(),
  receivedCopy: copy.optional(),
  otherCopy: copy.optional(),
  omitted: z.array(z.strictObject({ text: words, why: words })).default([]),
  edition: edition.extend({ earlier: z.array(edition).default([]) }).optional(),
  retracted: z.strictObject({ date: day, why: words }).optional(),
  formerly: z
    .array(z.string())
    .refine((names) => new Set(names).size === names.length, 'expected each name once')
    .default([]),
  translationOf: z.string().optional(),
  ...figureKeys,
});

export type ReleaseData = z.infer<typeof releaseSchema>;

/** Orders releases by date, the newest first; those of one day by their names. */
export function newestFirst(a: Dated, b: Dated): number {
  return (b.data.date ?? '').localeCompare(a.data.date ?? '') || a.id.localeCompare(b.id);
}

type Dated = { id: string; data: { date?: string | undefined } };
