import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { slug } from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatDate } from '../text/dates.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { CITATION_FORMATS } from '../release/paths.ts';
import type { ReleaseData } from '../release/schema.ts';

type CitationFormat = (typeof CITATION_FORMATS)[number][0];

// By default, the library drops characters that TeX has no command for, such as Chinese ones, and has no
// other letters in the key.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/**
 * Formats the citation of a release in APA style: as text without an address, and as HTML with the address
 * of its page, if that is known. Days and numbers are written as in the language of the release.
 */
export function formatCitation(data: ReleaseData, address?: string) {
  const { issuer, wire, date, release } = data;
  const { lang, citation, space } = wordsFor(data.lang).words;
  // In English, APA writes “2024, March 1” and “Press Release No. 5”.
  const isEnglish = lang === 'en';
  const written = date ? formatDate(date, lang) : citation.undated;
  const day = isEnglish ? written.replace(/^(\d+) (\w+) (\d+)$/, '$3, $2 $1') : written;
  const numbered = isEnglish ? 'Press Release' : citation.pressRelease;
  const number = release && fill(citation.number, { n: release });
  const kind = number ? `(${numbered} ${number})` : `[${citation.pressRelease}]`;
  const title = collapseWhitespace(data.headline);
  const before = issuer ? `${withStop(issuer)} (${day}). ` : '';
  // Without an issuer, the title comes first.
  const after = issuer ? kind : `(${day}). ${kind}`;
  const parts = [issuer ? title : withStop(title), `${after}.`, wire && withStop(wire)];
  const cited = [before + parts.filter(Boolean).join(' '), retractionNotice(data)];
  const text = cited.filter(Boolean).join(space);
  const end = text.slice(before.length + title.length);
  // An address in a right-to-left line keeps its own direction.
  const link = address ? [' ', h('bdi', address)] : [];
  return { text, html: toHtml(h(null, before, h('i', title), end, link)) };
}

/** Writes a part of a citation on one line, with a full stop unless it ends with a punctuation mark. */
function withStop(words: string): string {
  return collapseWhitespace(words).replace(/(?<![.!?…:;])$/, '.');
}

/** Says when a release was retracted, if it was, in its language or another. */
export function retractionNotice({ retracted, lang }: ReleaseData, inLang = lang) {
  const { words } = wordsFor(inLang);
  return retracted && fill(words.retracted, { date: formatDate(retracted.date, words.lang) });
}

/** Returns the headline of a release for lists: after a notice in brackets, if it was retracted. */
export function titleOf(data: ReleaseData): string {
  const notice = retractionNotice(data);
  return notice ? `[${notice}] ${data.headline}` : data.headline;
}

/** Formats the citation of a release as a file for reference managers. */
export function citationFile(format: CitationFormat, data: ReleaseData, address?: string): string {
  const citation = new Cite(itemOf(data, address, format === 'bib' ? escapeTex : undefined));
  if (format === 'bib') return citation.format('bibtex').trimStart();
  if (format === 'csl.json') return `${citation.format('data')}\n`;
  // The library breaks long lines within words, and reference managers don’t join them again.
  const lines = citation.format('ris').replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '');
  return `${lines.trim()}\n`;
}

/** Characters that a backslash doesn’t escape in TeX. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

function escapeTex(text: string): string {
  const escaped = text.replace(/[\\~^<>&%$#_{}]/g, (one) => TEX[one] ?? `\\${one}`);
  return escaped.replace(/([-'`])(?=\1)/g, '$1{}'); // else -- would be a dash, and '' a quotation mark
}

function itemOf(data: ReleaseData, address?: string, escape = (text: string) => text) {
  const { headline, issuer, wire, place, date, release, lang } = data;
  // In RIS, a line break would begin a field.
  const write = (text: string) => escape(collapseWhitespace(text));
  return {
    id: slug([issuer, ...headline.split(/\s+/, 3), date?.slice(0, 4)].filter(Boolean).join(' ')),
    // CSL has no type for press releases. In APA, a document shows issuer, day, number and wire.
    type: 'document',
    genre: wordsFor(lang).words.citation.pressRelease,
    title: write(headline),
    ...(issuer && { author: [{ literal: write(issuer) }] }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(wire && { publisher: write(wire) }),
    ...(place && { 'publisher-place': write(place) }),
    ...(release && { number: write(release) }),
    ...(data.retracted && { note: write(retractionNotice(data) ?? '') }),
    ...(address && { URL: address }),
    language: lang,
  };
}
