import type { Language } from '../../search/expand-term.ts';
import { baseForms } from '../../text/inflections.ts';
import { normalize } from '../../text/normalize.ts';

/** What is known of the page's language, loaded only when a word is typed that the page doesn't have. */
export class LanguageFiles implements Language {
  readonly corrects = true;
  stem: Language['stem'];
  readonly #base: string;
  readonly #lang: string;
  readonly #words = new Map<string, Promise<void>>();
  readonly #known = new Map<string, ReadonlySet<string>>();
  #stemmer: Promise<void> | undefined;

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

  /** Loads what is not loaded yet for these words. A file that fails is asked for again with the next word. */
  async load(words: readonly string[]): Promise<void> {
    const letters = new Set(
      words.map((word) => normalize(word).slice(0, 1)).filter((letter) => /[a-z]/.test(letter)),
    );
    const dictionary =
      this.#lang === 'en' ? [...letters].map((letter) => this.#loadWords(letter)) : [];
    await Promise.allSettled([this.#loadStemmer(), ...dictionary]);
  }

  #loadStemmer(): Promise<void> {
    const load = async (): Promise<void> => {
      const url = `${this.#base}stem.${this.#lang}.js`;
      const loaded: { stemmer?: Language['stem'] } = await import(/* @vite-ignore */ url);
      this.stem = loaded.stemmer;
    };
    return (this.#stemmer ??= load());
  }

  #loadWords(letter: string): Promise<void> {
    const loaded = this.#words.get(letter) ?? this.#fetchWords(letter);
    this.#words.set(letter, loaded);
    loaded.catch(() => this.#words.delete(letter));
    return loaded;
  }

  async #fetchWords(letter: string): Promise<void> {
    const response = await fetch(`${this.#base}dictionary/${this.#lang}/${letter}.txt`);
    if (!response.ok) throw new Error(`${response.status} for the words with ${letter}`);
    this.#known.set(letter, new Set((await response.text()).split('\n')));
  }
}
