import { z } from 'astro/zod';
import { pageSchema } from '../search/passage.ts';
import { makeLanguageFiles } from './language-files.ts';
import { type IndexedPage, pagefindFiles } from './pagefind-files.ts';

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
