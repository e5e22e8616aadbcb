import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { lock } from 'proper-lockfile';
import { MANIFEST, originalOf } from '../release/paths.ts';
import { problem } from '../release/problem.ts';
import { filesIn, readManifest } from './output-files.ts';

/** Files that macOS and Windows add to folders. */
const BY_DESKTOP = /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/;

/**
 * Makes an empty folder for a build of a project, and returns it with a function that replaces the target
 * with it. Waits for another build of the same project, and clears what one that failed left.
 * @throws before it changes anything: a problem if the target may not be replaced, an error if it can't.
 */
export async function openOutput(target: string, root: string) {
  const path = resolve(target); // without a slash at its end, which would follow a link
  if (/^(?:content|public|src)(?:[\\/]|$)/.test(relative(root, path))) {
    const advice = 'Build into another folder with --outDir.';
    throw problem('', `${path} is in a folder that the site is built from. ${advice}`);
  }
  refuseOtherFiles(path);
  mkdirSync(dirname(path), { recursive: true });
  // Astro keeps files of a build in .astro, so a project can have only one build at a time.
  const unlock = await acquireLock(join(root, '.astro'));
  const [folder, old] = [join(root, '.astro/site'), join(root, '.astro/old')];
  const clear = () => [folder, old].forEach((one) => rmSync(one, { recursive: true, force: true }));
  clear();
  mkdirSync(folder);
  const replaceTarget = async () => {
    refuseOtherFiles(path);
    const isThere = existsSync(path);
    if (isThere) renameSync(path, old);
    try {
      renameSync(folder, path);
    } catch (error) {
      if (isThere) renameSync(old, path);
      throw error;
    }
    clear();
    await unlock();
  };
  return { folder, replaceTarget };
}

/** Refuses to replace anything but a folder that is empty or that a build of this project made. */
function refuseOtherFiles(path: string): void {
  const refuse = (what: string) => {
    const advice = 'Move it away, or build into another folder with --outDir.';
    throw problem('', `${path} ${what}, so the build doesn’t replace it. ${advice}`);
  };
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isSymbolicLink()) refuse('is a symbolic link');
  if (!stat.isDirectory()) refuse('is not a folder');
  const ours = readManifest(path)?.set(MANIFEST, '');
  // Without a manifest, one file is enough: the folder may be a whole disk.
  const other = (ours ? filesIn(path) : readdirSync(path))
    .filter((file) => !ours?.has(file) && !ours?.has(originalOf(file)))
    .find((file) => !BY_DESKTOP.test(file));
  if (other !== undefined) refuse(`has ${other}, which no build of this project made`);
}

/** Locks the builds in a folder until the lock is released or the process ends. Waits up to a minute for another process. */
async function acquireLock(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK); // fails at once, where locking would retry for a minute
  const lockfilePath = join(folder, '.build.lock');
  if (existsSync(lockfilePath)) console.log('Waiting for another command to end.');
  const retries = { retries: 120, factor: 1, minTimeout: 500 };
  // A busy machine may keep a build from renewing its lock for more than ten seconds.
  const options = { lockfilePath, realpath: false, stale: 30_000, retries };
  return lock(folder, options).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED')) throw cause;
    const advice = 'Wait until it ends, then try again.';
    throw problem('', `Another command holds ${lockfilePath}. ${advice}`);
  });
}
