import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { select } from 'hast-util-select';
import { listWords } from '../search/list-words.ts';
import { read } from '../search/passage.ts';
import { pagefindFiles, type IndexedFile } from './pagefind-files.ts';
import { bundleSearch } from './bundle-search.ts';
import type { BuiltPage } from './built-page.ts';
import { readPage, type SearchedPage } from './read-page.ts';
import { realWords } from './dictionary.ts';
import { Vocabulary, type VocabularyFile } from '../search/vocabulary.ts';

/**
 * Builds the index of all passages of a site into its `pagefind/`, and gives each page’s
 * `<find-passage>` the name of the build and the files that its search needs.
 * @throws what Pagefind reports, with its cause.
 */
export async function indexPassages(dist: string, pages: readonly BuiltPage[]): Promise<void> {
  const script = await bundleSearch();
  write(join(dist, '_astro', 'search.js'), script);
  const built = pages
    .filter(({ passages }) => passages.length > 0)
    .map(({ tree, address }) => readPage(tree, address));
  const build = nameOf([script, JSON.stringify(built)]);
  const index = await pagefindFiles(built, build);
  for (const { path, content } of index) write(join(dist, 'pagefind', path), content);
  const vocabulary = vocabularyOf(built, build);
  const real = realWords(new Vocabulary(vocabulary));
  write(join(dist, 'pagefind', 'vocabulary.json'), JSON.stringify(vocabulary));
  write(join(dist, 'pagefind', 'real-words.json'), JSON.stringify(real));
  for (const { tree } of pages) {
    const search = select('find-passage', tree);
    Object.assign(search?.properties ?? {}, {
      dataScript: `/_astro/search.js?${build}`,
      dataBuild: build,
      dataWarm: warm(index),
    });
  }
}

function nameOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

function vocabularyOf(pages: readonly SearchedPage[], build: string): VocabularyFile {
  const readings = pages.flatMap(({ passages }) => passages).map(read);
  return { build, passages: readings.length, words: listWords(readings) };
}

/** Names the files that any first search loads, so that they can be fetched side by side. */
function warm(index: readonly IndexedFile[]): string {
  const always = index.filter(({ path }) => /\.(pf_meta|pagefind)$/.test(path));
  const few = ['index/', 'fragment/'].flatMap((folder) => {
    const inside = index.filter(({ path }) => path.startsWith(folder));
    return inside.length === 1 ? inside : [];
  });
  return [...always, ...few].map(({ path }) => path).join(' ');
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
