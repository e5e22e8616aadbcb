import { cut } from './sentence-cut.ts';
import type { Selected } from './selection.ts';

/** What a quotation says of the release that it is from. */
export interface Source {
  issuer: string;
  headline: string;
  /** The date as a reader reads it. */
  date: string;
  /** The release’s number at its wire, with the wire’s name; empty when there is none. */
  release: string;
  lang: string;
}

/** The words of a quotation, a paragraph each: exactly as on the page, […] where a sentence is cut. */
export function quoted(selected: Selected[], lang: string): string[] {
  return selected.map(({ text, start, end }, nth) => {
    const { before, after } = cut(text, start, end, lang);
    const words = text.slice(start, end).replace(/[ \t\n\r\f]+/g, ' ');
    const first = nth === 0 && before ? '[…] ' : '';
    const last = nth === selected.length - 1 && after ? ' […]' : '';
    return first + words + last;
  });
}

/** Where a quotation stands: “passage 11”, “passages 11 to 12”, “heading “steady rise””. */
export function placeOf(selected: Selected[]): string {
  const passages = selected.filter(({ kind }) => kind === 'passage');
  const numbers = [...new Set(passages.map(({ id }) => id.slice(1)))];
  const [first] = selected;
  const last = numbers.at(-1);
  if (!first || numbers.length === 0 || last === undefined) {
    return first?.kind === 'heading' ? `heading “${first.text.trim()}”` : 'headline';
  }
  return numbers.length === 1 ? `passage ${last}` : `passages ${numbers[0]} to ${last}`;
}

/** The line under a quotation: issuer, headline, date, release number, passage. */
export function sourceLine(source: Source, place: string): string {
  const { issuer, headline, date, release } = source;
  return [issuer, `“${headline}”`, date, release, place].filter(Boolean).join(', ');
}

export const AS_RECEIVED = 'Text as received.';

/** A quotation as plain text. */
export function plainQuotation(selected: Selected[], source: Source, link: string): string {
  const words = quoted(selected, source.lang).join('\n\n');
  // The link on a line of its own, so that nothing behind it is taken for a part of it.
  return `${words}\n\n— ${sourceLine(source, placeOf(selected))}\n${link}\n${AS_RECEIVED}`;
}
