import { westernNumbers } from '../text/western-numbers.ts';
import { expandQuery, type QueryTerm } from './expand-query.ts';
import type { Language } from './expand-term.ts';
import { parseQuery } from './parse-query.ts';
import type { Answer, Passage, Result, Substitution } from './passage.ts';
import { rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';

/** Answers a query from an index of passages. */
export function search<P extends Passage>(
  query: string,
  index: SearchIndex<P>,
  language: Language,
): Answer<P> {
  const parsed = parseQuery(westernNumbers(query), index.lang);
  const terms = expandQuery(parsed.terms, index, language);
  const excluded = expandQuery(parsed.excluded, index, {});
  const results = rank(index, terms, excluded);
  const substitutions = terms.flatMap((term) => substitutionOf(term, index, results));
  const unknown = terms.filter(({ how, typed }) =>
    how === 'exact' ? /^\d\d?$/.test(typed) : how !== 'completed' && /\d|.{4}|[⺀-￿]/.test(typed),
  );
  return {
    results,
    unknown: unknown.map(({ typed }) => typed),
    substitutions,
    literally: substitutions.reduce((text, { typed }) => text.replace(typed, '"$&"'), query),
  };
}

/** Lists the words that were found instead of a typed one, as the text prints them. */
function substitutionOf<P extends Passage>(
  { typed, how, patterns }: QueryTerm,
  index: SearchIndex<P>,
  results: readonly Result<P>[],
): Substitution[] {
  if (how === 'exact' || how === 'completed' || how === 'missing') return [];
  const shown = results.map(({ passage }) => passage);
  const words = [...index.find(...patterns)].flatMap(([at, hits]) => {
    const passage = index.passages[at]?.passage;
    return passage && shown.includes(passage)
      ? hits.map(({ start, end }) => passage.text.slice(start, end).replace(/['’]s$/u, ''))
      : [];
  });
  return words.length === 0 ? [] : [{ how, typed, as: [...new Set(words)].slice(0, 3) }];
}
