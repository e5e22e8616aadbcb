import { z } from 'astro/zod';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minify } from 'rolldown/utils';
import { encodeKey } from '../search/parse-query.ts';
import { pageSchema } from '../search/passage.ts';
import { tokenize } from '../search/tokenize.ts';
import { baseForms, knowsInflections } from '../text/word-forms.ts';
import { dictionary, makeLanguageFiles } from './language-files.ts';

/** A page to index, with its words and their version. */
export type IndexedPage = Record<'address' | 'lang' | 'text' | 'version', string>;

/** The files of Pagefind that the search loads: not its interface, worker and filters. */
const LOADED =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(index|fragment)\/.+)$/;

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

/**
 * Indexes the words of pages with Pagefind, as one record per page. Returns the files of the index with their paths.
 * @throws if Pagefind fails, with its message as the cause.
 */
export async function pagefindFiles(pages: readonly IndexedPage[], isOneLanguage = true) {
  try {
    const { index } = checked(await createIndex({ forceLanguage: 'unknown' }));
    if (index === undefined) throw new Error('Pagefind returned no index.');
    for (const { address: url, lang, text, version } of pages) {
      const content = indexKeys(text, lang, isOneLanguage).join(' ');
      const record = { url, content, language: 'unknown', meta: { version } };
      checked(await index.addCustomRecord(record));
    }
    const { files } = checked(await index.getFiles());
    const kept = await Promise.all(files.filter(({ path }) => LOADED.test(path)).map(prepare));
    return kept.sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (cause) {
    throw new Error('Pagefind could not index the passages.', { cause });
  } finally {
    await close();
  }
}

function checked<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}

async function prepare(file: IndexFile) {
  const path = `pagefind/${file.path}`;
  if (file.path === 'pagefind.js') return { path, content: await adaptScript(file.content) };
  if (file.path.startsWith('fragment/')) return { path, content: shrinkFragment(file.content) };
  if (file.path.endsWith('.pf_meta')) return { path, content: roundLengths(file.content) };
  return { path, content: file.content };
}

/**
 * Minifies Pagefind's script, and makes a search fail if a part of the index can't be loaded: Pagefind
 * itself would answer that nothing was found.
 * @throws if the script of another version of Pagefind differs at that place.
 */
async function adaptScript(content: Uint8Array): Promise<string> {
  const script = new TextDecoder().decode(content);
  const silent = /(async loadChunk\([\s\S]{0,400}?)\.catch\(\(\)\s*=>\s*\{\s*\}\)/;
  if (!silent.test(script))
    throw new Error('Pagefind now hides failed requests in another way: see its loadChunk.');
  const { code } = await minify('pagefind.js', script.replace(silent, '$1'), { module: true });
  return code;
}

const SIGNATURE = 'pagefind_dcd';

/** Removes what Pagefind stores of a page except its address and version. Its words are in its `index.json`. */
function shrinkFragment(content: Uint8Array): Uint8Array {
  const text = gunzipSync(content).toString();
  const { url, meta }: Record<string, unknown> = JSON.parse(text.replace(SIGNATURE, ''));
  const small = { url, meta, content: '', word_count: 0, filters: {}, anchors: [] };
  return gzipSync(SIGNATURE + JSON.stringify(small), { level: 9 });
}

/** The hash of a page in the list of pages, and its length: in CBOR, 0x19 and two bytes. */
const PAGE_LENGTH = new RegExp(`(unknown_[\\da-f]+${'\x19'}.).`, 'gs');

/** Rounds the lengths of pages, which order equal ones, to 256 words: the list that each search loads is a fifth smaller. */
function roundLengths(content: Uint8Array): Uint8Array {
  const list = gunzipSync(content).toString('latin1').replace(PAGE_LENGTH, '$1\0');
  return gzipSync(Buffer.from(list, 'latin1'), { level: 9 });
}

/** A cache of the keys of each word in a language, because the pages of a site share many words. */
const keysOfWords: Record<string, string[]> = {};

/** Lists the keys under which a text is found: words with their base forms, numbers with their amount. Sorted, their places take an eighth less. */
export function indexKeys(text: string, lang: string, isOneLanguage = true): string[] {
  const keys = tokenize(text, lang).flatMap(({ forms: [form = '', ...others] }) => {
    const bases = () => realBases(form, lang, isOneLanguage).map(encodeKey);
    const own = (keysOfWords[`${isOneLanguage} ${lang} ${form}`] ??= bases());
    return [...own, ...others.map(encodeKey)];
  });
  return [...new Set(keys)].sort();
}

/**
 * Lists a word and its base forms. If one of those is in the dictionary, the others aren’t words: “creat”. A plural
 * or a past form is left out too, because no other word is a form of it, and only pages in other languages look for
 * it alone.
 */
function realBases(word: string, lang: string, isOneLanguage: boolean): readonly string[] {
  const bases = baseForms(word, lang);
  if (!knowsInflections(lang)) return bases;
  const real = bases.filter((base) => base !== word && dictionary().has(base));
  if (real.length === 0) return bases;
  return isOneLanguage && /(?:s|ed)$/.test(word) ? real : [word, ...real];
}
