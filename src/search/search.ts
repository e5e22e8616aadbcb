import { westernNumbers } from '../text/western-numbers.ts';
import { expandQuery, type QueryTerm } from './expand-query.ts';
import { parseQuery } from './parse-query.ts';
import type { Answer, Hit, Substitution } from './passage.ts';
import type { SearchIndex } from './search-index.ts';

/** Answers a query from an index of passages. */
export function search(query: string, index: SearchIndex): Answer {
  const parsed = parseQuery(westernNumbers(query), index.lang);
  const terms = expandQuery(parsed.terms, index).map((term) => findTerm(index, term));
  // What was not typed is not excluded.
  const excluded = expandQuery(parsed.excluded, index).filter(({ how }) => weights[how] > 0.8);
  const results = rank(index, terms, excluded);
  const substitutions = terms.flatMap((term) => substitutionOf(term, results));
  const unknown = terms.filter(
    ({ how, typed }) =>
      (weights[how] < 0.9 && /\d|.{3}|[A-Z]{2}|[⺀-￿]/.test(typed)) ||
      /^(?:\d\d?[a-z]*|[A-Z])$/.test(terms[1] ? typed : typed.toLowerCase()),
  );
  return {
    unknown: unknown.map(({ typed }) => typed),
    substitutions,
    exactQuery: substitutions.reduce((text, { typed }) => text.replace(typed, '"$&"'), query),
    results,
  };
}

/** Lists the words that were found instead of a typed one, as the text prints them. */
function substitutionOf(
  { typed, how, places }: FoundTerm,
  results: ReturnType<typeof rank>,
): Substitution[] {
  if (how === 'exact' || how === 'completed' || how === 'missing') return [];
  const words = results.flatMap(({ at, passage: { text } }) =>
    (places.get(at) ?? []).map(({ start, end }) => text.slice(start, end).replace(/['’]s$/u, '')),
  );
  return words.length === 0 ? [] : [{ how, typed, found: [...new Set(words)].slice(0, 3) }];
}

/** A term with the passages that have it, and its score in each. */
type FoundTerm = ReturnType<typeof findTerm>;

/** How much a term counts, by how it was found. */
const weights = { exact: 1, completed: 0.9, near: 0.8, corrected: 0.7, related: 0.7, missing: 0 };

/**
 * Orders the passages that answer a query: first those that have it word for word; then by coordination,
 * which adds up the distinct terms that a passage has, each weighted by its rarity among the passages
 * (Spärck Jones 1972, "A statistical interpretation of term specificity"), stop words by half and those of the
 * heading above by a third; then in reading order. A passage that covers less than half of what the best one covers is not an answer,
 * unless it has a term that no better passage has.
 */
function rank(index: SearchIndex, terms: readonly FoundTerm[], excluded: readonly QueryTerm[]) {
  const without = excluded.flatMap(({ patterns }) => [...index.find(...patterns).keys()]);
  const areMinor = terms.every(({ minor }) => minor);
  const deciding = terms.filter(({ minor, places }) => minor === areMinor && places.size > 0);
  // A stop word that most passages have says nothing, and "how many" isn't a search for "many".
  const minor = terms.filter(
    (one) => one.minor && one.typed !== 'many' && one.places.size < index.passages.length / 2,
  );
  const words = terms.flatMap(({ exact }) => exact);
  const phrases = words.length > 1 ? index.find(words) : undefined;
  let above = -1;
  const candidates = index.passages.flatMap(({ passage }, at) => {
    const isLabel = passage.kind !== 'passage';
    if (isLabel) above = at;
    const held = deciding.filter(({ places }) => places.has(at));
    const isWithout = deciding.some(({ quoted, places }) => quoted && !places.has(at));
    if (!held[0] || isWithout || without.includes(at)) return [];
    const coverage = coverageOf(at, held);
    // A reader who asks for more than a heading or the headline says wants the text below it.
    const lacking = terms.filter(({ places }) => !places.has(at));
    const context = coverageOf(at, minor) / 2 + coverageOf(above, lacking) / 3;
    const score = (coverage + context) * (isLabel && lacking[0] ? 0.8 : 1);
    const hitsOf = (some: readonly FoundTerm[]) =>
      some.flatMap(({ places }) => places.get(at) ?? []);
    // A unit or a stop word is marked where it touches another word of the query.
    const hits = joinHits(hitsOf(terms), passage.text).filter(({ start, end }) =>
      hitsOf(held).some((hit) => hit.start >= start && hit.end <= end),
    );
    // A sign says what its number counts: “$5” isn’t “€5”.
    const missing = lacking.flatMap(({ minor, typed }) =>
      minor && /^\p{L}/u.test(typed) ? [] : typed,
    );
    const phrase = phrases?.get(at)?.[0];
    return [{ at, passage, hits, phrase, missing, held, coverage, score }];
  });
  const enough = Math.max(...candidates.map(({ coverage }) => coverage)) / 2;
  const shown = candidates.flatMap(({ coverage, held }) => (coverage < enough ? [] : held));
  return candidates
    .filter(({ coverage, held }) => coverage >= enough || held.some((one) => !shown.includes(one)))
    .sort((a, b) => (a.phrase ? 0 : 1) - (b.phrase ? 0 : 1) || b.score - a.score);
}

function findTerm(index: SearchIndex, term: QueryTerm) {
  const places = index.find(...term.patterns);
  // The longer a word, the rarer it is in its language (Zipf 1936), however often these few passages have it.
  // A digit, or a letter of an acronym, says as much as four letters.
  const length = term.typed.replace(/[\d.,]|[A-Z](?=[A-Z])/g, '$&$&$&$&').length;
  const exactly = index.find(term.exact);
  const rarity = Math.log(1 + index.passages.length / places.size) * (50 + length);
  const weight = rarity * weights[term.how];
  // An inflection counts a little less.
  const score = (at: number) => (places.has(at) ? weight * (exactly.has(at) ? 1 : 0.97) : 0);
  return { ...term, places, score };
}

/** Joins hits that touch, or that only spaces or hyphens separate. */
function joinHits(hits: readonly Hit[], text: string): Hit[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Adds up the scores of terms in a passage, rounded so that the order of adding doesn't matter. */
function coverageOf(at: number, terms: readonly FoundTerm[]): number {
  return Math.round(terms.reduce((sum, { score }) => sum + score(at), 0) * 1e6);
}
