import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { addressesOf, MANIFEST, type ReleasePaths, releasePaths } from '../release/paths.ts';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';

/** A part of a path that is the same in every address, on every disk and in every shell. */
const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names that Windows gives to devices, and addresses that the build needs. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|404|pagefind|releases)$/;

/** What the build writes for the site; for a release see `addressesOf`. */
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

type ListedFile = ReturnType<typeof listFiles>[number];

/** Lists the files and folders below a folder of a project, in the order of their paths, which have slashes. */
export function listFiles(root: string, folder: string) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = relative(top, join(entry.parentPath, entry.name)).split(sep).join('/');
      return { entry, path };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Finds files of `content/` without a safe address, or that would be ignored. */
export function checkContentFiles(root: string, releases: ReleasePaths[]): VFileMessage[] {
  const known = new Set(releases.map(({ mdx }) => mdx));
  const problems = listFiles(root, 'content')
    // File managers leave hidden files behind.
    .filter(({ entry }) => !entry.name.startsWith('.') || /\.(?:mdx|txt)$/.test(entry.name))
    .flatMap((file) => checkContentFile(root, file, known));
  if (releases.length > 0) return problems;
  const reason =
    'There is no release. Put an .mdx file into content/, with its .source.txt beside it.';
  return [problem('content', reason), ...problems];
}

function checkContentFile(root: string, file: ListedFile, known: ReadonlySet<string>) {
  const links = checkSymbolicLink(root, 'content', file);
  if (links.length > 0) return links;
  const { entry, path } = file;
  const isFolder = entry.isDirectory();
  const ending = isFolder ? /$/ : /\.(?:source\.txt|anchors\.json|received\.html|[a-z0-9]+)$/;
  const reason = nameProblem(path, entry.name.replace(ending, ''));
  const problems = reason ? [problem(`content/${path}`, reason)] : [];
  if (isFolder) return problems;
  const { mdx } = releasePaths(path);
  if (/\.(?:source\.txt|received\.html)$/.test(path) && !known.has(mdx)) {
    const reason = `There is no ${mdx} for this source. Write one, or delete this file.`;
    problems.push(problem(`content/${path}`, reason));
  }
  if (/\.(?:mdx?|markdown|html?)$/i.test(path) && !/\.(?:mdx|received\.html)$/.test(path)) {
    const reason = 'This file would not be published. A release ends in .mdx.';
    problems.push(problem(`content/${path}`, reason));
  }
  if (/\.ya?ml$/i.test(path) && path !== 'site.yaml') {
    const reason = 'This file would not be read. The file about the site is content/site.yaml.';
    problems.push(problem(`content/${path}`, reason));
  }
  return problems;
}

/** Says what is wrong with a name without its ending: a dot could make a page's folder of a file's name. */
export function nameProblem(path: string, stem: string): string | undefined {
  if (RESERVED.test(stem)) return `The name “${stem}” is reserved. Choose another.`;
  const hidden = /(?:^|\/)\./.test(path);
  if (SAFE.test(stem) && stem.length <= 100 && !hidden) return undefined;
  return `This name isn't safe in an address. Use the letters a to z, digits and single hyphens${hidden ? ', in a folder whose name begins with no dot' : ''}.`;
}

/** Finds files of `public/` that would replace another of the site, and links that leave it. */
export function checkPublicFiles(root: string, releases: readonly Release[]): VFileMessage[] {
  const taken = new Map(WRITTEN.map((path) => [path, `${path}, which the build writes`]));
  for (const { id, mdx, source, html, publishedSource, data } of releases) {
    for (const former of data.formerly) {
      taken.set(releasePaths(former).html, `the redirect from a former name of ${mdx}`);
    }
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

/** Finds a symbolic link that leaves its folder, or leads to another folder. */
function checkSymbolicLink(root: string, folder: string, { entry, path }: ListedFile) {
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
