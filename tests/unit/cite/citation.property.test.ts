import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { citationFile, formatCitation } from '../../../src/cite/citation.ts';
import { structuredData } from '../../../src/cite/structured-data.ts';
import { releaseSchema } from '../../../src/release/schema.ts';
import { parseSite } from '../../../src/release/site.ts';

/** Signs of TeX, RIS, HTML and CSL, and letters of several scripts. Those of more characters are between bars. */
const PIECES = [
  ...'{}%&\\<>"\'“”’«»$#_~^@;:.!?=-–—/()[]|`*…¿¡½²',
  ..." ¦ ¦ ¦a¦Port¦THE¦港口¦ الميناء ¦é¦😀¦<i>¦</b>¦&amp;¦--¦---¦``¦''¦ER - ¦TI  - ¦$x$¦\\\"o¦ and ¦1/2".split(
    '¦',
  ),
];
const words = (least: number) =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: least, maxLength: 9 })
    // A citation begins with a letter, so that BibTeX has a key.
    .map((pieces) => `A ${pieces.join('')}`.replace(/ +/g, ' ').trimEnd());
const release = fc.record({
  headline: words(1),
  issuer: words(0),
  wire: words(0),
  place: words(0),
  date: fc.constantFrom('1999-12-31', '2024-02-29'),
  lang: fc.constantFrom('en', 'de', 'ar', 'zh', 'ja'),
});
const address = 'https://example.org/press/2024/quay/';

test.each(['bib', 'ris', 'csl.json'] as const)(
  'a reference manager reads back what %s says of any release',
  (format) => {
    fc.assert(
      fc.property(release, (values) => {
        const { headline, issuer, wire, place, date } = values;
        const file = citationFile(format, releaseSchema.parse(values), address);
        const [item, ...others] = JSON.parse(new Cite(file).format('data'));
        const [{ literal, family, given }] = item.author;
        expect(others).toEqual([]);
        expect({
          title: item.title,
          // A name with a comma would be that of a person.
          issuer: literal ?? [given, family].filter(Boolean).join(' '),
          wire: item.publisher,
          place: item['publisher-place'],
          date: item.issued['date-parts'][0],
          url: item.URL,
        }).toEqual({
          title: headline,
          issuer,
          wire,
          place,
          date: date.split('-').map(Number),
          url: address,
        });
      }),
      { seed: 3, numRuns: 300, endOnFailure: true },
    );
  },
);

test('the citation and the structured data of any release have its headline as received', () => {
  const { data: site } = parseSite('');
  fc.assert(
    fc.property(release, (values) => {
      const data = releaseSchema.parse(values);
      const { text, html } = formatCitation(data, address);
      expect(text).toContain(values.headline);
      expect(toString(fromHtml(html, { fragment: true }))).toBe(`${text} ${address}`);
      const json = structuredData(data, site, address, address);
      expect(JSON.parse(json)).toMatchObject({
        headline: values.headline,
        author: { name: values.issuer },
        datePublished: values.date,
      });
      expect(json).not.toContain('<');
    }),
    { seed: 3, numRuns: 300, endOnFailure: true },
  );
});
