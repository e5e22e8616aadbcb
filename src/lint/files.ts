import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { addressesOf, FOR_HOSTS, MANIFEST, originalOf, releasePaths } from '../release/paths.ts';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';

/** A part of a path that is the same in every address, on every disk and in every shell. */
const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Device names of Windows, and addresses that the build needs. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|404|pagefind|releases)$/;

/** Files of the site as a whole that links may lead to. For those of a release, see `addressesOf`. */
export const SITE_FILES = [
  MANIFEST,
  'licences.txt',
  'passages.schema.json',
  'feed.xml',
  'sitemap-index.xml',
];

/** What else the build writes for the site as a whole. Hosts serve releases.html at /releases too. */
const OTHERS = ['sitemap-0.xml', '404.html', 'releases', 'releases.html', 'pagefind', '_astro'];
const WRITTEN = [...SITE_FILES, ...FOR_HOSTS, ...OTHERS];

/** What a symbolic link leads to would be published twice, from outside of the project, or endlessly. */
const SYMBOLIC_LINK = 'This is a symbolic link. Put the file or folder itself here.';

/** Lists the files and folders below a folder, if there is one, sorted by path. Paths have slashes on every system. */
export function listEntries(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      return { entry, path };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Finds files in `content/` that have no safe address, or that the build would ignore. */
export function checkContentFiles(root: string, releases: readonly Release[]): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const ours = releases.flatMap(({ mdx, source, savedPage }) => [mdx, source, savedPage]);
  const known = new Set(['content/site.yaml', ...ours]);
  if (releases.length === 0) {
    const advice = 'Put an .mdx file into content/, with its .source.txt next to it.';
    problems.push(problem('content', `There is no release. ${advice}`));
  }
  for (const { entry, path } of listEntries(join(root, 'content'))) {
    // File managers leave hidden files behind, and the folder may be a repository of its own.
    if (/(?:^|\/)\./.test(path) && !/\.(?:mdx|txt)$/.test(path)) continue;
    const fail = (reason: string) => problems.push(problem(`content/${path}`, reason));
    const isFolder = entry.isDirectory();
    const ending = isFolder ? /$/ : /\.(?:source\.txt|anchors\.json|received\.html|[a-z0-9]+)$/;
    const isLink = entry.isSymbolicLink();
    const wrong = isLink ? SYMBOLIC_LINK : nameProblem(path, entry.name.replace(ending, ''));
    if (wrong) fail(wrong);
    const isText = !isLink && !isFolder && /\.(?:mdx?|markdown|html?|txt|ya?ml)$/i.test(path);
    if (isText && !known.has(`content/${path}`)) {
      const advice =
        'Name it after its release (NAME.mdx, NAME.source.txt), or move it out of content/.';
      fail(`This file belongs to no release, so it would not be published or read. ${advice}`);
    }
  }
  return problems;
}

/** Says what is wrong with a name without its ending. A dot in it could make a page's folder look like a file. */
export function nameProblem(path: string, stem: string): string | undefined {
  if (RESERVED.test(stem)) return `The name “${stem}” is reserved. Choose another.`;
  const hidden = /(?:^|\/)\./.test(path);
  if (SAFE.test(stem) && stem.length <= 100 && !hidden) return undefined;
  return `This name isn’t safe in an address. Use at most 100 letters (a to z), digits and single hyphens${hidden ? ', in a folder whose name doesn’t begin with a dot' : ''}.`;
}

/** Lists the files of a build at the addresses of a release, by its name or a former one. Hosts serve the last one at the page’s address without a slash. */
const filesOf = (id: string) => [
  ...addressesOf(id).map((path) => path.slice(1).replace(/(^|\/)$/, '$1index.html')),
  releasePaths(id).html.replace(/\/index\.html$/, '.html'),
];

/** Finds pages, former names and files in `public/` that would replace another part of the site. */
export function checkPublishedFiles(root: string, releases: readonly Release[]): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const owners = new Map<string, string>();
  const folders = new Map<string, string>();
  /** Claims a path for a part of the site. Says which other part has it, or needs a file or folder there. */
  const claim = (path: string, owner: string): string | undefined => {
    const above = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
    const other = [path, ...above].flatMap((one) => owners.get(one) ?? [])[0] ?? folders.get(path);
    owners.set(path, owner);
    for (const folder of above) folders.set(folder, folders.get(folder) ?? owner);
    return other && other !== owner ? `This would replace ${other}.` : undefined;
  };
  for (const path of WRITTEN) claim(path, `${path}, which the build writes`);
  for (const { id, mdx } of releases) {
    const owner = `the page of ${mdx} or a file next to it`;
    const [reason] = filesOf(id).flatMap((path) => claim(path, owner) ?? []);
    if (reason) problems.push(problem(mdx, `${reason} Rename this release.`));
  }
  for (const { id, mdx, data, frontMatter } of releases) {
    for (const [index, name] of data.formerly.entries()) {
      const [unsafe] = name.split('/').flatMap((part) => nameProblem(name, part) ?? []);
      const owner = `the redirect from ${name}, a former name of ${mdx}`;
      // From harbour to harbour/index, the address of the page stays.
      const moved = filesOf(name).filter((path) => !filesOf(id).includes(path));
      const [replaces] = moved.flatMap((path) => claim(path, owner) ?? []);
      const reason = unsafe ?? (replaces && `${replaces} Delete it here, or rename the other.`);
      const place = frontMatter.locate(['formerly', index]);
      if (reason) problems.push(problem(mdx, `formerly: ${reason}`, place));
    }
  }
  if (!owners.has('index.html')) claim('index.html', 'the list of releases');
  for (const { entry, path } of listEntries(join(root, 'public'))) {
    // Hosts send a compressed copy in place of the file itself.
    const original = originalOf(path.toLowerCase());
    const replaces = entry.isDirectory() ? undefined : claim(original, `public/${original}`);
    const reason = entry.isSymbolicLink() ? SYMBOLIC_LINK : replaces && `${replaces} Rename it.`;
    if (reason) problems.push(problem(`public/${path}`, reason));
  }
  return problems;
}
