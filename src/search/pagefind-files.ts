import { close, createIndex, type PagefindIndex } from 'pagefind';
import { pagefindRecord } from './pagefind-record.ts';
import type { BuiltPage } from './read-page.ts';

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
  pages: readonly BuiltPage[],
  build: string,
): Promise<IndexedFile[]> {
  try {
    const created = await createIndex();
    const index = checked(created).index;
    if (index === undefined) throw new Error('Pagefind gave no index.');
    for (const page of pages) await add(index, page, build);
    const { files } = checked(await index.getFiles());
    const languages = pages.map(({ lang }) => lang.split('-')[0] ?? '');
    return files
      .filter(({ path }) => loaded.test(path))
      .filter(({ path }) => path !== 'wasm.unknown.pagefind' || languages.includes(''))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (cause) {
    throw new Error('The passages could not be indexed.', { cause });
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, page: BuiltPage, build: string): Promise<void> {
  const url = page.passages[0]?.page;
  if (url === undefined) return;
  checked(await index.addHTMLFile({ url, content: pagefindRecord(page, build) }));
}

function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}
