import { make } from './make-element.ts';
import { fill, words } from './script-words.ts';
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
    const piece = text.slice(start, end).replace(/[ \t\n\r\f]+/g, ' ');
    const first = nth === 0 && before ? '[…] ' : '';
    const last = nth === selected.length - 1 && after ? ' […]' : '';
    return first + piece + last;
  });
}

/** Where a quotation stands: “passage 11”, “passages 11 to 12”, “heading “steady rise””. */
export function placeOf(selected: Selected[]): string {
  const passages = selected.filter(({ kind }) => kind === 'passage');
  const numbers = [...new Set(passages.map(({ id }) => id.slice(1)))];
  const [first] = selected;
  const last = numbers.at(-1);
  if (!first || numbers.length === 0 || last === undefined) {
    if (first?.kind !== 'heading') return words.headlinePlace;
    return fill(words.headingNamed, { words: first.text.trim() });
  }
  const [from = last] = numbers;
  if (numbers.length === 1) return fill(words.passage, { n: last });
  return fill(words.passageRange, { first: from, last });
}

/** The line under a quotation: issuer, headline, date, release number, passage. */
function sourceLine(source: Source, place: string): string {
  const { issuer, headline, date, release } = source;
  return [issuer, fill(words.quoted, { words: headline }), date, release, place]
    .filter(Boolean)
    .join(', ');
}

/** A quotation as plain text. */
export function plainQuotation(selected: Selected[], source: Source, link: string): string {
  const quotation = quoted(selected, source.lang).join('\n\n');
  // The link on a line of its own, so that nothing behind it is taken for a part of it.
  return `${quotation}\n\n— ${sourceLine(source, placeOf(selected))}\n${link}\n${words.asReceived}`;
}

/** A quotation as HTML: the words as a block quotation, its source and the link below. */
export function quotationHtml(selected: Selected[], source: Source, link: string): string {
  const paragraphs = quoted(selected, source.lang).map((piece) => make('p', {}, piece));
  const quote = make('blockquote', { cite: link }, ...paragraphs);
  const address = make('a', { href: link }, link);
  const line = `— ${sourceLine(source, placeOf(selected))}, `;
  return quote.outerHTML + make('p', {}, line, address, `. ${words.asReceived}`).outerHTML;
}

/** Whether words are cut out of a sentence: at their beginning, at their end. */
export function cut(
  text: string,
  start: number,
  end: number,
  lang: string,
): { before: boolean; after: boolean } {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(
    text,
  )) {
    starts.add(index + segment.length - segment.trimStart().length);
    ends.add(index + segment.trimEnd().length);
  }
  return { before: !starts.has(start), after: !ends.has(end) };
}
