import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateAtomFeed } from 'feedsmith';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { CITATION_FORMATS, citationFile } from '../cite/citation.ts';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { newestFirst, type ReleaseData } from '../release/schema.ts';
import { fill } from '../words/words.ts';
import { wordsForSite } from '../words/words-for.ts';
import type { BuiltPage } from './built-page.ts';
import { formatPassages, readPage } from './index-json.ts';
import { formatMarkdown, releaseArticle } from './release-article.ts';

/** Releases in the feed: its readers keep the older ones. */
const NEWEST = 50;

/** Where a site is published. */
export interface Place {
  /** Its name. */
  name: string;
  /** The scheme and host of its address; a feed needs one. */
  origin: string | undefined;
  base: string;
  /** Its language, if it names one. */
  lang?: string | undefined;
}

/** A release with its words alone, as the feed has them. */
interface Copy {
  release: Release;
  data: ReleaseData;
  article: Root;
}

/**
 * Writes what belongs to a release beside its page: the text as received, its citation for reference
 * managers, its passages as `index.json`, and its words alone as `index.md`. Gives these for the feed.
 */
export function writeCopy(
  { root, dist, place }: { root: string; dist: string; place: Place },
  page: BuiltPage,
  release: Release,
): Copy[] {
  const { data } = release.frontMatter;
  if (!data) return [];
  for (const [file, make] of textsOf(root, place, release)) writeFileSync(join(dist, file), make());
  const article = releaseArticle(page, data);
  const folder = join(dist, dirname(release.html));
  writeFileSync(join(folder, 'index.md'), formatMarkdown(article));
  const passages = formatPassages(readPage(page), release, place.base);
  writeFileSync(join(folder, 'index.json'), passages);
  return [{ release, data, article }];
}

/** The files beside a page that need no page: the text as received, and its citation; each as it is made. */
export function textsOf(
  root: string,
  place: Place,
  release: Release,
): [string, () => string | Buffer][] {
  const { id, source, publishedSource, address, frontMatter } = release;
  const { data } = frontMatter;
  if (!data) return [];
  return [
    [publishedSource, () => readFileSync(join(root, source))],
    ...CITATION_FORMATS.map(([format]): [string, () => string] => [
      `${id}.${format}`,
      () => citationFile(format, data, absolute(place, address)),
    ]),
  ];
}

/**
 * Writes an Atom feed with the texts of the newest releases, from the second release on, and names the
 * sitemap in `robots.txt`.
 */
export function writeFeed(dist: string, place: Place, copies: readonly Copy[]): void {
  const sitemap = absolute(place, '/sitemap-index.xml');
  if (sitemap === undefined) return;
  if (copies.length > 1) {
    const formatted = formatFeed(place, copies, (path) => absolute(place, path) ?? '');
    writeFileSync(join(dist, 'feed.xml'), formatted);
  }
  if (existsSync(join(dist, 'sitemap-index.xml'))) {
    appendFileSync(join(dist, 'robots.txt'), `\nSitemap: ${sitemap}\n`);
  }
}

/** The whole address of a path of the site, where its host is known. */
function absolute({ origin, base }: Place, path: string): string | undefined {
  return origin && new URL(withBase(base, path), origin).href;
}

/** Formats the newest releases as an Atom feed (RFC 4287). */
function formatFeed(
  { name, lang }: Place,
  copies: readonly Copy[],
  absolute: (path: string) => string,
): string {
  const { words } = wordsForSite(lang, copies);
  const newest = copies
    .toSorted((a, b) =>
      newestFirst({ id: a.release.id, data: a.data }, { id: b.release.id, data: b.data }),
    )
    .slice(0, NEWEST);
  const entries = newest.map(({ release, data, article }) => {
    const address = absolute(release.address);
    const { headline, issuer, date, retracted } = data;
    return {
      id: address,
      title: { value: retracted ? fill(words.list.retractedTitle, { headline }) : headline },
      links: [{ href: address }],
      ...(issuer && { authors: [{ name: issuer }] }),
      ...(date && { published: atMidnight(date) }),
      updated: atMidnight(lastChange(data)),
      content: {
        type: 'html',
        value: toHtml(withoutHeadline(article)),
        xml: { lang: data.lang },
      },
    };
  });
  return generateAtomFeed({
    id: absolute('/'),
    xml: { lang: words.lang },
    title: { value: name },
    links: [{ href: absolute('/feed.xml'), rel: 'self' }, { href: absolute('/releases/') }],
    authors: [{ name }],
    updated: atMidnight(
      newest
        .map(({ data }) => lastChange(data))
        .sort()
        .at(-1) ?? '',
    ),
    entries,
  });
}

/** The title of an entry has it. */
function withoutHeadline({ children }: Root): Root {
  return {
    type: 'root',
    children: children.filter((node) => node.type !== 'element' || node.tagName !== 'h1'),
  };
}

/** The day on which an entry last changed; a release without any date must have one too. */
function lastChange({ date, edition, retracted }: ReleaseData): string {
  const days = [date, edition?.date, retracted?.date].filter((day) => day !== undefined);
  return days.sort().at(-1) ?? '1970-01-01';
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
