import type { Language } from '../../search/expand-term.ts';
import { baseForms } from '../../text/inflections.ts';
import { normalizeWord } from '../../text/normalize-word.ts';

/** The files about the page's language, loaded only when a reader types a word that the page doesn't have. */
export class LanguageFiles implements Language {
  readonly #base: string;
  readonly #lang: string;
  /** The files that are loaded or being loaded: the stemmer, and word lists by their first letter. */
  readonly #files: Record<string, Promise<void>> = {};
  readonly #words: Record<string, ReadonlySet<string>> = {};

  /** Takes the folder of the files and the language of the page. */
  constructor(base: string, lang: string) {
    this.#base = base;
    this.#lang = lang.replace(/-.*/, '').toLowerCase();
  }

  /** Tells whether a word is in the dictionary. Returns undefined until that is known. */
  readonly isWord = (word: string): boolean | undefined => {
    const words = this.#words[word.slice(0, 1)];
    return words && baseForms(word, this.#lang).some((base) => words.has(base));
  };

  /** Loads the stemmer, and the dictionary for the first letters of these words. Files that fail are left out. */
  async load(words: readonly string[]): Promise<void> {
    this.#files['stemmer'] ??= this.#loadStemmer();
    for (const word of this.#lang === 'en' ? words : []) {
      const letter = normalizeWord(word).slice(0, 1);
      if (/[a-z]/.test(letter)) this.#files[letter] ??= this.#loadWords(letter);
    }
    await Promise.allSettled(Object.values(this.#files));
  }

  async #loadStemmer(): Promise<void> {
    const url = `${this.#base}stem.${this.#lang}.js`;
    const loaded: Partial<Language> = await import(/* @vite-ignore */ url);
    Object.assign(this, loaded); // its roots, stop words and separable verbs
  }

  async #loadWords(letter: string): Promise<void> {
    const response = await fetch(`${this.#base}dictionary/${this.#lang}/${letter}.txt`);
    if (response.ok) this.#words[letter] = new Set((await response.text()).split('\n'));
  }
}
