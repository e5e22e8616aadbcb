import type { Result } from '../../search/passage.ts';
import { search } from '../../search/search.ts';
import { SearchIndex } from '../../search/search-index.ts';
import { tokenize } from '../../search/tokenize.ts';
import { domPassages, type DomPassage } from './dom-passages.ts';
import { LanguageFiles } from './language-files.ts';
import { withTimeout } from '../load-script.ts';
import { passageNumberIn } from './result-words.ts';

const { lang } = document.documentElement;
/** How long an answer waits for the dictionary if a word is not on the page, in milliseconds. */
const dictionaryTimeout = 400;

/** The answers from the release and from the editor’s words, and the passage whose number was typed, if any. */
export type PageAnswer = NonNullable<Awaited<ReturnType<PageSearch['find']>>>;

/** Searches the page being read: the passages of the release and, separately, the editor's words. */
export class PageSearch {
  readonly #language: LanguageFiles;
  readonly #release = new SearchIndex<DomPassage>(lang);
  readonly #editors = new SearchIndex<DomPassage>(lang);
  readonly #indexed = this.#index();

  /** Takes the folder of the language files. */
  constructor(base: string) {
    this.#language = new LanguageFiles(base, lang);
  }

  /** Answers a query unless it has no word, after a short wait for the dictionary if a word is not on the page. Never rejects. */
  async find(query: string) {
    await this.#indexed;
    if (tokenize(query).length === 0) return undefined;
    const answer = this.#search(query);
    const { unknown } = answer.release;
    if (unknown.length === 0 || this.#release.passages.length === 0) return answer;
    await withTimeout(dictionaryTimeout, this.#language.load(unknown)).catch(() => undefined);
    return this.#search(query);
  }

  /** Finds the passages that answer a query. The editor's words are included if the reader landed on them. */
  async findLanded(query: string, landed: string): Promise<Result<DomPassage>[]> {
    const answer = await this.find(query);
    const [release = [], editors = []] = [answer?.release.results, answer?.editors.results];
    const inEditors = editors.some(({ passage }) => passage.id === landed);
    return [...release, ...(inEditors ? editors : [])];
  }

  #search(query: string) {
    const release = search(query, this.#release, this.#language);
    // Where a word of the query was corrected, the notes are searched for what the release has.
    const { substitutions } = release;
    const corrected = substitutions.reduce(
      (text, { how, typed, as: [word = ''] }) =>
        how === 'corrected' ? text.replace(typed, word) : text,
      query,
    );
    const editors = search(corrected, this.#editors, {});
    const number = passageNumberIn(query);
    const named = this.#release.passages.find(({ passage }) => passage.number === number);
    return { release, editors, named: named?.passage };
  }

  /** Indexes the page in slices, so that a long one doesn't block typing. */
  async #index(): Promise<void> {
    let begun = performance.now();
    for (const passage of domPassages()) {
      (passage.kind === 'editor' ? this.#editors : this.#release).add(passage);
      if (performance.now() - begun < 10) continue;
      await new Promise((resume) => setTimeout(resume));
      begun = performance.now();
    }
  }
}
