import { loadScript } from './load-script.ts';

/** What we use of Pagefind in the browser: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** A page that Pagefind found. */
export interface PagefindResult {
  readonly id: string;
  data(): Promise<{ readonly url: string; readonly meta: Readonly<Record<string, string>> }>;
}

interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    metaCacheTag: string;
  }): Pagefind;
}

let attempts = 0;

/** Loads Pagefind: the one place where its types are taken on trust. */
export async function loadPagefind(base: string, limit: number): Promise<Pagefind> {
  const loaded = (await loadScript(`${base}pagefind.js`, limit)) as PagefindModule;
  attempts += 1;
  return loaded.createInstance({
    basePath: base,
    // The index has whole addresses.
    baseUrl: '/',
    noWorker: true,
    metaCacheTag: String(attempts),
  });
}
