import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minify } from 'vite';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import type { PublishedSite } from '../release/site.ts';
import { derivations, rootFinder } from '../text/derivations.ts';
import { separableVerbFinder, separablePrefixes } from '../text/separable-verbs.ts';
import { writtenForms } from '../text/written-forms.ts';
import { normalizeWord } from '../text/normalize-word.ts';
import { stemmers } from '../text/stemmers.ts';
import { stopWordPattern } from '../text/stop-words.ts';
import { dictionary } from './dictionary.ts';
import { monthNames } from '../text/month-names.ts';
import { wordsForSite } from '../words/words-for.ts';
import { pageSchema, versionOf } from './index-json.ts';
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
export async function indexFiles(
  pages: readonly IndexedPage[],
  listLang = 'en',
): Promise<ServedFile[]> {
  const tags = [...pages.map(({ lang }) => lang), listLang];
  const languages = [...new Set(tags.map((lang) => lang.replace(/-.*/, '').toLowerCase()))];
  const words = languages.includes('en') ? dictionary() : [];
  const scripts = languages.map(async (lang) => {
    const { code } = await minify('stem.js', languageScript(lang), { module: true });
    return { path: `pagefind/stem.${lang}.js`, content: code };
  });
  return [
    { path: 'passages.schema.json', content: JSON.stringify(pageSchema, null, 2) },
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

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Returns a script with what is known of a language: stop words, dates, its stemmer, and the roots that it finds. */
function languageScript(lang: string): string {
  const [name = ''] = (languageNames.of(lang) ?? '').toLowerCase().split(' ');
  // The English stemmer of @orama/stemmers cuts "protection" too short, and the Hindi one has another name.
  const names: Record<string, string> = { english: 'stemmer', hindi: '@orama/stemmers/indian' };
  const file = names[name] ?? `@orama/stemmers/${name}`;
  // The name of a month is never a misspelling of another. English has a dictionary for that.
  const months = JSON.stringify(lang === 'en' ? [] : monthNames(lang).map(normalizeWord));
  const forms = `export const writtenForms = (typed) => (${writtenForms.toString()})(typed, ${JSON.stringify(lang)}, ${months});\n`;
  // A word in katakana has few letters, and there is no dictionary that would have it.
  const isWord = `export const isWord = (word) => ${months}.includes(word) || (/^\\p{sc=Kana}/u.test(word) ? false : undefined);\n`;
  const always = `export const stopWords = ${stopWordPattern(lang)};\n${forms}${lang === 'en' ? '' : isWord}`;
  try {
    const own = stemmers[lang];
    const stemmer = own
      ? `const stemmer = ${own.toString()};`
      : readFileSync(new URL(import.meta.resolve(file)), 'utf8');
    const roots = `export const rootsOf = (${rootFinder.toString()})(stemmer, ${JSON.stringify(derivations[lang])});\n`;
    const verbs = `export const separableVerbs = (${separableVerbFinder.toString()})(rootsOf, ${JSON.stringify(separablePrefixes[lang])});\n`;
    return `${stemmer}\n${always}${roots}${separablePrefixes[lang] ? verbs : ''}`;
  } catch {
    return always;
  }
}
