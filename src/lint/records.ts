import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type Anchor, parseRecord, stringifyRecord } from '../anchors/record.ts';
import { findLost } from '../anchors/update-record.ts';
import { readFrontMatter } from '../release/parse-mdx.ts';
import { releasePaths } from '../release/paths.ts';
import { nameSome, problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { listEntries } from './files.ts';
import { type Commit, readLastCommit, recordedIds } from './last-commit.ts';

/** Finds records without a release, and releases that lack anchors or former names of the last commit. */
export function checkRecords(root: string, releases: Release[]): VFileMessage[] {
  const commit = readLastCommit(root);
  const byName = new Map(releases.map((release) => [release.id, release]));
  for (const one of releases)
    for (const name of one.data.formerly) byName.set(name, byName.get(name) ?? one);
  const files = listEntries(join(root, 'content')).map(({ path }) => path);
  const ids = new Set([...recordedIds(files), ...commit.ids, ...releases.map(({ id }) => id)]);
  const problems = [...ids].flatMap((id) => {
    const release = byName.get(id);
    if (!release) return [missingRelease(id)];
    const found = compareWithCommit(id, release, releases, commit);
    if (found.length > 0) return found;
    return formerNames(id, release, commit).flatMap((name) => {
      const to = byName.get(name);
      return to ? wrongRedirect(name, to, release) : [missingRelease(name)];
    });
  });
  const isRecorded = releases.some(({ record }) => record.length > 0);
  if (commit.ids.length > 0 || !isRecorded) return problems;
  const { name, failure = 'it has none' } = commit;
  const isLast = name === 'HEAD';
  const reason = `The records of anchors were not compared with those of ${isLast ? 'the last commit' : name} (${failure}).`;
  const advice = isLast
    ? 'Commit content/ with git, so that builds can tell if a published anchor is lost.'
    : 'Fetch that commit, or build without PUBLISHED: on GitHub, start the workflow by hand.';
  // If a commit was named to compare with, the records must be compared.
  const isNotice = isLast || !commit.failure;
  return [...problems, problem('', reason, undefined, { advice, isNotice })];
}

/** Lists the former names that a release had in the last commit, if its MDX has changed since. */
function formerNames(id: string, release: Release, commit: Commit): string[] {
  if (!release.isReadable) return [];
  const earlier = commit.readEarlier(`${id}.mdx`, release.id === id ? release.text : undefined);
  return earlier?.text ? (readFrontMatter('', earlier.text).data?.formerly ?? []) : [];
}

/** Finds a former name that leads to another release than to the one that has the words. A page of that name may replace it. */
function wrongRedirect(name: string, from: Release, to: Release): VFileMessage[] {
  if (from === to || from.id === name) return [];
  const { mdx, data, frontMatter } = from;
  const place = frontMatter.locate(['formerly', data.formerly.indexOf(name)]);
  const reason = `formerly: in the last commit, ${releasePaths(name).address} led to what is in ${to.mdx} now. Move ${name} to formerly there.`;
  return [problem(mdx, reason, place)];
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
  const now = release.id === id ? stringifyRecord(release.record) : undefined;
  const earlier = commit.readEarlier(file, now);
  if (!earlier?.text) return [];
  const anchors = parseRecord(earlier.text) ?? [];
  const { lost, isSame, isOther } = findLost(anchors, release.record, release.anchored);
  // A release that was renamed took its record along, to a name that was new then.
  const hasMoved = ({ id, record, anchored }: Release) =>
    earlier.others?.includes(id) === false && findLost(anchors, record, anchored).isSame;
  if (isSame || releases.some(hasMoved)) return [];
  const successor = findSuccessor(anchors, releases, commit);
  const isRenamed = release.id !== id;
  if (successor && isRenamed) return wrongRedirect(id, release, successor.release);
  // A release may take the address of one that was renamed and took its record along.
  if (successor?.isNew) return [];
  // Of a renamed release, some passage is left. Another one can’t take its address.
  const isAnother = successor !== undefined || (isRenamed && isOther);
  // A record that was deleted and written anew may have as many anchors.
  const isReused = ({ id, kind, text }: Anchor) =>
    kind === 'passage' &&
    release.record.some((one) => one.id === id && one.status === 'current' && one.text !== text);
  const reused = earlier.others && isOther ? anchors.filter(isReused) : [];
  const gone = [...lost, ...reused.map((anchor) => anchor.id)];
  if (!isAnother && gone.length === 0) return [];
  const rename = isRenamed ? `, rename it to ${release.anchors}` : '';
  const reason = isAnother
    ? `No passage of ${releasePaths(id).address} is left in ${release.mdx}, to which its links lead. Put its words back: two releases can’t exchange their names. If it has other words now, commit the new name before them.`
    : `Anchors that were committed before are missing from this record, or have other words: ${nameSome(gone, 3)}. Restore it (git checkout ${earlier.commit} -- content/${file})${rename}, then run npm run anchors -- --write. If this is another release, give it another name. If that commit was never published, name the one that was: PUBLISHED=COMMIT.`;
  return [problem(release.anchors, reason)];
}

/** Finds the release that has all words of a committed record now, and didn’t have them when that was committed. */
function findSuccessor(anchors: Anchor[], releases: Release[], commit: Commit) {
  for (const release of releases) {
    const { id, record, anchored } = release;
    const was = commit.readEarlier(`${id}.anchors.json`, stringifyRecord(record))?.text;
    if (was === undefined) continue; // it has the same words as then
    const hadAll = anchors.every(({ text }) => was.includes(JSON.stringify(text)));
    const hasAll = !hadAll && findLost(anchors, record, anchored).isSame;
    if (hasAll) return { release, isNew: was === '' };
  }
  return undefined;
}
