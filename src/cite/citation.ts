import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { slug } from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatDate } from '../text/dates.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { CITATION_FORMATS } from '../release/paths.ts';
import { retractionNotice } from '../release/retraction.ts';
import type { ReleaseData } from '../release/schema.ts';

type CitationFormat = (typeof CITATION_FORMATS)[number][0];

// By default, the library drops characters that TeX has no command for, such as Chinese ones, and has no
// other letters in the key.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/**
 * APA style of press releases, in the Citation Style Language: https://docs.citationstyles.org/en/stable/specification.html
 * The library takes twenty times longer to read its own APA style, which is for every type of document.
 */
const APA = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info/><citation><layout/></citation>
<macro name="title"><group delimiter=" ">
  <text variable="title"/>
  <choose>
    <if variable="number"><group prefix="(" suffix=")" delimiter=" ">
      <text variable="genre" text-case="title"/><text variable="number"/>
    </group></if>
    <else><text variable="genre" prefix="[" suffix="]"/></else>
  </choose>
</group></macro>
<bibliography><layout suffix="."><group delimiter=". ">
  <names variable="author"><substitute><text macro="title"/></substitute></names>
  <date variable="issued" prefix="(" suffix=")">
    <date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/>
  </date>
  <text macro="title"/>
  <text variable="publisher"/>
</group></layout></bibliography></style>`;
plugins.config.get('@csl').styles.add('release', APA);

/** Formats the citation of a release in APA style, in its language: as text, and as HTML with the address of its page, if that is known. */
export function formatCitation(data: ReleaseData, address?: string) {
  const { date, release } = data;
  const { lang, citation, space } = wordsFor(data.lang).words;
  const kept: [sign: string, words: string][] = [];
  // The library would change quotation marks and interpret tags, so a sign stands for the words of the release. After
  // words that end with a punctuation mark, the style adds no full stop.
  const keep = (words: string) => {
    const sign = String.fromCharCode(0xe000 + kept.length) + (/[.!?…]$/.exec(words)?.[0] ?? '');
    kept.push([sign, words]);
    return sign;
  };
  const restore = (text: string) =>
    kept.reduce((all, [sign, words]) => all.replace(sign, () => words), text);
  const item = itemOf(data, undefined, keep);
  const day = date ? lang !== 'en' && formatDate(date, lang) : citation.undated;
  const printed = {
    ...item,
    ...(release && { number: fill(citation.number, { n: release }) }),
    ...(day && { issued: { literal: day } }),
  };
  const options = { template: 'release', lang: 'en-US' };
  const formatted = new Cite(printed).format('bibliography', options).trim();
  const cited = [formatted, retractionNotice(data)].filter(Boolean).join(space);
  const [before = '', after = ''] = cited.split(item.title);
  // Page styles keep the day and the number, which the style puts in brackets, whole: “(2024, March 1).”
  const withGroups = (text: string) =>
    text
      .split(/(\([^()]*\)\S*)/)
      .map((part, at) => (at % 2 ? h('span', restore(part)) : restore(part)));
  // An address in a right-to-left line keeps its own direction.
  const link = address ? [' ', h('bdi', address)] : [];
  const title = h('i', restore(item.title));
  return {
    text: restore(cited),
    html: toHtml(h(null, withGroups(before), title, withGroups(after), link)),
  };
}

/** Formats the citation of a release as a file for reference managers. */
export function citationFile(format: CitationFormat, data: ReleaseData, address?: string): string {
  const item = itemOf(data, address, format === 'bib' ? escapeTex : undefined);
  const citation = new Cite(item);
  if (format === 'bib') {
    // The library writes numbers of reports only. A tab begins each field, and no text has one.
    const number = item.number ? `\tnumber = {${item.number}},\n` : '';
    return citation
      .format('bibtex')
      .trimStart()
      .replace(/(?=\ttype = )/, () => number);
  }
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
  const names = [issuer, ...headline.split(/\s+/, 3), date?.slice(0, 4)];
  return {
    // The slug of “½” is empty.
    id: slug(names.join(' ')).replace(/^-+|-+$/g, '') || 'release',
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
