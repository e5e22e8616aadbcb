import { readFileSync } from 'node:fs';
import { interpret } from '../../src/search/expand-query.ts';
import { listWords } from '../../src/search/list-words.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { read, type Reading } from '../../src/search/passage.ts';
import { rank, type Found } from '../../src/search/rank.ts';
import { realWords } from '../../src/build/dictionary.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

/** The passages of the release, taken from the text as received, whose last five lines are not of it. */
export const passages: readonly Reading[] = readPassages();
export const vocabulary = vocabularyOf(passages);

/** A vocabulary of some passages, with the words that are no slips. */
export function vocabularyOf(readings: readonly Reading[]): Vocabulary {
  const made = new Vocabulary({ passages: readings.length, words: listWords(readings) });
  made.learn(realWords(made));
  return made;
}

/** What a query finds in some passages, the best first. */
export function search(typed: string, readings = passages, words = vocabulary): Found[] {
  const query = parseQuery(typed);
  const excluded = interpret({ terms: query.excluded, excluded: [] }, words);
  return rank(readings, interpret(query, words), excluded, words);
}

/** The ids a query finds in the release. */
export function ids(typed: string): string[] {
  return search(typed).map(({ passage }) => passage.id);
}

/** The ids a query finds in texts made up for a test: `p1` for the first. */
export function idsIn(texts: readonly string[], typed: string): string[] {
  const readings = texts.map((text, at) =>
    read({ page: '/', id: `p${at + 1}`, section: '', headline: '', text }),
  );
  return search(typed, readings, vocabularyOf(readings)).map(({ passage }) => passage.id);
}

function readPassages(): Reading[] {
  const lines = readFileSync('tests/fixtures/release/index.source.txt', 'utf8')
    .split('\n')
    .filter(Boolean);
  let number = 0;
  return lines.slice(0, -5).map((text, at) => {
    const id = at === 0 ? 'top' : text === 'steady rise' ? 'steady-rise' : `p${(number += 1)}`;
    return read({ page: '/', id, section: '', headline: '', text });
  });
}
