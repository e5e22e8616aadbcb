import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';
import { pagefindRecord } from './pagefind-record.ts';
import type { SearchedPage } from './read-page.ts';

/** A file of the index, its path below `pagefind/`. */
export interface IndexedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Those of Pagefind's files that our search loads: not its interface, worker or filters. */
const loaded =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(index|fragment)\/.+)$/;

/**
 * Has Pagefind index the pages in their order, one record a page.
 * @throws what Pagefind reports, with its cause.
 */
export async function pagefindFiles(
  pages: readonly SearchedPage[],
  build: string,
): Promise<IndexedFile[]> {
  try {
    const created = await createIndex();
    const index = checked(created).index;
    if (index === undefined) throw new Error('Pagefind gave no index.');
    for (const page of pages) await add(index, page, build);
    const { files } = checked(await index.getFiles());
    const kept = files.filter(({ path }) => loaded.test(path)).filter(hasPages(pages));
    const small = await Promise.all(kept.map(smaller));
    return small.sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (cause) {
    throw new Error('The passages could not be indexed.', { cause });
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, page: SearchedPage, build: string): Promise<void> {
  const url = page.passages[0]?.page;
  if (url === undefined) return;
  checked(await index.addHTMLFile({ url, content: pagefindRecord(page, build) }));
}

function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}

/** Tells which files serve a language that the site has. */
function hasPages(pages: readonly SearchedPage[]): (file: IndexedFile) => boolean {
  const unknown = pages.some(({ lang }) => lang === '');
  return ({ path }) => path !== 'wasm.unknown.pagefind' || unknown;
}

/** Pagefind's script comes with long names in it. */
async function smaller(file: IndexedFile): Promise<IndexedFile> {
  if (file.path !== 'pagefind.js') return file;
  const { code } = await minify(file.path, Buffer.from(file.content).toString(), { module: true });
  return { path: file.path, content: Buffer.from(code) };
}
