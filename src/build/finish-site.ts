import { toHtml } from 'hast-util-to-html';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { VFileMessage } from 'vfile-message';
import { fullUrl } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import type { PublishedSite } from '../release/site.ts';
import { readBuiltPage } from './built-page.ts';
import { writeFeed } from './feed.ts';
import { addHashes, contentSecurityPolicy, type InlineHashes, rulesFor } from './headers.ts';
import { writeHostFiles } from './host-files.ts';
import { writeLicences } from './licences.ts';
import { filesIn } from './output-files.ts';
import { provePage } from '../lint/lint.ts';
import { redirectsOf, writeRedirectPages } from './redirects.ts';
import { writeReleaseFiles } from './release-files.ts';
import { collectCharacters, subsetFonts, type UsedCharacters } from './subset-fonts.ts';

/** Finishes a site that Astro built in a folder, except for its manifest. Returns the problems of its pages. */
export async function finishSite(dist: string, releases: readonly Release[], site: PublishedSite) {
  const { base } = site;
  const releaseOf = new Map(releases.map((release) => [release.html, release]));
  const used: UsedCharacters = { normal: new Set(), italic: new Set() };
  const inline: InlineHashes = { styles: new Set(), scripts: new Set() };
  const articles = new Map<Release, string>();
  const problems: VFileMessage[] = [];
  const pages = filesIn(dist).filter((file) => file.endsWith('.html'));
  // Includes the page of every release, so that a missing one fails the build.
  const files = new Set([...releaseOf.keys(), ...pages]);
  for (const file of files) {
    const page = readBuiltPage(readFileSync(join(dist, file), 'utf8'));
    collectCharacters(page.tree, used);
    addHashes(inline, page.elements);
    const release = releaseOf.get(file);
    if (release) {
      articles.set(release, writeReleaseFiles(dist, site, page, release));
      problems.push(...provePage(release, page));
    }
    await setImmediate(); // so that the lock of the build can be renewed
  }
  const fonts = await subsetFonts(dist, used, base);
  const redirects = redirectsOf(releases, base);
  addHashes(inline, [fonts, ...writeRedirectPages(dist, redirects, base)]);
  // Nothing else changes in a page after the proof.
  for (const file of files) {
    const html = readFileSync(join(dist, file), 'utf8');
    writeFileSync(join(dist, file), addToHead(html, toHtml(fonts)));
    await setImmediate();
  }
  await writeFeed(dist, site, articles);
  const sitemap = fullUrl(site, '/sitemap-index.xml');
  if (sitemap) appendFileSync(join(dist, 'robots.txt'), `\nSitemap: ${sitemap}\n`);
  writeLicences(dist);
  writeHostFiles(dist, rulesFor(contentSecurityPolicy(inline), base), redirects);
  return problems;
}

/**
 * Adds markup to the head of a page, after the first element of the layout’s head. No text of a release
 * can look like that element: quotation marks are escaped in attributes, and `<` is elsewhere. A page of
 * `public/` without the element stays as it is.
 */
export function addToHead(html: string, markup: string): string {
  return html.replace('<meta charset="utf-8">', (first) => first + markup);
}
