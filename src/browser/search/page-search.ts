import type { Answer } from '../../search/passage.ts';
import { search } from '../../search/search.ts';
import { SearchIndex } from '../../search/search-index.ts';
import { domPassages, rangeOf, type DomPassage } from './dom-passages.ts';
import type { LanguageFiles } from './language-files.ts';
import { withTimeout } from './load-script.ts';

/** How long an answer waits for the dictionary, when a word is not on the page. */
const patience = 400;

/** What the page answers. */
export interface PageAnswer {
  readonly release: Answer<DomPassage>;
  readonly editors: Answer<DomPassage>;
  /** The passage whose number was typed. */
  readonly named: DomPassage | undefined;
}

/** Searches the page being read: the release's passages, and the editor's words apart from them. */
export class PageSearch {
  /** Fulfilled when all words of the page are read. */
  readonly ready: Promise<void>;
  readonly #language: LanguageFiles;
  readonly #release: SearchIndex<DomPassage>;
  readonly #editors: SearchIndex<DomPassage>;

  constructor(language: LanguageFiles, lang: string) {
    this.#language = language;
    this.#release = new SearchIndex(lang);
    this.#editors = new SearchIndex(lang);
    this.ready = this.#index();
  }

  /** Answers a query. Waits a little for the dictionary, if a word is not on the page; it never fails. */
  async find(query: string): Promise<PageAnswer> {
    await this.ready;
    const answer = this.#search(query);
    const { unknown } = answer.release;
    if (unknown.length === 0 || this.#release.passages.length === 0) return answer;
    await withTimeout(patience, this.#language.load(unknown)).catch(() => undefined);
    return this.#search(query);
  }

  /** Finds the stretches of the page that answer a query, in the order of reading; the editor's only for who landed on them. */
  async ranges(query: string, landed: string): Promise<Range[]> {
    const { release, editors } = await this.find(query);
    const inEditors = editors.results.some(({ passage }) => passage.id === landed);
    return [...release.results, ...(inEditors ? editors.results : [])]
      .flatMap(({ passage, hits }) => hits.map(({ start, end }) => rangeOf(passage, start, end)))
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  }

  #search(query: string): PageAnswer {
    const release = search(query, this.#release, this.#language);
    const editors = search(query, this.#editors, { corrects: false });
    const [, number] = /^(?:passage|p|#|¶)?\s*(\d+[a-z]*)$/i.exec(query.trim()) ?? [];
    const named = this.#release.passages.find(
      ({ passage }) => number && passage.number === number.toLowerCase(),
    );
    return { release, editors, named: named?.passage };
  }

  /** Reads the words of the page, in slices: a long page must not hold up the keys. */
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
