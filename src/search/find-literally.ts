import type { Answer, Hit } from './answer.ts';
import type { Passage } from './passage.ts';

/** Finds the passages that hold every word or "quoted phrase" as it was typed: all one can do without an index. */
export function findLiterally(typed: string, passages: readonly Passage[]): Answer {
  const wanted = [...typed.slice(0, 2000).matchAll(/["“”]([^"“”]+)["“”]?|[^\s"“”]+/gu)]
    .map(({ 0: word, 1: phrase }) => (phrase ?? word).trim().replace(/[?!,;:]+$/u, ''))
    .filter((word) => /[\p{L}\p{N}%$€£¥]/u.test(word));
  const patterns = wanted.map(pattern);
  const results = passages.flatMap((passage) => {
    const hits = patterns.map((word) => places(passage.text, word));
    const all = hits.length > 0 && hits.every((places) => places.length > 0);
    return all ? [{ passage, hits: hits.flat().toSorted((a, b) => a.start - b.start) }] : [];
  });
  return { results, missing: [], corrected: [] };
}

/** Matches at the start of a word, in either case, with any kind of apostrophe, space or hyphen. */
function pattern(word: string): RegExp {
  const source = word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/[\s-]+/g, '[\\s-]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}`, 'giu');
}

function places(text: string, word: RegExp): Hit[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
