import { make } from './elements.ts';
import { fill, words } from './script-words.ts';
import type { Selected } from './selection.ts';

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

/** What a quotation is made of. */
export interface Quotation {
  selected: Selected[];
  /** The citation of the page. */
  citation: string;
  link: string;
  lang: string;
}

/** A quotation as plain text and as HTML: the words, the citation with their place, and the link. */
export function formatQuotation({ selected, citation, link, lang }: Quotation) {
  const paragraphs = quoted(selected, lang);
  const source = `— ${citation.replace(/\.$/, '')}, ${placeOf(selected)}`;
  const quote = make('blockquote', { cite: link }, ...paragraphs.map((one) => make('p', {}, one)));
  const address = make('a', { href: link }, link);
  return {
    // The link on a line of its own, so that nothing behind it is taken for a part of it.
    plain: `${paragraphs.join('\n\n')}\n\n${source}\n${link}\n${words.asReceived}`,
    html:
      quote.outerHTML + make('p', {}, `${source}, `, address, `. ${words.asReceived}`).outerHTML,
  };
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
