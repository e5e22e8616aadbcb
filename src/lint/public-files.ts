import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Release } from '../release/paths.ts';
import { MANIFEST } from '../release/paths.ts';
import { symbolicLinkProblem } from './symbolic-links.ts';

/** Files and folders that the build writes. */
const WRITTEN = ['404.html', '_headers', '_nginx.conf', MANIFEST, 'pagefind', '_astro'];

/** The files of `public/`, by their paths in it, with slashes. */
export function publicFiles(root: string): string[] {
  return entriesOf(root).flatMap(({ entry, path }) => (entry.isFile() ? [path] : []));
}

/** Finds files of `public/` that would be published in another’s stead, and links that leave it. */
export function checkPublic(root: string, releases: Release[]): string[] {
  const taken = new Map(WRITTEN.map((path) => [path, `the ${path} that the build writes`]));
  for (const { mdx, source, html } of releases) {
    taken.set(source.replace(/^content\//, ''), source);
    taken.set(html, mdx);
    // Hosts give either at an address without a slash.
    taken.set(html.replace(/\/index\.html$/, '.html'), mdx);
  }
  return entriesOf(root).flatMap(({ entry, path }) => {
    const place = `public/${path}:1:1`;
    if (entry.isSymbolicLink()) {
      const fault = symbolicLinkProblem(
        join(root, 'public'),
        join(root, 'public', path),
        'public/',
      );
      if (fault) return [`${place} ${fault}`];
    }
    if (entry.isDirectory()) return [];
    return [...taken]
      .filter(([other]) => collide(path.toLowerCase(), other))
      .slice(0, 1)
      .map(([, what]) => `${place} would stand in the place of ${what}: give it another name.`);
  });
}

function entriesOf(root: string): { entry: Dirent; path: string }[] {
  const folder = join(root, 'public');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      entry,
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether two paths are one, or one of them is a file where the other needs a folder. */
function collide(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
