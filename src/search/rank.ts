import type { QueryTerm } from './expand-query.ts';
import type { Hit, Passage, Result } from './passage.ts';
import type { Pattern, SearchIndex } from './search-index.ts';

/** A term with the passages that have it. */
interface FoundTerm extends QueryTerm {
  readonly places: ReadonlyMap<number, readonly Hit[]>;
  readonly exactly: ReadonlySet<number>;
  readonly rarity: number;
}

/** What a term counts that was not found as typed. */
const weights = { exact: 1, completed: 0.9, near: 0.8, corrected: 0.7, related: 0.6, missing: 0 };
const inflected = 0.97;

/**
 * Orders the passages that answer a query: first those that hold it word for word; then by
 * coordination, the distinct terms that a passage holds, each weighed by its rarity over the passages
 * (Spärck Jones 1972, "A statistical interpretation of term specificity"); then in the order of
 * reading. A passage that covers less than half of what the best one does is no answer, unless it
 * has the rarest of the words.
 */
export function rank<P extends Passage>(
  index: SearchIndex<P>,
  terms: readonly QueryTerm[],
  excluded: readonly QueryTerm[],
): Result<P>[] {
  const without = new Set(
    excluded.flatMap(({ patterns }) => [...placesOf(index, patterns).keys()]),
  );
  const deciding = terms
    .filter(({ minor, how }) => !minor && how !== 'missing')
    .map((term) => findTerm(index, term, without))
    .filter(({ places }) => places.size > 0);
  const phrases = phrasesOf(index, terms);
  const required = deciding.filter(({ quoted }) => quoted);
  const scored = [...new Set(deciding.flatMap(({ places }) => [...places.keys()]))]
    .filter((at) => required.every(({ places }) => places.has(at)))
    .map((at) => ({ at, phrase: phrases.get(at)?.[0], coverage: coverageOf(at, deciding) }));
  const best = Math.max(...scored.map(({ coverage }) => coverage));
  const rarest = deciding.toSorted((a, b) => a.places.size - b.places.size)[0];
  return scored
    .filter(
      ({ at, phrase, coverage }) =>
        phrase !== undefined || coverage >= best / 2 || rarest?.places.has(at) === true,
    )
    .sort(
      (a, b) =>
        Number(b.phrase !== undefined) - Number(a.phrase !== undefined) ||
        b.coverage - a.coverage ||
        a.at - b.at,
    )
    .flatMap(({ at, phrase }) => resultAt(index, at, phrase, deciding, terms));
}

function resultAt<P extends Passage>(
  index: SearchIndex<P>,
  at: number,
  phrase: Hit | undefined,
  deciding: readonly FoundTerm[],
  terms: readonly QueryTerm[],
): Result<P>[] {
  const passage = index.passages[at]?.passage;
  if (passage === undefined) return [];
  const held = deciding.filter(({ places }) => places.has(at));
  const has = new Set(held.map(({ typed }) => typed));
  const lacks = terms
    .filter(({ minor, typed }) => !minor && !has.has(typed))
    .map(({ typed }) => typed);
  const hits = held.flatMap(({ places }) => places.get(at) ?? []);
  return [{ passage, hits: joinHits(hits, passage.text), phrase, lacks: [...new Set(lacks)] }];
}

function findTerm(index: SearchIndex, term: QueryTerm, without: ReadonlySet<number>): FoundTerm {
  const places = placesOf(index, term.patterns);
  const count = places.size;
  const rarity = Math.log(1 + (index.passages.length - count + 0.5) / (count + 0.5));
  for (const at of without) places.delete(at);
  return { ...term, places, rarity, exactly: new Set(index.find(term.exact).keys()) };
}

function placesOf(index: SearchIndex, patterns: readonly Pattern[]): Map<number, Hit[]> {
  const places = new Map<number, Hit[]>();
  for (const pattern of patterns) {
    for (const [at, hits] of index.find(pattern))
      places.set(at, [...(places.get(at) ?? []), ...hits]);
  }
  return places;
}

/** Where the whole query stands word for word. */
function phrasesOf(index: SearchIndex, terms: readonly QueryTerm[]): Map<number, Hit[]> {
  const words = terms.flatMap(({ exact }) => exact);
  return words.length > 1 ? index.find(words) : new Map<number, Hit[]>();
}

/** Rounded, so that the same rarities added up in another order are the same sum. */
function coverageOf(at: number, terms: readonly FoundTerm[]): number {
  const sum = terms
    .filter(({ places }) => places.has(at))
    .reduce((total, { how, rarity, exactly }) => {
      return total + rarity * weights[how] * (exactly.has(at) ? 1 : inflected);
    }, 0);
  return Math.round(sum * 1e6) / 1e6;
}

/** Joins hits that touch, or that only spaces or a hyphen part. */
function joinHits(hits: readonly Hit[], text: string): Hit[] {
  const merged: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      (hit.start <= last.end || /^[\s-]*$/.test(text.slice(last.end, hit.start)))
    )
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else merged.push(hit);
  }
  return merged;
}
