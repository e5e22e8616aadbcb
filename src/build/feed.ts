import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullUrl, releasePaths } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { titleOf } from '../release/retraction.ts';
import { newestFirst } from '../release/schema.ts';
import type { PublishedSite } from '../release/site.ts';
import { wordsForSite } from '../words/words-for.ts';

/** How many releases are in the feed. Feed readers keep the older ones. */
const NEWEST = 50;

/** Writes an Atom feed (RFC 4287) of the newest releases, with the HTML of their texts, if there are two or more. */
export async function writeFeed(
  dist: string,
  site: PublishedSite,
  articles: ReadonlyMap<Release, string>,
): Promise<void> {
  if (site.origin === undefined || articles.size < 2) return;
  const { words } = wordsForSite(site.data.lang, [...articles.keys()]);
  const urlOf = (path: string) => fullUrl(site, path) ?? '';
  const newest = [...articles].sort(([a], [b]) => newestFirst(a, b)).slice(0, NEWEST);
  const entries = newest.map(([{ id, address, data }, article]) => {
    const { issuer, date, edition, retracted } = data;
    // Atom needs a day of the last change, even of a release without a date.
    const days = [date, edition?.date, retracted?.date].map((day) => Number(new Date(day ?? 0)));
    return {
      id: urlOf(releasePaths(data.formerly[0] ?? id).address), // stays if a release is renamed
      title: { value: titleOf(data) },
      links: [{ href: urlOf(address) }],
      ...(issuer && { authors: [{ name: issuer }] }),
      ...(date && { published: new Date(date) }),
      updated: new Date(Math.max(...days)),
      content: { type: 'html', value: article, xml: { lang: data.lang } },
    };
  });
  // Loaded for a feed only: it reads and writes every kind of feed, and takes long to load.
  const { generateAtomFeed } = await import('feedsmith');
  const feed = generateAtomFeed({
    id: urlOf('/'),
    xml: { lang: words.lang },
    title: { value: site.data.name },
    links: [{ href: urlOf('/feed.xml'), rel: 'self' }, { href: urlOf('/releases/') }],
    authors: [{ name: site.data.name }],
    updated: new Date(Math.max(...entries.map(({ updated }) => updated.getTime()))),
    entries,
  });
  // A text may have characters that XML does not allow.
  const allowed = feed.replace(/[^\t\n\r -\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  writeFileSync(join(dist, 'feed.xml'), allowed);
}
