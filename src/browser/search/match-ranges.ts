import type { Answer } from '../../search/answer.ts';
import { interpret } from '../../search/expand-query.ts';
import { listWords } from '../../search/list-words.ts';
import { rangeOf, type StandingPassage } from './page-passages.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { read } from '../../search/passage.ts';
import { rank } from '../../search/rank.ts';
import { Vocabulary } from '../../search/vocabulary.ts';

/**
 * Finds the stretches of the page's own text that answer a query, in reading order. It needs no
 * index, but, where a word may be a slip, the words that are none: what the list took for one is marked.
 */
export async function foundRanges(
  typed: string,
  passages: readonly StandingPassage[],
  realWords: () => Promise<readonly string[]>,
): Promise<Range[]> {
  const readings = passages.map(read);
  const words = listWords(readings);
  const vocabulary = new Vocabulary({ passages: readings.length, words });
  const query = parseQuery(typed);
  if (interpret(query, vocabulary).some(({ how }) => how === 'corrected'))
    vocabulary.learn(await realWords().catch(() => []));
  const excluded = interpret({ terms: query.excluded, excluded: [] }, vocabulary);
  const found = rank(readings, interpret(query, vocabulary), excluded, vocabulary);
  return passages.flatMap((passage) => rangesIn(passage, found));
}

function rangesIn({ id, nodes }: StandingPassage, found: Answer['results']): Range[] {
  const hits = found.find(({ passage }) => passage.id === id)?.hits ?? [];
  return hits.map(({ start, end }) => rangeOf(nodes, start, end));
}
