import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { idOf, pathOf } from '../release/paths.ts';
import { symbolicLinkProblem } from './symbolic-links.ts';

/** A part of a path that is the same in every address, on every disk and in every shell. */
const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names of which Windows makes devices, and addresses that the build needs. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d|404|pagefind)$/;

/** Finds files of `content/` that have no safe address, share one, lie outside, or would be passed over. */
export function checkFiles(root: string): string[] {
  const content = join(root, 'content');
  const entries = readdirSync(content, { recursive: true, withFileTypes: true });
  const files = entries
    // What a file manager leaves behind is no one’s release.
    .filter(({ name }) => !name.startsWith('.') || /\.(?:mdx|txt)$/.test(name))
    .map((entry) => ({ entry, file: pathFrom(root, entry) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const names = new Set(files.map(({ file }) => file));
  const pages = new Map<string, string>();
  return files.flatMap(({ entry, file }) => {
    if (entry.isSymbolicLink()) {
      const fault = symbolicLinkProblem(content, join(root, file), 'content/');
      if (fault) return [`${file}:1:1 ${fault}`];
    }
    if (entry.isDirectory()) return nameFaults(file, entry.name);
    const stem = entry.name.replace(/\.(?:source\.txt|[a-z0-9]+)$/, '');
    return [
      ...nameFaults(file, stem),
      ...kindFaults(file, names),
      ...(file.endsWith('.mdx') ? sharedAddress(file, pages) : []),
    ];
  });
}

function pathFrom(root: string, entry: Dirent): string {
  return relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
}

/** A stem is a name without its ending; a dot in it could make a page’s folder of a file’s name. */
function nameFaults(file: string, stem: string): string[] {
  if (TAKEN.test(stem)) {
    return [`${file}:1:1 has a name that is taken: give it another than “${stem}”.`];
  }
  const hidden = /\/\./.test(file);
  if (SAFE.test(stem) && stem.length <= 100 && !hidden) return [];
  return [
    `${JSON.stringify(file)}:1:1 is no safe address: name it with small letters a to z, digits, and single hyphens${hidden ? ', and put it into a folder that no dot begins' : ''}.`,
  ];
}

/** Files that look like a release and would be passed over in silence. */
function kindFaults(file: string, names: Set<string>): string[] {
  if (/\.(?:md|mdx|markdown|html?)$/i.test(file) && !file.endsWith('.mdx')) {
    return [`${file}:1:1 would not be published: a release ends in .mdx.`];
  }
  if (file.endsWith('.source.txt') && !names.has(file.replace(/\.source\.txt$/, '.mdx'))) {
    return [`${file}:1:1 is the source of no release: put its .mdx beside it, or take it out.`];
  }
  return [];
}

function sharedAddress(file: string, pages: Map<string, string>): string[] {
  const path = pathOf(idOf(file.replace(/^content\//, '')));
  const other = pages.get(path);
  pages.set(path, file);
  if (other === undefined) return [];
  return [`${file}:1:1 and ${other} have one address, /${path}: give one of them another name.`];
}
