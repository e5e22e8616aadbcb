import { z } from 'astro/zod';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import type { PublishedSite } from '../release/site.ts';
import { pageSchema } from '../search/passage.ts';
import { wordsForSite } from '../words/words-for.ts';
import { makeLanguageFiles } from './language-files.ts';
import { writeOutput } from './output-files.ts';
import { type IndexedPage, pagefindFiles } from './pagefind-files.ts';
import { versionOf } from './release-files.ts';

/** Indexes the words of releases into the folder of a build. The proof later checks that the pages have these words. */
export async function indexReleases(
  releases: readonly Release[],
  { base, data }: PublishedSite,
  folder: string,
): Promise<void> {
  const pages = releases.map((release) => ({
    address: withBase(base, release.address),
    lang: release.data.lang,
    text: [...release.data.above, ...release.ownBlocks.map(({ text }) => text)].join('\n'),
    version: versionOf(release),
  }));
  const { lang } = wordsForSite(data.lang, releases).words;
  for (const { path, content } of await indexFiles(pages, lang)) writeOutput(folder, path, content);
}

/** Makes the files of the search: the schema of `index.json`, the index, and what is known of each language of the site. */
export async function indexFiles(pages: readonly IndexedPage[], listLang = 'en') {
  const tags = [...pages.map(({ lang }) => lang), listLang];
  const languages = [...new Set(tags.map((lang) => lang.replace(/-.*/, '').toLowerCase()))];
  const schema = z.toJSONSchema(pageSchema, { target: 'draft-2020-12' });
  return [
    { path: 'passages.schema.json', content: JSON.stringify(schema, null, 2) },
    ...(await pagefindFiles(pages, languages.length === 1)),
    ...(await makeLanguageFiles(languages)),
  ];
}
