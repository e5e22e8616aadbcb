import { queryKeys } from '../../search/parse-query.ts';
import type { Answer, PassagePage } from '../../search/passage.ts';
import { search } from '../../search/search.ts';
import { SearchIndex } from '../../search/search-index.ts';
import { languageFiles } from './language-files.ts';
import { loadScript } from '../wait.ts';

/** The answer from the other pages read so far, and whether more pages may answer. */
export type SiteAnswer = Answer & { readonly more: boolean };

/** The part of Pagefind's browser API that the search uses: https://pagefind.app/docs/api/ */
interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** A page that Pagefind found. */
interface PagefindResult {
  readonly id: string;
  data(): Promise<{ readonly url: string; readonly meta: Readonly<Record<string, string>> }>;
}

let attempts = 0;

/**
 * Returns a function that searches the other pages of the site: Pagefind names the pages, and the engine reads
 * their passages. It answers from the best-matching pages, up to a limit. It rejects if a file of the index can't
 * be loaded or is damaged. Then a new one is needed.
 */
export function siteSearch(base: string): (query: string, limit: number) => Promise<SiteAnswer> {
  const { lang } = document.documentElement;
  const loading = loadPagefind(base);
  loading.catch(() => undefined); // the first search rejects
  const files = languageFiles(base, lang);
  const pages: Record<string, Promise<PassagePage>> = {};

  /** Orders the pages by the words of the query that they have, each weighted by its rarity. */
  async function findPages(query: string): Promise<PagefindResult[]> {
    const pagefind = await loading;
    void files.load([]); // not before, because WebKit crashes if two scripts fail at once
    const weighted = new Map<string, { page: PagefindResult; weight: number }>();
    const required: ReadonlyMap<string, PagefindResult>[] = [];
    for (const wanted of queryKeys(query, lang, files.language.stopWords)) {
      const found = new Map<string, PagefindResult>();
      for (const key of wanted.keys)
        for (const result of (await pagefind.search(key)).results) found.set(result.id, result);
      const weight = 1 / (1 + Math.log(1 + found.size));
      for (const [id, page] of found)
        weighted.set(id, { page, weight: weight + (weighted.get(id)?.weight ?? 0) });
      if (wanted.required) required.push(found);
    }
    return [...weighted]
      .filter(([id]) => required.every((found) => found.has(id)))
      .toSorted(([, a], [, b]) => b.weight - a.weight)
      .map(([, { page }]) => page);
  }

  return async (query, limit) => {
    const found = await findPages(query);
    const reading = found.slice(0, limit).map((page) => (pages[page.id] ??= readPage(page)));
    const index = new SearchIndex(lang);
    index.language = { stopWords: files.language.stopWords };
    for (const page of await Promise.all(reading))
      if (page.address !== location.pathname)
        for (const passage of page.passages) index.add({ ...passage, page }, page.lang);
    return { ...search(query, index), more: found.length > limit };
  };
}

/** Loads Pagefind and the list of its index. This is the only place that trusts its types without a check. */
async function loadPagefind(base: string): Promise<Pagefind> {
  const loaded = (await loadScript(`${base}pagefind.js`, 6000)) as {
    createInstance(options: object): Pagefind;
  };
  attempts += 1;
  // Addresses in the index are complete. After a failure, another tag makes the browser request its files again.
  const options = { basePath: base, baseUrl: '/', noWorker: true, metaCacheTag: String(attempts) };
  const pagefind = loaded.createInstance(options);
  await pagefind.init();
  return pagefind;
}

/** Reads the passages of a page, which must be those that were indexed. */
async function readPage(result: PagefindResult): Promise<PassagePage> {
  const { url, meta } = await result.data();
  const response = await fetch(`${url}index.json`);
  if (!response.ok) throw new Error(`${response.status} for ${url}index.json`);
  const page: PassagePage = await response.json();
  if (page.version !== meta['version']) throw new Error(`${url}index.json is of another build.`);
  return page;
}
