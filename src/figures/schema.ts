import { z } from 'astro/zod';
import { day, editorWords, webAddress } from '../text/schema.ts';

const NAME = 'expected a name of letters and digits that begins with a lowercase letter';
const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, NAME);

const formula = editorWords.max(500, 'expected a formula of at most 500 characters');

/** A number in the release. README explains its keys. */
const figure = z.strictObject({
  printed: editorWords,
  in: editorWords.optional(),
  what: editorWords,
  year: z.number().int().optional(),
  passage: editorWords,
  exact: z.boolean().optional(),
});

const source = z.strictObject({
  says: editorWords,
  title: editorWords,
  publisher: editorWords,
  date: day,
  url: webAddress,
});

/** Sums over the figures, and a public source, to compare with printed figures or just to show. */
const check = z
  .strictObject({
    what: editorWords,
    sums: z.record(name, z.strictObject({ formula, means: editorWords })).default({}),
    compareWith: z.array(name).default([]),
    readingsOf: name.optional(),
    source: source.optional(),
    final: source.optional(),
  })
  .refine(
    ({ sums, source }) => Object.keys(sums).length > 0 || source,
    'expected a sum or a source',
  )
  .refine(
    ({ readingsOf, compareWith, sums }) =>
      !readingsOf ||
      (compareWith.length === 0 && new Set(Object.values(sums).map((sum) => sum.formula)).size > 1),
    'expected at least two different sums with readingsOf, and no compareWith',
  );

const mark = z.strictObject({
  value: formula,
  label: editorWords,
  outline: z.boolean().optional(),
});

const chart = z.strictObject({
  kind: z.enum(['dots', 'bars'], 'expected dots or bars'),
  title: editorWords,
  caption: editorWords,
  marks: z.array(mark).min(1, 'expected at least one mark'),
});

/** The keys of the front matter for numbers. */
export const figureKeys = {
  figures: z.record(name, figure).default({}),
  checks: z.record(name, check).default({}),
  charts: z.record(name, chart).default({}),
};

/** What the front matter says about numbers. */
export type FigureData = z.infer<z.ZodObject<typeof figureKeys>>;
