/** What we use of Pagefind in the browser: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  data(): Promise<PagefindFragment>;
}

/** A page as Pagefind gives it back. */
export interface PagefindFragment {
  readonly url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly id: string; readonly text: string }[];
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): Pagefind;
}

/** Loads Pagefind: the one place where its types are taken on trust. */
export async function loadPagefind(
  base: string,
  build: string,
  attempt: number,
): Promise<Pagefind> {
  const again = attempt === 0 ? '' : `&attempt=${attempt}`;
  // The address is no literal, so that the bundler leaves it alone.
  const url = `${base}pagefind.js?${build}${again}`;
  const loaded = (await import(/* @vite-ignore */ url)) as PagefindModule;
  return loaded.createInstance({ basePath: base, noWorker: true, metaCacheTag: build });
}
