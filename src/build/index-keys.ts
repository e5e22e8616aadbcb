import { encodeKey } from '../search/parse-query.ts';
import { tokenize } from '../search/tokenize.ts';
import { baseForms, knowsInflections } from '../text/word-forms.ts';
import { dictionary } from './dictionary.ts';

/** A cache of the keys of each word in a language, because the pages of a site share many words. */
const known: Record<string, string[]> = {};

/**
 * Lists the keys under which a text is found: every word with its base forms, and every number with its
 * amount. They are sorted, so that Pagefind's list of the places of a word is an eighth smaller.
 */
export function indexKeys(text: string, lang: string): string[] {
  const keys = tokenize(text, lang).flatMap(({ forms: [form = '', ...others], number }) => [
    ...(known[`${lang} ${form}`] ??= (number ? [form] : realBases(form, lang)).map(encodeKey)),
    ...others.map(encodeKey),
  ]);
  return [...new Set(keys)].sort();
}

/** Lists a word and its base forms. If any is in the dictionary, the others are no words: "creat". */
function realBases(word: string, lang: string): readonly string[] {
  const bases = baseForms(word, lang);
  if (!knowsInflections(lang)) return bases;
  const real = bases.filter((base) => base === word || dictionary().has(base));
  return real.length > 1 ? real : bases;
}
