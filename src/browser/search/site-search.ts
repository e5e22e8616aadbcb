import { queryKeys } from '../../search/index-keys.ts';
import type { Answer, Passage, PassagePage } from '../../search/passage.ts';
import { search } from '../../search/search.ts';
import { SearchIndex } from '../../search/search-index.ts';
import { withTimeout } from './load-script.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './pagefind.ts';

/** A passage of another page. */
export interface SitePassage extends Passage {
  readonly page: PassagePage;
}

/** What other pages answer, as far as they are read. */
export interface SiteAnswer extends Answer<SitePassage> {
  /** The pages that may answer. */
  readonly pages: number;
  /** Whether some of them are not read yet. */
  readonly more: boolean;
}

const pagesAtOnce = 5;
const timeLimit = 6000;

/** Searches the other pages of the site: Pagefind names the pages, and the engine reads their passages. */
export class SiteSearch {
  readonly #base: string;
  readonly #lang: string;
  readonly #pages = new Map<string, Promise<PassagePage>>();
  #pagefind: Promise<Pagefind> | undefined;

  /** Takes the folder of the index and the language of the page. */
  constructor(base: string, lang: string) {
    this.#base = base;
    this.#lang = lang;
  }

  /**
   * Answers from the pages that fit best, five at a time; after a failure it takes a new instance.
   * @throws when a file of the index can't be loaded, is damaged or takes too long.
   */
  find(query: string, groups: number): Promise<SiteAnswer> {
    return withTimeout(timeLimit, this.#find(query, groups * pagesAtOnce));
  }

  async #find(query: string, limit: number): Promise<SiteAnswer> {
    const candidates = await this.#candidates(query);
    const read = await Promise.all(candidates.slice(0, limit).map((page) => this.#read(page)));
    const pages = read.filter(({ address }) => address !== location.pathname);
    const index = new SearchIndex<SitePassage>(this.#lang);
    for (const page of pages) {
      for (const passage of page.passages) index.add({ ...passage, page }, page.lang);
    }
    const answer = search(query, index, { corrects: false });
    const found = new Set(answer.results.map(({ passage }) => passage.page));
    const more = candidates.length > limit;
    return { ...answer, more, pages: more ? candidates.length - 1 : found.size };
  }

  /** Orders the pages by the words of the query that they have, each weighed by its rarity. */
  async #candidates(query: string): Promise<PagefindResult[]> {
    const pagefind = await (this.#pagefind ??= loadPagefind(this.#base, timeLimit));
    const weights = new Map<string, number>();
    const pages = new Map<string, PagefindResult>();
    const required: ReadonlySet<string>[] = [];
    for (const wanted of queryKeys(query, this.#lang)) {
      const found = new Set<string>();
      for (const key of wanted.keys) {
        for (const result of (await pagefind.search(key)).results) {
          found.add(result.id);
          pages.set(result.id, result);
        }
      }
      const weight = 1 / (1 + Math.log(1 + found.size));
      for (const id of found) weights.set(id, weight + (weights.get(id) ?? 0));
      if (wanted.required) required.push(found);
    }
    const least = Math.max(...weights.values()) / 2;
    return [...weights]
      .filter(([id, weight]) => weight >= least && required.every((ids) => ids.has(id)))
      .toSorted(([, a], [, b]) => b - a)
      .flatMap(([id]) => pages.get(id) ?? []);
  }

  #read(result: PagefindResult): Promise<PassagePage> {
    const page = this.#pages.get(result.id) ?? readPage(result);
    this.#pages.set(result.id, page);
    return page;
  }
}

/** Reads a page's passages. They must be those that were indexed. */
async function readPage(result: PagefindResult): Promise<PassagePage> {
  const { url, meta } = await result.data();
  const response = await fetch(`${url}index.json`);
  if (!response.ok) throw new Error(`${response.status} for ${url}index.json`);
  const page: PassagePage & { version?: string } = await response.json();
  if (page.version !== meta['version']) throw new Error(`${url}index.json is of another build.`);
  return page;
}
