import type { VFileMessage } from 'vfile-message';
import { addressesOf, MANIFEST, type ReleasePaths } from '../release/paths.ts';
import { problem } from '../release/problem.ts';
import { checkSymbolicLink, listFiles } from './published-files.ts';

/** Files and folders that the build writes. */
const WRITTEN = [
  '404.html',
  '_headers',
  '_redirects',
  '_nginx.conf',
  MANIFEST,
  'licences.txt',
  'pagefind',
  '_astro',
  'releases',
  'feed.xml',
];

/** Finds files of `public/` that would replace another of the site, and links that leave it. */
export function checkPublicFiles(root: string, releases: ReleasePaths[]): VFileMessage[] {
  const taken = new Map(WRITTEN.map((path) => [path, `${path}, which the build writes`]));
  for (const { id, mdx, source, html, publishedSource } of releases) {
    taken.set(html, `the page of ${mdx}`);
    // Hosts serve either at an address without a slash.
    taken.set(html.replace(/\/index\.html$/, '.html'), `the page of ${mdx}`);
    for (const address of addressesOf(id)) {
      taken.set(address.slice(1), `a file that the build makes of ${mdx}`);
    }
    taken.set(publishedSource, source);
  }
  return listFiles(root, 'public').flatMap((file) => {
    const links = checkSymbolicLink(root, 'public', file);
    if (links.length > 0 || file.entry.isDirectory()) return links;
    const replaced = [...taken].find(([path]) => collide(file.path.toLowerCase(), path))?.[1];
    if (replaced === undefined) return [];
    return [problem(`public/${file.path}`, `This would replace ${replaced}. Rename it.`)];
  });
}

/** Tells whether two paths are the same, or one is a file where the other needs a folder. */
function collide(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
