import type { Derivations } from '../text/derivations.ts';
import { bareWord, writtenForms } from '../text/written-forms.ts';
import type { Expansion } from './expand-word.ts';
import * as guesses from './guesses.ts';
import { markLacking } from './mark-lacking.ts';
import { relatedWords } from './related-words.ts';

/** What is known of the language of a text besides its inflections. Each part may be missing. */
export interface Language extends Partial<ReturnType<typeof relatedWords> & typeof guesses> {
  readonly markLacking?: typeof markLacking;
  /** Tells whether this is a word of the language, or begins one, and so is not a misspelling. Without it, nothing is corrected. */
  readonly isWord?: (word: string, orBegins?: boolean) => boolean | undefined;
  /** Lists the inflections of a word among others. Those of English are known without a stemmer. */
  readonly inflected?: (form: string, others: readonly string[]) => string[];
  /** Tells whether this is the name of a month. */
  readonly isMonth?: (typed: string) => boolean;
  /** Matches the stop words of the language, besides the short ones. */
  readonly stopWords?: RegExp | undefined;
  /** Lists how a text may write a date in digits or a Japanese word, and how each counts as found. */
  readonly writtenForms?: (typed: string) => [Expansion['how'], readonly string[]][];
}

/** What the build knows of a language. Words are normalized. */
export interface LanguageData {
  /** As in `de`. */
  readonly lang: string;
  /** The names of each month: "nov" and "november". */
  readonly months: readonly (readonly string[])[];
  /** The names of the numbers from 2 on. */
  readonly numbers: readonly string[];
  readonly derivations?: Derivations | undefined;
  /** The source of a regular expression. */
  readonly stopWords?: string | undefined;
}

/** Makes what the search knows of a language from data and a stemmer. The build bundles a script of it for each language. */
export function createLanguage(data: LanguageData, stem?: (word: string) => string): Language {
  const { lang, months, numbers, derivations } = data;
  const stopWords = data.stopWords === undefined ? undefined : new RegExp(data.stopWords);
  const isMonth = (word: string) => months.flat().includes(bareWord(word));
  // The name of a month is never a misspelling of another. A word in katakana has few letters, and there is no
  // dictionary that would have it.
  const isWord = (word: string) =>
    isMonth(word) || (/^\p{sc=Kana}/u.test(word) ? false : undefined);
  const related = stem && relatedWords(stem, derivations, numbers, stopWords);
  const inflected = (form: string, others: readonly string[]) => {
    const roots = related?.rootsOf(form) ?? [];
    // Two words with one stem may be apart: “porto” and “porta”.
    const isAlike = (one: string) =>
      stem?.(one) === stem?.(form) && related?.rootsOf(one).some((root) => roots.includes(root));
    return others.filter((one) => one[0] === form[0] && form[3] && isAlike(one));
  };
  // A plural may be of a word that the text has only at the beginning of others: “Zinsen”, of “Zinssenkung”.
  const relatedForms = (form: string, others: readonly string[]) => {
    const found = related?.relatedForms(form, others) ?? [];
    const singular = form.replace(/(?:(?<=[^aeiou])e[nrs]?|[ns])$/, '');
    const isLong = singular.length > (/^(?:d[ae]|n[bl]|sv)/.test(lang) ? 3 : 4);
    const isPlural = !found[0] && isLong && singular !== form;
    return isPlural ? others.filter((one) => one.startsWith(singular)) : found;
  };
  return {
    ...guesses,
    markLacking,
    ...related,
    relatedForms,
    ...(stem && lang !== 'en' && { inflected }),
    stopWords,
    ...(lang !== 'en' && { isWord }), // The English dictionary is loaded by its first letters.
    isMonth,
    writtenForms: (typed) => writtenForms(typed, lang, months),
  };
}
