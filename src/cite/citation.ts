import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { slug } from 'github-slugger';
import { formatDate } from '../text/format-date.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { ReleaseData } from '../release/schema.ts';

/** The formats of citation files, by the endings of their names. */
export const CITATION_FORMATS = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
] as const;

type CitationFormat = (typeof CITATION_FORMATS)[number][0];

/** APA without sorting and disambiguation, which one citation doesn’t need and which double its time. */
const STYLE = 'apa-of-one-work';
const { styles } = plugins.config.get('@csl');
styles.add(
  STYLE,
  styles
    .get('apa')
    .replace(/<sort>.*?<\/sort>/gs, '')
    .replace(
      /<citation .*?<\/citation>/s,
      '<citation><layout><text value=""/></layout></citation>',
    ),
);

/**
 * Formats the citation of a release in APA style, with the address of its page if that is known. The
 * library knows few languages, and reads “2024-17” as a range of numbers, so it gets dates and numbers
 * as they are to be printed.
 */
export function formatCitation(
  data: ReleaseData,
  address?: string,
  format: 'html' | 'text' = 'html',
): string {
  const { date, release } = data;
  const { lang, citation } = wordsFor(data.lang).words;
  const printed = {
    ...itemOf(data, address),
    ...(release && { number: fill(citation.number, { n: release.replaceAll('-', '\\-') }) }),
    ...(lang !== 'en' && {
      issued: { literal: date ? formatDate(date, lang) : citation.undated },
    }),
  };
  const options = { template: STYLE, lang: 'en-US', format, nosort: true };
  const made = new Cite(printed).format('bibliography', options);
  return made.replace(/<\/?div[^>]*>/g, '').trim();
}

/** Formats the citation of a release as a file for reference managers. */
export function citationFile(format: CitationFormat, data: ReleaseData, address?: string): string {
  const citation = new Cite(itemOf(data, address));
  if (format === 'csl.json') return `${citation.format('data')}\n`;
  if (format === 'bib') return citation.format('bibtex').trimStart();
  // The library breaks long lines within words, and reference managers don’t join them again.
  return `${citation
    .format('ris')
    .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
    .trim()}\n`;
}

function itemOf(data: ReleaseData, address: string | undefined): object {
  const { headline, issuer, wire, place, date, release, lang } = data;
  return {
    id: [slug(issuer ?? headline), date?.slice(0, 4)].filter(Boolean).join('-'),
    // CSL has no type for press releases. In APA, a document shows issuer, day, number and wire.
    type: 'document',
    genre: wordsFor(lang).words.citation.pressRelease,
    title: headline,
    ...(issuer && { author: [{ literal: issuer }] }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(wire && { publisher: wire }),
    ...(place && { 'publisher-place': place }),
    ...(release && { number: release }),
    ...(address && { URL: address }),
    language: lang,
  };
}
