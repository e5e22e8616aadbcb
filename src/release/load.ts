import { isUtf8 } from 'node:buffer';
import { globSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type ReleasePaths, releasePaths } from './paths.ts';
import { pointAt, problem } from './problem.ts';
import { parseRelease, type Release } from './release.ts';

const cache = new Map<string, { stamp: string; release: Release }>();

/** Loads every release in a project's `content/`, sorted by name. */
export function loadReleases(root: string): Release[] {
  const files = globSync('**/*.mdx', { cwd: join(root, 'content') }).sort();
  return files.map((file) => loadRelease(root, releasePaths(file)));
}

/** Loads a release, from the cache unless one of its files has changed. */
export function loadRelease(root: string, paths: ReleasePaths): Release {
  const key = join(root, paths.mdx);
  const files = [paths.mdx, paths.source, paths.anchors, paths.savedPage];
  const stats = files.map((file) => lstatSync(join(root, file), { throwIfNoEntry: false }));
  const stamp = stats.map((stat) => `${stat?.mtimeMs} ${stat?.size} ${stat?.ino}`).join();
  const cached = cache.get(key);
  if (cached?.stamp === stamp) return cached.release;
  const problems: VFileMessage[] = [];
  const [mdx = '', source, anchors] = files
    .slice(0, 3)
    .map((file) => readUtf8(root, file, problems));
  // The page is kept as it was received, in whatever encoding.
  const savedPage = stats[3]?.isFile() ? readFileSync(join(root, paths.savedPage), 'utf8') : '';
  const release = parseRelease(paths, { mdx, source, anchors, savedPage });
  // If a file can't be decoded, that is the only problem.
  if (problems.length > 0) release.problems = problems;
  cache.set(key, { stamp, release });
  return release;
}

/** Reads a file as UTF-8. Returns '' and adds a problem if it isn't UTF-8, and nothing if there is no file. */
export function readUtf8(root: string, file: string, problems: VFileMessage[]): string | undefined {
  const path = resolve(root, file);
  let bytes: Buffer;
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    bytes = readFileSync(path);
  } catch (error) {
    const reason = `This file can’t be read (${error instanceof Error ? error.message : error}).`;
    problems.push(problem(file, `${reason} Change its permissions.`));
    return '';
  }
  const text = bytes.toString();
  if (isUtf8(bytes)) return text;
  const isUtf16 = /^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2));
  const reason = `This file isn’t UTF-8${isUtf16 ? ', but UTF-16' : ''}. Save it as UTF-8, without changing its words.`;
  problems.push(problem(file, reason, pointAt(text, text.indexOf('\uFFFD'))));
  return '';
}
