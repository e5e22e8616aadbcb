import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withBase } from '../release/paths.ts';
import type { PassagePage } from '../search/passage.ts';
import { dictionary } from './dictionary.ts';
import { pageSchema } from './page-schema.ts';
import { pagefindFiles, type ServedFile } from './pagefind-files.ts';

/** Writes the index of all passages of the pages into the folder of a build. */
export async function indexPassages(
  dist: string,
  pages: readonly PassagePage[],
  base = '/',
): Promise<void> {
  for (const { path, content } of await indexFiles(pages, base)) {
    const file = join(dist, path);
    if (path.startsWith('pagefind/')) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * Makes the files of the search: each page's passages as JSON with a schema, the index that tells
 * which page has a word, and for each language of the site its stemmer and its dictionary.
 */
export async function indexFiles(read: readonly PassagePage[], base = '/'): Promise<ServedFile[]> {
  const pages = read.map((page) => ({ ...page, version: versionOf(page) }));
  const languages = [...new Set(pages.map(({ lang }) => lang.replace(/-.*/, '').toLowerCase()))];
  const words = languages.includes('en') ? [...dictionary()] : [];
  const $schema = withBase(base, '/passages.schema.json');
  return [
    { path: 'passages.schema.json', content: JSON.stringify(pageSchema(), null, 2) },
    ...pages.map((page) => ({
      path: `${page.address.slice(base.length)}index.json`,
      content: JSON.stringify({ $schema, ...page }),
    })),
    ...(await pagefindFiles(pages)),
    ...languages.map((lang) => ({ path: `pagefind/stem.${lang}.js`, content: stemmerOf(lang) })),
    ...words.map(([letter, list]) => ({
      path: `pagefind/dictionary/en/${letter}.txt`,
      content: list.join('\n'),
    })),
  ];
}

/**
 * Names what a page says: the index of one build must not be read with the passages of another. It is in
 * the index too, and no key of a word begins like it.
 */
function versionOf(page: PassagePage): string {
  return `z${createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 12)}`;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const { resolve } = createRequire(import.meta.url);

/** Gives the script of a language's stemmer; one that exports none, where there is none. */
function stemmerOf(lang: string): string {
  const [name = ''] = (languageNames.of(lang) ?? '').toLowerCase().split(' ');
  // The English one of @orama/stemmers cuts "protection" too short.
  if (name === 'english') return readFileSync(resolve('stemmer'), 'utf8');
  try {
    return readFileSync(resolve(`@orama/stemmers/${name}`).replace(/cjs$/, 'js'), 'utf8');
  } catch {
    return 'export {};';
  }
}
