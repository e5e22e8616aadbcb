import { ar, arScript } from './ar.ts';
import { de, deScript } from './de.ts';
import { en } from './en.ts';
import { es, esScript } from './es.ts';
import { fr, frScript } from './fr.ts';
import type { PageWords, ScriptWords } from './words.ts';
import { zh, zhScript } from './zh.ts';

/** The words of a page, and what its elements need to show them. */
export interface LanguageWords {
  words: PageWords;
  /** The words of its scripts, unless they are English, which the scripts bring along. */
  script?: ScriptWords | undefined;
  /** The language that elements with these words have to name: English on a page of a language without words. */
  lang?: 'en' | undefined;
}

const LANGUAGES: Record<string, LanguageWords> = {
  ar: { words: ar, script: arScript },
  de: { words: de, script: deScript },
  en: { words: en },
  es: { words: es, script: esScript },
  fr: { words: fr, script: frScript },
  zh: { words: zh, script: zhScript },
};

/** Gives the words for a page in a language (a BCP 47 tag); English for one that has none. */
export function wordsFor(lang: string): LanguageWords {
  return LANGUAGES[lang.replace(/-.*/, '')] ?? { words: en, lang: 'en' };
}

/** The languages that have words, by their codes. */
export const languages = Object.keys(LANGUAGES);
