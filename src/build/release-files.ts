import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CITATION_FORMATS, citationFile } from '../cite/citation.ts';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import type { PublishedSite } from '../release/site.ts';
import type { BuiltPage } from './built-page.ts';
import { formatPassages } from './index-json.ts';
import { formatHtml, formatMarkdown, releaseArticle } from './release-article.ts';

/**
 * Writes the files beside the page of a release: the text as received, its citation for reference
 * managers, its passages as `index.json`, and only its words as `index.md`. Returns these as HTML.
 */
export function writeReleaseFiles(
  root: string,
  dist: string,
  site: PublishedSite,
  page: BuiltPage,
  release: Release,
): string {
  for (const [file, make] of textFiles(root, site, release))
    writeFileSync(join(dist, file), make());
  const article = releaseArticle(page, release.data);
  const folder = join(dist, dirname(release.html));
  writeFileSync(join(folder, 'index.md'), formatMarkdown(article));
  writeFileSync(join(folder, 'index.json'), formatPassages(page, release, site.base));
  return formatHtml(article);
}

/** Lists the files that don’t need the page, each with a function that makes it: received text, citations. */
export function textFiles(
  root: string,
  site: PublishedSite,
  release: Release,
): (readonly [string, () => string | Buffer])[] {
  const { id, source, address, data } = release;
  const citations = CITATION_FORMATS.map(([format]) => {
    return [`${id}.${format}`, () => citationFile(format, data, fullUrl(site, address))] as const;
  });
  return [[`${id}.source.txt`, () => readFileSync(join(root, source))], ...citations];
}

/** Returns the full address of a path of the site, if its host is known. */
export function fullUrl({ origin, base }: PublishedSite, path: string): string | undefined {
  return origin && new URL(withBase(base, path), origin).href;
}
