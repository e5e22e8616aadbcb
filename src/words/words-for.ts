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

/**
 * Gives the words for what is of no one release, as the list and the feed: in the language of the site
 * or, where it names none, of most of its releases.
 */
export function wordsForSite(
  lang: string | undefined,
  releases: readonly { data: { lang: string } }[],
): LanguageWords {
  const counts = new Map<string, number>();
  for (const { data } of releases) {
    const { lang: own } = wordsFor(data.lang).words;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return wordsFor(lang ?? most?.[0] ?? 'en');
}

/** The languages that have words, by their codes. */
export const languages = Object.keys(LANGUAGES);
