import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { CITATION_FORMATS, citationFile } from '../cite/citation.ts';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import type { ReleaseData } from '../release/schema.ts';
import type { BuiltPage } from './built-page.ts';
import { formatPassages, readPage } from './index-json.ts';
import { formatMarkdown, releaseArticle } from './release-article.ts';

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
export interface Copy {
  id: string;
  address: string;
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
  const { id, address, html, frontMatter } = release;
  const { data } = frontMatter;
  if (!data) return [];
  for (const [file, make] of textsOf(root, place, release)) writeFileSync(join(dist, file), make());
  const article = releaseArticle(page, data);
  const folder = join(dist, dirname(html));
  writeFileSync(join(folder, 'index.md'), formatMarkdown(article));
  const passages = formatPassages(readPage(page), release, place.base);
  writeFileSync(join(folder, 'index.json'), passages);
  return [{ id, address, data, article }];
}

/** The files beside a page that need no page: the text as received, and its citation; each as it is made. */
export function textsOf(
  root: string,
  place: Place,
  release: Release,
): [string, () => string | Buffer][] {
  const { id, source, publishedSource, address } = release;
  const { data } = release.frontMatter;
  if (!data) return [];
  return [
    [publishedSource, () => readFileSync(join(root, source))],
    ...CITATION_FORMATS.map(([format]): [string, () => string] => [
      `${id}.${format}`,
      () => citationFile(format, data, absolute(place, address)),
    ]),
  ];
}

/** The whole address of a path of the site, where its host is known. */
export function absolute({ origin, base }: Place, path: string): string | undefined {
  return origin && new URL(withBase(base, path), origin).href;
}
