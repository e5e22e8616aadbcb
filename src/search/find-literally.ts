import type { Answer, Hit } from './answer.ts';
import type { Passage } from './passage.ts';

const part = /(?<minus>(?<=^|\s)[-−–])?(?:["“”](?<phrase>[^"“”]+)["“”]?|(?<word>[^\s"“”]+))/gu;

/**
 * Finds the passages that hold every word or "quoted phrase" as it was typed, and none with a minus
 * before it: all one can do without an index.
 */
export function findLiterally(typed: string, passages: readonly Passage[]): Answer {
  const wanted: RegExp[] = [];
  const excluded: RegExp[] = [];
  for (const { groups = {} } of typed.slice(0, 2000).matchAll(part)) {
    const words = (groups['phrase'] ?? groups['word'] ?? '').trim().replace(/[?!,;:]+$/u, '');
    if (!/[\p{L}\p{N}%$€£¥&]/u.test(words)) continue;
    (groups['minus'] === undefined ? wanted : excluded).push(pattern(words));
  }
  const results = passages.flatMap((passage) => {
    const hits = wanted.map((word) => places(passage.text, word));
    const all = hits.length > 0 && hits.every((places) => places.length > 0);
    if (!all || excluded.some((word) => places(passage.text, word).length > 0)) return [];
    return [{ passage, hits: hits.flat().toSorted((a, b) => a.start - b.start) }];
  });
  return { results, missing: [], corrected: [] };
}

/** Matches in either case, a word at its start, with any kind of apostrophe, space or hyphen. */
function pattern(words: string): RegExp {
  const source = words
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/[\s-]+/g, '[\\s-]+');
  // A sign stands behind a word or number, a word does not.
  const start = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  return new RegExp(start + source, 'giu');
}

function places(text: string, word: RegExp): Hit[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
