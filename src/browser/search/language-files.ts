import type { Language } from '../../search/language.ts';
import { baseForms } from '../../text/word-forms.ts';
import { normalizeWord } from '../../text/compare-words.ts';

/**
 * Returns what is known of a language, and a function that loads more of it from a folder for words that the page
 * doesn't have: the `languageScript`, which languages other than English also need for the forms of other words, and
 * the dictionary for the first letters of the words. Files that fail are left out, and their words are neither known
 * nor unknown.
 */
export function languageFiles(base: string, tag: string) {
  const lang = tag.replace(/-.*/, '').toLowerCase();
  /** The files that are loaded or being loaded: the stemmer, and word lists by their first letter. */
  const files: Record<string, Promise<void>> = {};
  /** The words that begin with a letter, each between line breaks. */
  const lists: Record<string, Pick<string, 'includes'>> = {};
  const language: Language = {
    isWord: (word, orBegins) => {
      const list = lists[word.slice(0, 1)];
      const whole = baseForms(word, lang).map((one) => `\n${one}\n`);
      const all = orBegins ? [...whole, `\n${word}`] : whole;
      return list && all.some((one) => list.includes(one));
    },
  };
  const loadWords = async (letter: string): Promise<void> => {
    const response = await fetch(`${base}dictionary/${lang}/${letter}.txt`);
    if (response.ok) lists[letter] = `\n${await response.text()}\n`;
  };
  const load = async (words: readonly string[]): Promise<void> => {
    if (words[0] || lang !== 'en')
      files['stemmer'] ??= import(/* @vite-ignore */ `${base}stem.${lang}.js`).then(
        (known) => void Object.assign(language, known.language),
      );
    for (const word of words) {
      const letter = normalizeWord(word).slice(0, 1);
      if (lang === 'en' && /[a-z]/.test(letter)) files[letter] ??= loadWords(letter);
    }
    await Promise.allSettled(Object.values(files));
  };
  return { language, load };
}
