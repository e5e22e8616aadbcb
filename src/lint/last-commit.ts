import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { releasePaths } from '../release/paths.ts';

/** What was committed last, and what that commit is called in messages. */
export type Commit = ReturnType<typeof readLastCommit>;

/** Reads the last commit and the one before it, or the one that PUBLISHED names if that is another. Without git or a commit, there is none. */
export function readLastCommit(root: string) {
  const cwd = join(root, 'content'); // content/ may be a repository of its own
  // With GIT_DIR alone, which hooks of git set, git takes content/ for the top of the repository.
  const { GIT_DIR, GIT_WORK_TREE, PUBLISHED } = process.env;
  const env = { ...process.env, GIT_DIR: GIT_WORK_TREE && GIT_DIR };
  const options = { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: Infinity } as const;
  const git = (...args: string[]) => execFileSync('git', args, options);
  /** Maps the files of a commit to the names that git gives their texts. */
  const filesOf = (commit: string) => {
    // Not git diff, which can be set to ignore a file.
    const entries = git('ls-tree', '-rz', commit).matchAll(/ (\w+)\t([^\0]+)\0/g);
    return new Map(Array.from(entries, ([, id = '', file = '']) => [file, id]));
  };
  const name = PUBLISHED || 'HEAD';
  const commits = new Map<string, Map<string, string>>();
  let failure: string | undefined;
  let deleted: Map<string, string> | undefined;
  try {
    commits.set(name, filesOf(name));
    // A clean checkout is the last commit, which hosts without a cache name too: compare with the one before.
    // Of a merge, either side may be published, and so is what both began with.
    const [head, parent, other] = git('rev-list', '--parents', '-n1', 'HEAD').trim().split(' ');
    const isHead = !PUBLISHED || git('rev-parse', `${name}^{commit}`).trim() === head;
    const before = other ? git('merge-base', 'HEAD^1', 'HEAD^2').trim() : 'HEAD~1';
    if (isHead && parent) commits.set(before, filesOf(before));
  } catch (error) {
    failure = String(error).replace(/^Error: (?:Command failed: .*\n)?|\s+$/g, '');
  }
  /** Maps each record that was deleted to the last commit that has it. */
  const findDeleted = () => {
    const shown = ['--diff-filter=D', '--no-renames', '--relative', '--name-only', '--format=:%H'];
    const log = git('log', ...shown, name, '--', '*.anchors.json');
    // Signatures may be between the commits, if git is set to show them.
    const entries = log.matchAll(/^:([0-9a-f]+)\s+([^:]*)/gm);
    const deletions = Array.from(entries, ([, one = '', rest = '']) => [one, ...rest.split(/\s+/)]);
    // A commit in which no recorded release is left is where this site began. Those before it were of another.
    const isStart = ([one = '']: string[]) => {
      const left = filesOf(one);
      return !recordedIds(filesOf(`${one}~1`).keys()).some((id) => left.has(`${id}.mdx`));
    };
    const start = deletions.findIndex(isStart);
    const ours = deletions.slice(0, start < 0 ? undefined : start).reverse();
    return new Map(ours.flatMap(([one, ...files]) => files.map((file) => [file, `${one}~1`])));
  };
  return {
    name,
    /** The releases that have a record, and why the commit can’t be read, if it can’t. */
    ids: recordedIds(commits.get(name)?.keys() ?? []),
    failure,
    /** Returns the last committed text of a file that isn’t the given one, with its commit. If the file is new, this is what was deleted there, with the other releases of that commit, or empty. */
    readEarlier: (file: string, text?: string) => {
      const now = text && hash('sha1', `blob ${Buffer.byteLength(text)}\0${text}`);
      const [commit, files] = [...commits].find((one) => one[1].get(file) !== now) ?? [];
      if (!commit) return undefined;
      if (files?.has(file)) return { commit, text: git('show', `${commit}:./${file}`) };
      const before = (deleted ??= findDeleted()).get(file);
      if (!before) return { commit, text: '' };
      const others = recordedIds(filesOf(before).keys());
      return { commit: before, text: git('show', `${before}:./${file}`), others };
    },
  };
}

/** Lists the releases whose records are among some files. */
export function recordedIds(files: Iterable<string>): string[] {
  return [...files]
    .filter((one) => one.endsWith('.anchors.json'))
    .map((one) => releasePaths(one).id);
}
