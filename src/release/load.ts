import { globSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type ReleasePaths, releasePaths } from './paths.ts';
import { readUtf8 } from './read-utf8.ts';
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
  const read = (file: string) => readUtf8(root, file, problems);
  const [mdx = '', source, anchors] = [read(paths.mdx), read(paths.source), read(paths.anchors)];
  // The page is kept as it was received, in whatever encoding.
  const isThere = stats.at(-1)?.isFile();
  const savedPage = isThere ? readFileSync(join(root, paths.savedPage), 'utf8') : '';
  const release = parseRelease(paths, { mdx, source, anchors, savedPage });
  // If a file can't be decoded, that is the only problem.
  if (problems.length > 0) release.problems = problems;
  cache.set(key, { stamp, release });
  return release;
}
