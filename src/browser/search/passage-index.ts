import { loadJson } from './load-json.ts';
import { loadRealWords } from './load-dictionary.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './pagefind.ts';
import type { Reading } from '../../search/passage.ts';
import { readFragment } from './read-fragment.ts';
import { Vocabulary, type VocabularyFile } from '../../search/vocabulary.ts';
import { warmUp } from './warm-up.ts';

/** Where the index is, and which build's it must be. */
export interface IndexPlace {
  readonly base: string;
  readonly build: string;
  /** Files below `base` that any first search loads. */
  readonly warm: readonly string[];
  readonly attempt: number;
}

const mostPages = 10;

/** The index of all passages of the site. It throws when it is not whole, and never says "none" for that. */
export class PassageIndex {
  readonly vocabulary: Vocabulary;
  readonly #pagefind: Pagefind;
  readonly #place: IndexPlace;
  readonly #pages = new Map<string, readonly Reading[]>();

  private constructor(place: IndexPlace, pagefind: Pagefind, vocabulary: Vocabulary) {
    this.#place = place;
    this.#pagefind = pagefind;
    this.vocabulary = vocabulary;
  }

  /** Loads the index, and warms it up with a first look: Pagefind loads the rest only then. */
  static async open(place: IndexPlace): Promise<PassageIndex> {
    await warmUp(place);
    const [pagefind, file] = await Promise.all([
      loadPagefind(place.base, place.build, place.attempt),
      loadJson<VocabularyFile>(`${place.base}vocabulary.json?${place.build}`),
    ]);
    if (file.build !== place.build) throw new Error('The index is of another build than the page.');
    const index = new PassageIndex(place, pagefind, new Vocabulary(file));
    const word = Object.values(file.words)
      .flat()
      .find((known) => index.vocabulary.ask(known) !== undefined);
    if (word !== undefined) await index.passagesWith([[word]]);
    return index;
  }

  /** Learns the words that are no slips; only a correction needs them. */
  async learnRealWords(): Promise<void> {
    this.vocabulary.learn(await loadRealWords(this.#place.base, this.#place.build));
  }

  /** The passages of the pages that hold most of the terms, each given by the forms it may take. */
  async passagesWith(terms: readonly (readonly string[])[]): Promise<Reading[]> {
    const pages = new Map<string, { result: PagefindResult; terms: number }>();
    for (const forms of terms) {
      for (const result of await this.#look(forms)) {
        const page = pages.get(result.id);
        pages.set(result.id, { result, terms: (page?.terms ?? 0) + 1 });
      }
    }
    const best = [...pages.values()].toSorted((a, b) => b.terms - a.terms).slice(0, mostPages);
    return (await Promise.all(best.map(({ result }) => this.#read(result)))).flat();
  }

  async #look(forms: readonly string[]): Promise<PagefindResult[]> {
    const found = new Map<string, PagefindResult>();
    const asked = new Set(forms.map((form) => this.vocabulary.ask(form)));
    for (const word of asked) {
      if (word === undefined) continue;
      const { results } = await this.#pagefind.search(word);
      // The vocabulary has the word: that nothing holds it means that a part of the index is missing.
      if (results.length === 0) throw new Error(`The index does not find “${word}”.`);
      for (const result of results) found.set(result.id, result);
    }
    return [...found.values()];
  }

  async #read(result: PagefindResult): Promise<readonly Reading[]> {
    const known = this.#pages.get(result.id);
    if (known !== undefined) return known;
    const fragment = await result.data();
    if (fragment.filters['build']?.[0] !== this.#place.build)
      throw new Error('A page of another build.');
    const readings = readFragment(fragment);
    this.#pages.set(result.id, readings);
    return readings;
  }
}
