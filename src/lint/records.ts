import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { parseRecord, stringifyRecord } from '../anchors/record.ts';
import { findLost } from '../anchors/update-record.ts';
import { readFrontMatter } from '../release/parse-mdx.ts';
import { releasePaths } from '../release/paths.ts';
import { nameSome, problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { listFiles } from './files.ts';

/** Finds records without a release, and releases that lack anchors or former names of the last commit. */
export function checkRecords(root: string, releases: Release[]): VFileMessage[] {
  const commit = readLastCommit(root);
  const byName = new Map(releases.map((release) => [release.id, release]));
  for (const one of releases) for (const name of one.data.formerly) byName.set(name, one);
  const former = commit.ids.flatMap((id) => {
    const release = byName.get(id);
    const own = release?.id === id && release.text;
    const text = release?.isReadable ? commit.readChanged(`${id}.mdx`, own) : undefined;
    return text === undefined ? [] : (readFrontMatter('', text).data?.formerly ?? []);
  });
  const files = listFiles(join(root, 'content')).map(({ path }) => path);
  const recorded = new Set([...recordedIds(files), ...commit.ids, ...former]);
  const problems = [
    ...[...recorded].filter((id) => !byName.has(id)).map(missingRelease),
    ...commit.ids.flatMap((id) => {
      const release = byName.get(id);
      return release ? compareWithCommit(id, release, releases, commit) : [];
    }),
  ];
  const isRecorded = releases.some(({ record }) => record.length > 0);
  if (commit.ids.length > 0 || !isRecorded) return problems;
  const notice = `The records of anchors were not compared with the last commit: ${commit.failure}`;
  return [...problems, problem('', notice, undefined, { isNotice: true })];
}

function missingRelease(id: string): VFileMessage {
  const { anchors, mdx, address } = releasePaths(id);
  const retract = 'If the release was taken back, keep its files and add retracted to it.';
  const rename = `If it has another name now, rename all its files and add formerly: [${id}] to it.`;
  const reason = `The page ${address} was published, but ${mdx} is missing. Links lead to the page, so put the file back. ${retract} ${rename}`;
  return problem(anchors, reason);
}

/** Compares a committed record with the current one of its page, which may have been renamed. */
function compareWithCommit(id: string, release: Release, releases: Release[], commit: Commit) {
  const file = `${id}.anchors.json`;
  // If a record can't be read, that is its only problem.
  if (release.problems.some((one) => one.file === release.anchors)) return [];
  const text = commit.readChanged(file, release.id === id && stringifyRecord(release.record));
  if (text === undefined) return [];
  const anchors = parseRecord(text) ?? [];
  const findLostIn = (one: Release) => findLost(anchors, one.record, one.blocks);
  const { lost, isSame } = findLostIn(release);
  if (isSame) return [];
  /** The release that has all of these words now, and did not have them in the last commit. */
  const successor = releases.find((other) => {
    const now = stringifyRecord(other.record);
    const isKnown = commit.ids.includes(other.id);
    const was = isKnown ? commit.readChanged(`${other.id}.anchors.json`, now) : '';
    const hadAll = anchors.every((one) => was?.includes(JSON.stringify(one.text)));
    return was !== undefined && !hadAll && findLostIn(other).isSame;
  });
  // A release may take the address of one that was renamed and took its record along.
  if (successor ? !commit.ids.includes(successor.id) : lost.length === 0) return [];
  const reason = successor
    ? `${successor.mdx} has the words that were at ${releasePaths(id).address} in the last commit. Two releases can’t exchange their names, because links lead to both. Give them their names back.`
    : `Anchors of the last commit are missing from this record, or have other words: ${nameSome(lost, 3)}. Restore it (git checkout ${commit.name} -- content/${file}), then run npm run anchors -- --write.`;
  return [problem(release.anchors, reason)];
}

/** Lists the releases whose records are among some files. */
function recordedIds(files: readonly string[]): string[] {
  return files.filter((one) => one.endsWith('.anchors.json')).map((one) => releasePaths(one).id);
}

type Commit = ReturnType<typeof readLastCommit>;

/** Reads the records of the last commit, or of the one that PUBLISHED names. Without git or a commit, there are none. */
function readLastCommit(root: string) {
  const cwd = join(root, 'content'); // content/ may be a repository of its own
  // With GIT_DIR alone, which hooks of git set, git takes content/ for the top of the repository.
  const { GIT_DIR, GIT_WORK_TREE, PUBLISHED } = process.env;
  // GitHub names what was before a first push by zeros.
  const name = PUBLISHED?.replace(/^0+$/, '') || 'HEAD';
  const env = { ...process.env, GIT_DIR: GIT_WORK_TREE && GIT_DIR };
  const options = { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: Infinity } as const;
  const git = (...args: string[]) => execFileSync('git', args, options);
  /** Returns the text of a file in the commit, if there is one and it differs from a text. */
  const readChanged = (file: string, text: string | false) => {
    const blob = text === false ? '' : `blob ${Buffer.byteLength(text)}\0${text}`;
    const isSame = blobs.get(file) === hash('sha1', blob);
    return isSame || !blobs.has(file) ? undefined : git('show', `${name}:./${file}`);
  };
  const blobs = new Map<string, string>();
  let failure = 'it has no records. Commit them.';
  try {
    // Not git diff, which can be set to ignore a file.
    const entries = git('ls-tree', '-rz', name).matchAll(/ (\w+)\t([^\0]+)\0/g);
    for (const [, id = '', file = ''] of entries) blobs.set(file, id);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { ids: recordedIds([...blobs.keys()]), readChanged, name, failure };
}
