import { diffArrays } from 'diff';
import type { Passage } from '../release/passage.ts';
import { type Paragraph } from './received-source.ts';
import { collapseWhitespace } from '../text/whitespace.ts';

/** A place where page and source part: one of the two is missing where the other stands alone. */
export interface Difference {
  page?: Passage;
  source?: Paragraph;
}

/**
 * Holds the passages of a page against the paragraphs of its source, in order, and gives every place
 * where they part. Equal ones are paired first (Myers’ diff), so that one paragraph left out is
 * told as that and not as a difference of all that follow.
 */
export function compare(page: Passage[], source: Paragraph[]): Difference[] {
  const differences: Difference[] = [];
  const onPage = page.map(({ text }) => collapseWhitespace(text));
  const inSource = source.map(({ text }) => text);
  let p = 0;
  let s = 0;
  let pages: Passage[] = [];
  let sources: Paragraph[] = [];
  const pairRest = () => {
    // What is left between two equal ones is paired in order.
    for (let i = 0; i < Math.max(pages.length, sources.length); i++) {
      const [onPage, inSource] = [pages[i], sources[i]];
      differences.push({ ...(onPage && { page: onPage }), ...(inSource && { source: inSource }) });
    }
    pages = [];
    sources = [];
  };
  for (const { added, removed, value } of diffArrays(inSource, onPage)) {
    if (added) pages.push(...page.slice(p, (p += value.length)));
    else if (removed) sources.push(...source.slice(s, (s += value.length)));
    else {
      pairRest();
      p += value.length;
      s += value.length;
    }
  }
  pairRest();
  return differences;
}
