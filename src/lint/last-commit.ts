import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { releasePaths } from '../release/paths.ts';

/** The records of a commit, and what the commit is called in messages. */
export type Commit = ReturnType<typeof readLastCommit>;

/** Reads the records of the last commit, or of the one that PUBLISHED names. Without git or a commit, there are none. */
export function readLastCommit(root: string) {
  const cwd = join(root, 'content'); // content/ may be a repository of its own
  // With GIT_DIR alone, which hooks of git set, git takes content/ for the top of the repository.
  const { GIT_DIR, GIT_WORK_TREE, PUBLISHED } = process.env;
  const env = { ...process.env, GIT_DIR: GIT_WORK_TREE && GIT_DIR };
  const options = { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: Infinity } as const;
  const git = (...args: string[]) => execFileSync('git', args, options);
  // GitHub names what was before a first push by zeros.
  const name = PUBLISHED?.replace(/^0+$/, '') || 'HEAD';
  const hashes = new Map<string, string>();
  let failure: string | undefined;
  try {
    // Not git diff, which can be set to ignore a file.
    const entries = git('ls-tree', '-rz', name).matchAll(/ (\w+)\t([^\0]+)\0/g);
    for (const [, id = '', file = ''] of entries) hashes.set(file, id);
  } catch (error) {
    failure = String(error).replace(/^Error: (?:Command failed: .*\n)?|\s+$/g, '');
  }
  return {
    name,
    /** The releases that have a record, and why the commit can’t be read, if it can’t. */
    ids: recordedIds([...hashes.keys()]),
    failure,
    /** Returns the text of a file in the commit, if it has the file and another text than the given one. */
    readChanged: (file: string, text?: string): string | undefined => {
      const committed = hashes.get(file);
      // The name that git gives a text.
      const now = text && hash('sha1', `blob ${Buffer.byteLength(text)}\0${text}`);
      return committed === now || !committed ? undefined : git('show', `${name}:./${file}`);
    },
  };
}

/** Lists the releases whose records are among some files. */
export function recordedIds(files: readonly string[]): string[] {
  return files.filter((one) => one.endsWith('.anchors.json')).map((one) => releasePaths(one).id);
}
