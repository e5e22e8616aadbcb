import { type CollectionEntry, getCollection } from 'astro:content';
import { newestFirst } from '../release/schema.ts';
import { loadSite } from '../release/site.ts';
import { type LanguageWords, wordsForSite } from '../words/words-for.ts';

type Release = CollectionEntry<'releases'>;

/** How many releases are on a page of the list. */
const PAGE_SIZE = 20;

/** Returns all releases, the newest first, and those of one day by name. */
export async function publishedReleases(): Promise<Release[]> {
  return (await getCollection('releases')).sort(newestFirst);
}

/** Returns the words for a page that shows no single release. */
export function wordsOfSite(releases: Release[]): LanguageWords {
  return wordsForSite(loadSite('.').data.lang, releases);
}

/** Returns the path of a page of the list, without a slash at either end. */
export function listPath(number: number): string {
  return number === 1 ? 'releases' : `releases/${number}`;
}

/** Returns the pages of the list, if there are two releases or more. If no release is at `/`, the first page is there too. */
export async function listPages() {
  const all = await publishedReleases();
  const { lang } = wordsOfSite(all).words;
  const count = Math.ceil(all.length / PAGE_SIZE);
  const pages = Array.from({ length: count }, (_, at) => {
    const releases = all.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
    return { releases, isOneOfMany: all.length > 1, lang, number: at + 1, count };
  });
  const isFree = all.every(({ id, data }) => ![id, ...data.formerly].includes('index'));
  const first = isFree ? pages.slice(0, 1) : [];
  const listed = all.length > 1 ? pages : [];
  return [
    ...first.map((props) => ({ params: { list: undefined }, props })),
    ...listed.map((props) => ({ params: { list: listPath(props.number) }, props })),
  ];
}
