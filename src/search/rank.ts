import type { Hit, Result } from './answer.ts';
import { findHits, joinHits } from './find-hits.ts';
import type { Wanted } from './expand-query.ts';
import type { Reading } from './passage.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A passage that answers, and where. */
export interface Found extends Result {
  readonly passage: Reading;
  /** The terms it holds. */
  readonly holds: readonly Wanted[];
}

interface Scored extends Found {
  readonly literal: boolean;
  readonly coverage: number;
  readonly exact: number;
  readonly relevance: number;
}

/**
 * Orders the passages that answer a query.
 *
 * First those that hold it word for word; then by coordination: the distinct terms a passage
 * holds, each weighed by its rarity over the passages (Spärck Jones 1972, "A statistical
 * interpretation of term specificity"); then by terms held in the very form typed; then by
 * BM25 with its usual constants (Robertson and Zaragoza 2009); then in the order of reading.
 * A passage that covers less than half of what the best one does is not an answer.
 */
export function rank(
  passages: readonly Reading[],
  wanted: readonly Wanted[],
  excluded: readonly Wanted[],
  vocabulary: Vocabulary,
): Found[] {
  const sought = wanted.filter(({ how }) => how !== 'nowhere');
  const deciding = sought.filter(({ small }) => !small);
  if (deciding.length === 0) return [];
  const length = passages.reduce((sum, { tokens }) => sum + tokens.length, 0) / passages.length;
  const whole = wanted.some(({ how }) => how === 'nowhere') ? [] : wanted;
  const scored = passages
    .filter((passage) => !excluded.some((term) => findHits(passage.tokens, term.steps).length > 0))
    .map((passage) => score(passage, sought, whole, length, vocabulary))
    .filter(({ holds }) => holds.some(({ small }) => !small));
  const required = deciding.filter(
    (term) => term.quoted && scored.some(({ holds }) => holds.includes(term)),
  );
  const answers = scored.filter(({ holds }) => required.every((term) => holds.includes(term)));
  const best = Math.max(...answers.map(({ coverage }) => coverage));
  return answers
    .filter(({ coverage, literal }) => literal || coverage >= best / 2)
    .sort(
      (a, b) =>
        Number(b.literal) - Number(a.literal) ||
        b.coverage - a.coverage ||
        b.exact - a.exact ||
        b.relevance - a.relevance,
    );
}

function score(
  passage: Reading,
  sought: readonly Wanted[],
  whole: readonly Wanted[],
  averageLength: number,
  vocabulary: Vocabulary,
): Scored {
  const { tokens } = passage;
  const holds: Wanted[] = [];
  const hits: Hit[] = [];
  let coverage = 0;
  let exact = 0;
  let relevance = 0;
  for (const term of sought) {
    const places = findHits(tokens, term.steps);
    if (places.length === 0) continue;
    holds.push(term);
    if (term.small) continue;
    hits.push(...places);
    const rarity = rarityOf(term, vocabulary);
    const often = places.length;
    coverage += rarity;
    if (tokens.some(({ form }) => term.exact.has(form))) exact += rarity;
    relevance +=
      (rarity * often * 2.2) / (often + 1.2 * (0.25 + (0.75 * tokens.length) / averageLength));
  }
  return {
    passage,
    hits: joinHits(hits, passage.text),
    holds,
    literal: isLiteral(tokens, whole),
    coverage: round(coverage),
    exact: round(exact),
    relevance,
  };
}

function isLiteral(tokens: readonly Token[], whole: readonly Wanted[]): boolean {
  const steps = whole.flatMap((term) => (term.quoted ? term.steps : [term.exact]));
  return steps.length > 1 && findHits(tokens, steps).length > 0;
}

/** The rarity of a term: the logarithm of the odds that a passage lacks it. */
function rarityOf({ steps }: Wanted, vocabulary: Vocabulary): number {
  const counts = steps.map((forms) =>
    [...forms].reduce((sum, form) => sum + vocabulary.count(form), 0),
  );
  const count = Math.min(vocabulary.passages, ...counts);
  return Math.log(1 + (vocabulary.passages - count + 0.5) / (count + 0.5));
}

/** The same rarities, added up in another order, are the same sum. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
