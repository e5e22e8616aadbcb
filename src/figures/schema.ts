import { z } from 'astro/zod';
import { isWebAddress } from '../text/web-address.ts';

const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'A name is letters and digits, and begins with a small letter.');
const words = z.string().min(1);

/** A number of the release, by its name: as it is printed, what it counts, and the passage it stands in. */
export const figuresSchema = z.record(
  name,
  z.strictObject({
    /** Verbatim, with its unit and with a word that bounds it: “more than 680”, “$449 billion”. */
    printed: words,
    what: words,
    year: z.number().int().optional(),
    passage: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]*$/,
        'A passage is named by its anchor: p11, or top for the headline.',
      ),
    /** A number that was agreed or defined, not rounded: a sum pledged, the length of a list. */
    exact: z.boolean().optional(),
  }),
);

/** The checks, by name: sums over the figures and a public source, held against printed figures. */
export const checksSchema = z.record(
  name,
  z
    .strictObject({
      what: words,
      /** Formulas over the figures' names (+ - * / and parentheses), each with what it means. */
      sums: z.record(name, z.strictObject({ formula: words, means: words })).default({}),
      /** The printed figures that the sums and the source are held against. */
      against: z.array(name).default([]),
      source: z
        .strictObject({
          says: words,
          title: words,
          publisher: words,
          date: z.iso.date(),
          url: z
            .string()
            .refine(isWebAddress, 'expected https://…, without a name or password before its host'),
        })
        .optional(),
    })
    .refine(
      ({ sums, source }) => Object.keys(sums).length > 0 || source,
      'A check needs a sum or a source.',
    ),
);

/** The pictures, by name: dots on a scale, or bars from nought, over figures and the results of checks. */
export const picturesSchema = z.record(
  name,
  z.strictObject({
    kind: z.enum(['dots', 'bars']),
    title: words,
    caption: words,
    marks: z
      .array(
        z.strictObject({
          /** A formula over figures (`total`) and results (`total.byShare`). */
          value: words,
          label: words,
          /** Drawn in outline: the text does not say whose number it is. */
          outline: z.boolean().optional(),
        }),
      )
      .min(1),
  }),
);

/** The named numbers of a release. */
export type Figures = z.infer<typeof figuresSchema>;
/** The checks of a release. */
export type Checks = z.infer<typeof checksSchema>;
/** The pictures of a release. */
export type Pictures = z.infer<typeof picturesSchema>;
