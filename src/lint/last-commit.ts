import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { releasePaths } from '../release/paths.ts';

/** What was committed last, and what that commit is called in messages. */
export type Commit = ReturnType<typeof readLastCommit>;

/** Reads the last commit and the one before it, or the one that PUBLISHED names. Without git or a commit, there is none. */
export function readLastCommit(root: string) {
  const cwd = join(root, 'content'); // content/ may be a repository of its own
  // With GIT_DIR alone, which hooks of git set, git takes content/ for the top of the repository.
  const { GIT_DIR, GIT_WORK_TREE, PUBLISHED } = process.env;
  const env = { ...process.env, GIT_DIR: GIT_WORK_TREE && GIT_DIR };
  const options = { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: Infinity } as const;
  const git = (...args: string[]) => execFileSync('git', args, options);
  // GitHub names what was before a first push by zeros.
  const name = PUBLISHED?.replace(/^0+$/, '') || 'HEAD';
  const commits: { name: string; files: Map<string, string> }[] = [];
  const add = (commit: string) => {
    // Not git diff, which can be set to ignore a file.
    const entries = git('ls-tree', '-rz', commit).matchAll(/ (\w+)\t([^\0]+)\0/g);
    const files = new Map(Array.from(entries, ([, id = '', file = '']) => [file, id]));
    commits.push({ name: commit, files });
  };
  let failure: string | undefined;
  let deleted: Map<string, string> | undefined;
  try {
    add(name);
    // A clean checkout, which hosts build, is the last commit. Of a merge, either parent may be published.
    const [, parent, other] = git('rev-list', '--parents', '-n1', name).trim().split(' ');
    if (name === 'HEAD' && parent && !other) add('HEAD~1');
  } catch (error) {
    failure = String(error).replace(/^Error: (?:Command failed: .*\n)?|\s+$/g, '');
  }
  return {
    name,
    /** The releases that have a record, and why the commit can’t be read, if it can’t. */
    ids: recordedIds([...(commits[0]?.files.keys() ?? [])]),
    failure,
    /**
     * Returns the last committed text of a file that isn’t the given one, with its commit: before the file was
     * deleted, if it is new. The text of one that never was is empty.
     */
    readEarlier: (file: string, text?: string) => {
      // The name that git gives a text.
      const now = text && hash('sha1', `blob ${Buffer.byteLength(text)}\0${text}`);
      const commit = commits.find(({ files }) => files.get(file) !== now);
      if (!commit) return undefined;
      if (!commit.files.has(file)) deleted ??= findDeleted(git, name);
      const from = commit.files.has(file) ? commit.name : deleted?.get(file);
      return { commit: from, text: from ? git('show', `${from}:./${file}`) : '' };
    },
  };
}

/** Maps each record that was deleted, and not renamed, to the last commit that has it. */
function findDeleted(git: (...args: string[]) => string, name: string): Map<string, string> {
  const options = ['--diff-filter=D', '-M', '--relative', '--name-only', '--format=:%H'];
  const found = new Map<string, string>();
  let commit = '';
  for (const line of git('log', ...options, name, '--', '*.anchors.json').split('\n')) {
    if (line.startsWith(':')) {
      commit = line.slice(1);
      // A commit without a record is where this site began. Those before it were of another.
      if (recordedIds(git('ls-tree', '-r', '--name-only', commit).split('\n')).length === 0) break;
    } else if (line && !found.has(line)) found.set(line, `${commit}~1`);
  }
  return found;
}

/** Lists the releases whose records are among some files. */
export function recordedIds(files: readonly string[]): string[] {
  return files.filter((one) => one.endsWith('.anchors.json')).map((one) => releasePaths(one).id);
}
