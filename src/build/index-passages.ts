import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listWords } from '../search/list-words.ts';
import { read } from '../search/passage.ts';
import { pagefindFiles, type IndexedFile } from './pagefind-files.ts';
import { bundleSearch } from './bundle-search.ts';
import { readPage, type BuiltPage } from './read-page.ts';
import { realWords } from './dictionary.ts';
import { Vocabulary, type VocabularyFile } from '../search/vocabulary.ts';

/**
 * Builds the index of all passages in a built site (an absolute path) into its `pagefind/`.
 *
 * Every page is told the name of the build it is indexed in, and which files its search will need.
 * @throws what Pagefind reports, with its cause.
 */
export async function indexPassages(dist: string): Promise<void> {
  const files = globSync('**/*.html', { cwd: dist }).sort();
  const pages = files.map((file) => ({ file, html: readFileSync(join(dist, file), 'utf8') }));
  const script = await bundleSearch();
  write(join(dist, '_astro', 'search.js'), script);
  const build = nameOf([script, ...pages.map(({ html }) => html)]);
  const built = pages
    .filter(({ html }) => html.includes('data-pagefind-body'))
    .map(({ file, html }) => readPage(html, addressOf(file)));
  const index = await pagefindFiles(built, build);
  rmSync(join(dist, 'pagefind'), { recursive: true, force: true });
  for (const { path, content } of index) write(join(dist, 'pagefind', path), content);
  const vocabulary = vocabularyOf(built, build);
  const real = realWords(new Vocabulary(vocabulary));
  write(join(dist, 'pagefind', 'vocabulary.json'), JSON.stringify(vocabulary));
  write(join(dist, 'pagefind', 'real-words.json'), JSON.stringify(real));
  for (const { file, html } of pages) {
    writeFileSync(
      join(dist, file),
      html.replaceAll('%build%', build).replace('%warm%', warm(index)),
    );
  }
}

function nameOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

function addressOf(file: string): string {
  return `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}

function vocabularyOf(pages: readonly BuiltPage[], build: string): VocabularyFile {
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
