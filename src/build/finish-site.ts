import type { Nodes, Root } from 'hast';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { VFileMessage } from 'vfile-message';
import { addressesOf, withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { readBuiltPage } from './built-page.ts';
import { contentSecurityPolicy, InlineHashes } from './content-security-policy.ts';
import { addExamples } from './examples.ts';
import { rulesFor } from './headers.ts';
import { writeFeed } from './feed.ts';
import { nameSitemap, type Redirect, writeHostFiles } from './host-files.ts';
import { writeLicences } from './licences.ts';
import { proveSite } from './proof.ts';
import { collectCharacters, subsetFonts, type UsedCharacters } from './subset-fonts.ts';
import { absolute, type Place, writeCopy } from './write-copies.ts';

/**
 * Turns what Astro built in a folder into the site that hosts get, but for its manifest; gives what
 * is wrong with the pages.
 */
export async function finishSite(
  root: string,
  dist: string,
  releases: readonly Release[],
  place: Place,
): Promise<VFileMessage[]> {
  const { base } = place;
  const redirects = redirectsOf(releases, base);
  // The pages of redirects are for browsers alone, and complete.
  const complete = new Set(redirects.map(({ from }) => `${from.slice(base.length)}index.html`));
  const files = globSync('**/*.html', { cwd: dist })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !complete.has(file))
    .sort();
  const site = await readPages({ root, dist, place }, files, releases);
  await writePages(dist, site, base);
  writeFeed(dist, place, site.copies);
  nameSitemap(dist, absolute(place, '/sitemap-index.xml'));
  writeLicences(dist);
  writeHostFiles(dist, rulesFor(contentSecurityPolicy(site.inline), base), redirects);
  return proveSite(root, dist, releases);
}

/** What the steps of a build need of its pages: the trees of a thousand would take half a gigabyte. */
interface ReadSite {
  /** The final HTML of each page, in two parts: up to the end of its head, and from there. */
  html: Map<string, [string, string]>;
  used: UsedCharacters;
  inline: InlineHashes;
  copies: ReturnType<typeof writeCopy>;
}

/** Reads the pages that Astro built, and writes what belongs to each beside it. */
async function readPages(
  folders: { root: string; dist: string; place: Place },
  files: readonly string[],
  releases: readonly Release[],
): Promise<ReadSite> {
  const site: ReadSite = {
    html: new Map(),
    used: { normal: new Set(), italic: new Set() },
    inline: new InlineHashes(),
    copies: [],
  };
  const { dist, place } = folders;
  const releaseOf = new Map(releases.map((release) => [release.html, release]));
  for (const file of files) {
    const page = readBuiltPage(file, readFileSync(join(dist, file), 'utf8'), place.base);
    const { tree } = page;
    addExamples(page);
    collectCharacters(tree, site.used);
    site.inline.add(tree);
    const release = releaseOf.get(file);
    if (release) site.copies.push(...writeCopy(folders, page, release));
    site.html.set(file, splitHead(tree));
    await setImmediate(); // the lock of the build is renewed between two pages
  }
  return site;
}

/** Writes the HTML of a page in two parts, between which more of its head can be put. */
function splitHead(tree: Root): [string, string] {
  const value = randomUUID(); // which no text of a page can have
  select('head', tree)?.children.push({ type: 'comment', value });
  const [start = '', end = ''] = formatHtml(tree).split(`<!--${value}-->`);
  return [start, end];
}

/** The addresses that releases and the files beside them had, and where each leads. */
function redirectsOf(releases: readonly Release[], base: string): Redirect[] {
  return releases.flatMap(({ id, frontMatter }) => {
    const now = addressesOf(id);
    return (frontMatter.data?.formerly ?? []).flatMap((name) =>
      addressesOf(name).map((from, at) => ({
        from: withBase(base, from),
        to: withBase(base, now[at] ?? ''),
      })),
    );
  });
}

/** Writes the final HTML, with the fonts of the site. Nothing changes a page after it. */
async function writePages(dist: string, site: ReadSite, base: string): Promise<void> {
  const fonts: Root = { type: 'root', children: [await subsetFonts(dist, site.used, base)] };
  site.inline.add(fonts);
  const added = formatHtml(fonts);
  for (const [file, [start, end]] of site.html) {
    writeFileSync(join(dist, file), start + added + end);
    await setImmediate();
  }
}

function formatHtml(tree: Nodes): string {
  return toHtml(tree, {
    collapseEmptyAttributes: true,
    characterReferences: { useNamedReferences: true },
  });
}
