import { make } from './elements.ts';
import { fill, words } from './script-words.ts';
import type { Selected } from './page-text.ts';

/** Returns the words of a quotation by paragraph, exactly as on the page, with […] where a sentence is cut. */
export function quotedParagraphs(selected: readonly Selected[], lang: string): string[] {
  return selected.map(({ text, start, end, words }, nth) => {
    const { before, after } = sentenceCuts(text, start, end, lang);
    const first = nth === 0 && before ? '[…] ' : '';
    const last = nth === selected.length - 1 && after ? ' […]' : '';
    return first + words + last;
  });
}

/** Names the place of a quotation: “Passage 11”, “Passage 3–5”, “Heading “steady rise””. For the headline it is '', because the citation has it. */
export function placeOf(selected: readonly Selected[]): string {
  const passages = selected.filter(({ kind }) => kind === 'passage');
  const ends = [passages[0], passages.at(-1)].map((one) => one?.id.slice(1));
  if (passages.length > 0) return fill(words.passage, { n: [...new Set(ends)].join('–') });
  const heading = selected.find(({ kind }) => kind === 'heading');
  return heading ? fill(words.heading, { text: heading.text.trim() }) : '';
}

/** Formats a quotation as text and as HTML: the words, the citation of the page with their place, and the link. */
export function formatQuotation(selected: readonly Selected[], citation: string, link: string) {
  const paragraphs = quotedParagraphs(selected, document.documentElement.lang);
  const asReceived = words.asReceived + words.stop;
  const source = `— ${citation} ${placeOf(selected)}`.trim();
  const quote = make('blockquote', { cite: link });
  for (const paragraph of paragraphs) {
    const lines = paragraph.split(/(\n)/).map((line) => (line === '\n' ? make('br') : line));
    quote.append(make('p', {}, ...lines));
  }
  const address = make('a', { href: link }, link);
  const cited = make('p', {}, `${source} `, address, `${words.stop} ${asReceived}`);
  return {
    // The link has a line of its own, so that nothing after it becomes part of it.
    plain: `${paragraphs.join('\n\n')}\n\n${source}\n${link}\n${asReceived}`,
    html: quote.outerHTML + cited.outerHTML,
  };
}

/** Tells whether a part of a text begins inside a sentence (`before`), and whether it ends inside one (`after`). */
export function sentenceCuts(text: string, start: number, end: number, lang: string) {
  const sentences = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)];
  const begins = ({ index, segment }: Intl.SegmentData) =>
    index + segment.length - segment.trimStart().length === start;
  const ends = ({ index, segment }: Intl.SegmentData) => index + segment.trimEnd().length === end;
  return { before: !sentences.some(begins), after: !sentences.some(ends) };
}
