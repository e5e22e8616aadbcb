import type { Language } from '../../search/expand-word.ts';
import { baseForms } from '../../text/word-forms.ts';
import { normalizeWord } from '../../text/compare-words.ts';

/**
 * Returns what is known of a language, and a function that loads more of it from a folder: the `languageScript`,
 * and the dictionary for the first letters of some words. It is needed only when a reader types a word that the
 * page doesn't have. Files that fail are left out, and their words are neither known nor unknown.
 */
export function languageFiles(base: string, tag: string) {
  const lang = tag.replace(/-.*/, '').toLowerCase();
  /** The files that are loaded or being loaded: the stemmer, and word lists by their first letter. */
  const files: Record<string, Promise<void>> = {};
  const lists: Record<string, ReadonlySet<string>> = {};
  const language: Language = {
    isWord: (word) => {
      const list = lists[word.slice(0, 1)];
      return list && baseForms(word, lang).some((one) => list.has(one));
    },
  };
  const loadWords = async (letter: string): Promise<void> => {
    const response = await fetch(`${base}dictionary/${lang}/${letter}.txt`);
    if (response.ok) lists[letter] = new Set((await response.text()).split('\n'));
  };
  const load = async (words: readonly string[]): Promise<void> => {
    const stemmer = () => import(/* @vite-ignore */ `${base}stem.${lang}.js`);
    files['stemmer'] ??= stemmer().then((known) => void Object.assign(language, known));
    for (const word of lang === 'en' ? words : []) {
      const letter = normalizeWord(word).slice(0, 1);
      if (/[a-z]/.test(letter)) files[letter] ??= loadWords(letter);
    }
    await Promise.allSettled(Object.values(files));
  };
  return { language, load };
}
