import type { Answer } from '../../search/answer.ts';
import { find } from './find.ts';
import { PassageIndex } from './passage-index.ts';
import type { Passage } from '../../search/passage.ts';
import { quietly, within } from './with-timeout.ts';

const timeLimit = 5000;

/** Answers from the index, which is loaded once; having failed, it fails until it is renewed. */
export class Finder {
  readonly #place: DOMStringMap;
  readonly #here: readonly Passage[];
  #index: Promise<PassageIndex> | undefined;
  #failed = false;
  #attempt = 0;

  /** Takes the place of the index from the `data-` attributes of the search. */
  constructor(place: DOMStringMap, here: readonly Passage[]) {
    this.#place = place;
    this.#here = here;
  }

  /** Loads the index, so that it is there when it is asked. */
  load(): Promise<PassageIndex> {
    this.#index ??= this.#open();
    this.#index.catch(() => undefined); // whoever asks is told
    return this.#index;
  }

  /** @throws when the index could not be loaded, is not whole or takes too long. */
  async find(typed: string): Promise<Answer> {
    const loaded = this.load();
    try {
      if (this.#failed) throw new Error('The index has failed before.');
      const found = loaded.then((index) => find(typed, index, this.#here));
      return await within(timeLimit, found);
    } catch (cause) {
      this.#failed = true;
      throw cause;
    }
  }

  /** Lets the next query load the index anew. */
  renew(): void {
    this.#failed = false;
    this.#index = undefined;
    this.#attempt += 1;
  }

  async #open(): Promise<PassageIndex> {
    if (import.meta.env.DEV) throw new Error('The index comes with a build.');
    const { index: base = '', build = '', warm = '' } = this.#place;
    const place = { base, build, warm: warm.split(' '), attempt: this.#attempt };
    return quietly(PassageIndex.open(place));
  }
}
