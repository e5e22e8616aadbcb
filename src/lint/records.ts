import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type Anchor, parseRecord } from '../anchors/record.ts';
import { findLost } from '../anchors/update-record.ts';
import { releasePaths } from '../release/paths.ts';
import { notice, problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { listFiles } from './files.ts';

const NOT_COMPARED =
  'The records of anchors were not compared with the last commit: git is missing, or has no commit of this folder.';

/** The projects for which `NOT_COMPARED` was reported, which is done once. */
const reported = new Set<string>();

/** Finds records of pages without a release, and those that lack anchors of the last commit. */
export function checkRecords(root: string, releases: Release[]): VFileMessage[] {
  const committed = readCommitted(root);
  const records = committed ?? new Map<string, Anchor[]>();
  const problems = [
    ...findWithoutRelease(root, releases, [...records.keys()]),
    ...[...records].flatMap(([path, anchors]) => compare(path, anchors, releases, records)),
  ];
  const isRecorded = releases.some(({ record }) => record.length > 0);
  if (committed || !isRecorded || reported.has(root)) return problems;
  reported.add(root);
  return [...problems, notice('', NOT_COMPARED)];
}

function findWithoutRelease(root: string, releases: Release[], committed: string[]) {
  const known = new Set(releases.map(({ anchors }) => anchors));
  const renamed = new Set(releases.flatMap(formerRecords));
  const files = listFiles(root, 'content')
    .map(({ path }) => `content/${path}`)
    .filter((path) => path.endsWith('.anchors.json'));
  const missing = committed.filter((path) => !renamed.has(path));
  return [...new Set([...files, ...missing])]
    .filter((path) => !known.has(path))
    .map((path) => releasePaths(path.replace(/^content\//, '')))
    .map(({ id, anchors, mdx, address }) => {
      const retract = 'If the release was taken back, keep its files and add retracted to it.';
      const rename = `If it has another name now, rename all its files and add formerly: [${id}] to it.`;
      const reason = `The page ${address} was published, and ${mdx} is missing. Links lead to it, so put it back. ${retract} ${rename}`;
      return problem(anchors, reason);
    });
}

/** Compares a committed record with the one that its page, or the page that was renamed, has now. */
function compare(
  path: string,
  anchors: Anchor[],
  releases: Release[],
  committed: ReadonlyMap<string, Anchor[]>,
): VFileMessage[] {
  const here = releases.find((release) => release.anchors === path);
  const release = releases.find((one) => formerRecords(one).includes(path)) ?? here;
  // A record that can't be read has that problem only.
  if (!release || release.problems.some(({ file }) => file === release.anchors)) return [];
  const lost = findLost(anchors, release.record, release.blocks);
  // Another release may take the address of one whose files were renamed, with their record.
  const isRenamed = (other: Release) =>
    !committed.has(other.anchors) && findLost(anchors, other.record, other.blocks).length === 0;
  if (lost.length === 0 || releases.some(isRenamed)) return [];
  const named =
    lost.slice(0, 3).join(', ') + (lost.length > 3 ? ` and ${lost.length - 3} more` : '');
  const reason = `Anchors of the last commit are missing from this record, or have other words: ${named}. Restore it (git checkout HEAD -- ${path}), then run npm run anchors -- --write.`;
  return [problem(release.anchors, reason)];
}

function formerRecords({ data }: Release): string[] {
  return data.formerly.map((name) => releasePaths(name).anchors);
}

/** Reads the records of the last commit, by their paths; nothing without git, or if it has none. */
function readCommitted(root: string): Map<string, Anchor[]> | undefined {
  const git = (args: string[], input = '') =>
    execFileSync('git', args, {
      cwd: join(root, 'content'), // which may be a repository of its own
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: Infinity,
    });
  try {
    const listed = git(['ls-tree', '-rz', 'HEAD']).toString();
    const files = [...listed.matchAll(/ blob (\w+)\t([^\0]+\.anchors\.json)\0/g)];
    if (files.length === 0) return undefined;
    const contents = git(['cat-file', '--batch'], files.map(([, hash]) => `${hash}\n`).join(''));
    let offset = 0;
    return new Map(
      files.map(([, , path = '']) => {
        // Each is `<hash> blob <size>`, a line break, that many bytes and a line break.
        const start = contents.indexOf('\n', offset) + 1;
        const size = Number(contents.toString('utf8', offset, start).split(' ')[2]);
        offset = start + size + 1;
        return [
          `content/${path}`,
          parseRecord(contents.toString('utf8', start, start + size)).anchors,
        ];
      }),
    );
  } catch {
    return undefined;
  }
}
