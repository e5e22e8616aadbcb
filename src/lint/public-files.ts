import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { addressesOf, MANIFEST, type ReleasePaths } from '../release/paths.ts';
import { problem } from '../release/problem.ts';

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

/** A file or folder with its path from the folder that was listed, with slashes. */
export type ListedFile = ReturnType<typeof listFiles>[number];

/** Lists the files and folders below a folder of a project, in the order of their paths. */
export function listFiles(root: string, folder: string) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      entry,
      path: relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Finds a symbolic link that leaves its folder, or leads to another folder. */
export function checkSymbolicLink(
  root: string,
  folder: string,
  { entry, path }: ListedFile,
): VFileMessage[] {
  if (!entry.isSymbolicLink()) return [];
  const top = join(root, folder);
  const link = join(top, path);
  const fail = (reason: string) => [problem(`${folder}/${path}`, reason)];
  if (!existsSync(link) || relative(realpathSync(top), realpathSync(link)).startsWith('..')) {
    return fail(`This is a symbolic link out of ${folder}/. Put the file itself there.`);
  }
  // What is in a linked folder would be published twice, or without end.
  if (!statSync(link).isDirectory()) return [];
  return fail('This is a symbolic link to a folder. Put a folder there.');
}

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
    // Hosts send a compressed copy in place of the file beside it.
    const original = file.path.toLowerCase().replace(/\.(?:br|gz)$/, '');
    const replaced = [...taken].find(([path]) => collide(original, path))?.[1];
    if (replaced === undefined) return [];
    return [problem(`public/${file.path}`, `This would replace ${replaced}. Rename it.`)];
  });
}

/** Tells whether two paths are the same, or one is a file where the other needs a folder. */
function collide(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
