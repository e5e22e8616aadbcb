import type { Answer } from '../../search/answer.ts';
import { interpret, type Wanted } from '../../search/expand-query.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { read, type Passage } from '../../search/passage.ts';
import type { PassageIndex } from './passage-index.ts';
import { rank } from '../../search/rank.ts';
import { isStopWord } from '../../search/stop-words.ts';

const mostResults = 50;

/**
 * Answers a query from the index; one of signs alone ("%"), which no index holds, from the page at hand.
 * @throws when the index turns out not to be whole.
 */
export async function find(
  typed: string,
  index: PassageIndex,
  here: readonly Passage[],
): Promise<Answer> {
  const { vocabulary } = index;
  const query = parseQuery(typed);
  let wanted = interpret(query, vocabulary);
  if (wanted.some(({ how }) => how === 'corrected')) {
    await index.learnRealWords();
    wanted = interpret(query, vocabulary);
  }
  const excluded = interpret({ terms: query.excluded, excluded: [] }, vocabulary);
  const sought = wanted.filter(({ how, small }) => how !== 'nowhere' && !small);
  const terms = sought.flatMap(({ steps }) => steps.map((forms) => [...forms]));
  const asked = terms.some((forms) => forms.some((form) => vocabulary.ask(form) !== undefined));
  const passages = asked ? await index.passagesWith(terms) : here.map(read);
  const found = rank(passages, wanted, excluded, vocabulary).slice(0, mostResults);
  const sure = asked && excluded.length === 0 && !sought.some(({ quoted }) => quoted);
  if (sure && found.length === 0)
    throw new Error('The index does not hold what its vocabulary names.');
  return { results: found, missing: missing(wanted), corrected: corrected(wanted, found) };
}

function missing(wanted: readonly Wanted[]): string[] {
  return wanted
    .filter(
      ({ how, quoted, typed }) => how === 'nowhere' && (quoted || !isStopWord(typed.toLowerCase())),
    )
    .map(({ quoted, typed }) => (quoted ? `“${typed}”` : typed));
}

/** Names each corrected word as the text prints it. */
function corrected(wanted: readonly Wanted[], found: ReturnType<typeof rank>): Answer['corrected'] {
  return wanted
    .filter(({ how }) => how === 'corrected')
    .map(({ typed, steps }) => {
      const [forms] = steps;
      for (const { passage } of found) {
        const token = passage.tokens.find(({ form }) => forms?.has(form) === true);
        if (token !== undefined)
          return { typed, as: passage.text.slice(token.start, token.end).replace(/['’]s$/u, '') };
      }
      return { typed, as: [...(forms ?? [])][0] ?? typed };
    });
}
