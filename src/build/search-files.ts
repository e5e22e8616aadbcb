import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minify } from 'vite';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import type { PublishedSite } from '../release/site.ts';
import { dictionary } from './dictionary.ts';
import { wordsForSite } from '../words/words-for.ts';
import { jsonSchema, versionOf } from './index-json.ts';
import { languageScript } from './language-script.ts';
import { type IndexedPage, pagefindFiles, type ServedFile } from './pagefind-files.ts';

/**
 * Indexes the words of releases into the folder of a build. The proof later checks that the pages have
 * these words.
 */
export async function indexReleases(
  releases: readonly Release[],
  { base, data }: PublishedSite,
  folder: string,
): Promise<void> {
  const pages = releases.map((release) => ({
    address: withBase(base, release.address),
    lang: release.data.lang,
    text: release.own.map(({ text }) => text).join('\n'),
    version: versionOf(release),
  }));
  const { lang } = wordsForSite(data.lang, releases).words;
  writeSearchFiles(folder, await indexFiles(pages, lang));
}

/**
 * Makes the files of the search: the schema of `index.json`, the index, and what is known of each
 * language of the site.
 */
export async function indexFiles(pages: readonly IndexedPage[], listLang = 'en') {
  const tags = [...pages.map(({ lang }) => lang), listLang];
  const languages = [...new Set(tags.map((lang) => lang.replace(/-.*/, '').toLowerCase()))];
  const words = languages.includes('en') ? dictionary() : [];
  const scripts = languages.map(async (lang) => {
    const { code } = await minify('stem.js', await languageScript(lang), { module: true });
    return { path: `pagefind/stem.${lang}.js`, content: code };
  });
  return [
    { path: 'passages.schema.json', content: JSON.stringify(jsonSchema, null, 2) },
    ...(await pagefindFiles(pages)),
    ...(await Promise.all(scripts)),
    ...[...Map.groupBy(words, (word) => word.slice(0, 1))].map(([letter, list]) => ({
      path: `pagefind/dictionary/en/${letter}.txt`,
      content: list.join('\n'),
    })),
  ];
}

/** Writes files of the search into the folder of a build. */
export function writeSearchFiles(dist: string, files: readonly ServedFile[]): void {
  for (const { path, content } of files) {
    const file = join(dist, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
