import type { VFileMessage } from 'vfile-message';
import { type ReleasePaths, releasePaths } from '../release/paths.ts';
import { problem } from '../release/problem.ts';
import { checkSymbolicLink, listFiles, type ListedFile } from './public-files.ts';

/** A part of a path that is the same in every address, on every disk and in every shell. */
const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names that Windows gives to devices, and addresses that the build needs. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|404|pagefind|releases)$/;

/** Finds files of `content/` without a safe address, or that would be ignored. */
export function checkContentFiles(root: string, releases: ReleasePaths[]): VFileMessage[] {
  const known = new Set(releases.map(({ mdx }) => mdx));
  const problems = listFiles(root, 'content')
    // File managers leave hidden files behind.
    .filter(({ entry }) => !entry.name.startsWith('.') || /\.(?:mdx|txt)$/.test(entry.name))
    .flatMap((file) => checkFile(root, file, known));
  if (releases.length > 0) return problems;
  const reason =
    'There is no release. Put an .mdx file into content/, with its .source.txt beside it.';
  return [problem('content', reason), ...problems];
}

function checkFile(root: string, file: ListedFile, known: ReadonlySet<string>): VFileMessage[] {
  const links = checkSymbolicLink(root, 'content', file);
  if (links.length > 0) return links;
  const { entry, path } = file;
  if (entry.isDirectory()) return checkName(path, entry.name);
  const stem = entry.name.replace(/\.(?:source\.txt|anchors\.json|received\.html|[a-z0-9]+)$/, '');
  const problems = checkName(path, stem);
  const { mdx } = releasePaths(path);
  const isSource = /\.(?:source\.txt|received\.html)$/.test(path);
  if (isSource && !known.has(mdx)) {
    const reason = `There is no ${mdx} for this source. Write one, or delete this file.`;
    problems.push(problem(`content/${path}`, reason));
  }
  if (/\.(?:md|mdx|markdown|html?)$/i.test(path) && !/\.(?:mdx|received\.html)$/.test(path)) {
    const reason = 'This file would not be published. A release ends in .mdx.';
    problems.push(problem(`content/${path}`, reason));
  }
  return problems;
}

/** Checks a name without its ending: a dot in it could make a page's folder of a file's name. */
export function checkName(path: string, stem: string): VFileMessage[] {
  const file = `content/${path}`;
  if (RESERVED.test(stem)) {
    return [problem(file, `The name “${stem}” is reserved. Choose another.`)];
  }
  const hidden = /(?:^|\/)\./.test(path);
  if (SAFE.test(stem) && stem.length <= 100 && !hidden) return [];
  const reason = `This name isn't safe in an address. Use the letters a to z, digits and single hyphens${hidden ? ', in a folder whose name begins with no dot' : ''}.`;
  return [problem(file, reason)];
}
