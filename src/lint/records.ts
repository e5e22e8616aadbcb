import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type Anchor, parseRecord, stringifyRecord } from '../anchors/record.ts';
import { findLost } from '../anchors/update-record.ts';
import { releasePaths } from '../release/paths.ts';
import { nameSome, problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { listFiles } from './files.ts';

/** The projects of which it was reported that nothing was compared: once is enough. */
const reported = new Set<string>();

/** Finds records without a release, and records that lack anchors of the last commit. */
export function checkRecords(root: string, releases: Release[]): VFileMessage[] {
  const commit = readLastCommit(root);
  const paths = [...commit.blobs.keys()];
  const problems = [
    ...findWithoutRelease(root, releases, paths),
    ...paths.flatMap((path) => compare(path, releases, commit)),
  ];
  const isRecorded = releases.some(({ record }) => record.length > 0);
  if (paths.length > 0 || !isRecorded || reported.has(root)) return problems;
  reported.add(root);
  const notice = `The records of anchors were not compared with the last commit: ${commit.failure}`;
  return [...problems, Object.assign(problem('', notice), { fatal: false })];
}

function findWithoutRelease(root: string, releases: Release[], committed: string[]) {
  const known = new Set(releases.map(({ anchors }) => anchors));
  const renamed = new Set(releases.flatMap(formerRecords));
  const files = listFiles(root, 'content').map(({ path }) => `content/${path}`);
  const records = files.filter((path) => path.endsWith('.anchors.json'));
  const missing = committed.filter((path) => !renamed.has(path));
  return [...new Set([...records, ...missing])]
    .filter((path) => !known.has(path))
    .map((path) => releasePaths(path.replace(/^content\//, '')))
    .map(({ id, anchors, mdx, address }) => {
      const retract = 'If the release was taken back, keep its files and add retracted to it.';
      const rename = `If it has another name now, rename all its files and add formerly: [${id}] to it.`;
      const reason = `The page ${address} was published, but ${mdx} is missing. Links lead to the page, so put the file back. ${retract} ${rename}`;
      return problem(anchors, reason);
    });
}

/** Compares a committed record with the current one of its page, which may have been renamed. */
function compare(path: string, releases: Release[], commit: Commit): VFileMessage[] {
  const here = releases.find((release) => release.anchors === path);
  const release = releases.find((one) => formerRecords(one).includes(path)) ?? here;
  // If a record can't be read, that is its only problem.
  if (!release || release.problems.some(({ file }) => file === release.anchors)) return [];
  if (release === here && commit.blobs.get(path) === blobHash(release.record)) return [];
  const anchors = commit.read(path);
  const lost = findLost(anchors, release.record, release.blocks);
  // A release may take the address of one that was renamed and took its record along.
  const isRenamed = (other: Release) =>
    !commit.blobs.has(other.anchors) && findLost(anchors, other.record, other.blocks).length === 0;
  if (lost.length === 0 || releases.some(isRenamed)) return [];
  const reason = `Anchors of the last commit are missing from this record, or have other words: ${nameSome(lost, 3)}. Restore it (git checkout ${commit.name} -- ${path}), then run npm run anchors -- --write.`;
  return [problem(release.anchors, reason)];
}

function formerRecords({ data }: Release): string[] {
  return data.formerly.map((name) => releasePaths(name).anchors);
}

type Commit = ReturnType<typeof readLastCommit>;

/** Computes the hash that git has for a record. */
function blobHash(record: Anchor[]): string {
  const text = stringifyRecord(record);
  const blob = `blob ${Buffer.byteLength(text)}\0${text}`;
  return createHash('sha1').update(blob).digest('hex');
}

/**
 * Lists the records of the last commit, or of the one that the environment variable PUBLISHED names, with
 * their hashes. There are none without git or a commit.
 */
function readLastCommit(root: string) {
  const cwd = join(root, 'content'); // content/ may be a repository of its own
  // With GIT_DIR alone, which hooks of git set, git takes content/ for the top of the repository.
  const { GIT_DIR, GIT_WORK_TREE, PUBLISHED } = process.env;
  const name = PUBLISHED || 'HEAD';
  const env = { ...process.env, GIT_DIR: GIT_WORK_TREE && GIT_DIR };
  const options = { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: Infinity } as const;
  const git = (...args: string[]) => execFileSync('git', args, options);
  const read = (path: string) =>
    parseRecord(git('show', path.replace('content/', `${name}:./`))).anchors;
  const blobs = new Map<string, string>();
  let failure = 'it has none.';
  try {
    // Not git diff, which can be set to ignore a file.
    const entries = git('ls-tree', '-rz', name).matchAll(/ (\w+)\t([^\0]+\.anchors\.json)\0/g);
    for (const [, hash = '', path] of entries) blobs.set(`content/${path}`, hash);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { blobs, read, name, failure };
}
