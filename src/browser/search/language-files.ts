import type { Language } from '../../search/expand-term.ts';
import { baseForms } from '../../text/inflections.ts';
import { normalizeWord } from '../../text/normalize-word.ts';

/** What is known of the page's language, loaded only when a word is typed that the page doesn't have. */
export class LanguageFiles implements Language {
  readonly corrects = true;
  stem: Language['stem'];
  readonly #base: string;
  readonly #lang: string;
  readonly #files = new Map<string, Promise<void>>();
  readonly #known = new Map<string, ReadonlySet<string>>();

  /** Takes the folder of the files and the language of the page. */
  constructor(base: string, lang: string) {
    this.#base = base;
    this.#lang = lang.replace(/-.*/, '').toLowerCase();
  }

  /** Whether it is a word of the language; undefined as long as that is not known. */
  readonly isWord = (word: string): boolean | undefined => {
    const known = this.#known.get(word.slice(0, 1));
    return known && baseForms(word, this.#lang).some((base) => known.has(base));
  };

  /** Loads what is not loaded yet for these words; what fails is left out. */
  async load(words: readonly string[]): Promise<void> {
    this.#files.set('', this.#files.get('') ?? this.#loadStemmer());
    for (const word of this.#lang === 'en' ? words : []) {
      const letter = normalizeWord(word).slice(0, 1);
      if (/[a-z]/.test(letter))
        this.#files.set(letter, this.#files.get(letter) ?? this.#loadWords(letter));
    }
    await Promise.allSettled(this.#files.values());
  }

  async #loadStemmer(): Promise<void> {
    const url = `${this.#base}stem.${this.#lang}.js`;
    const loaded: { stemmer?: Language['stem'] } = await import(/* @vite-ignore */ url);
    this.stem = loaded.stemmer;
  }

  async #loadWords(letter: string): Promise<void> {
    const response = await fetch(`${this.#base}dictionary/${this.#lang}/${letter}.txt`);
    if (response.ok) this.#known.set(letter, new Set((await response.text()).split('\n')));
  }
}
