import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { lock } from 'proper-lockfile';
import type { VFileMessage } from 'vfile-message';
import { MANIFEST } from '../release/paths.ts';
import { filesIn, readManifest } from './manifest.ts';
import { problem } from '../release/problem.ts';

/** A new folder that a build writes into, beside the folder that it will replace. */
export interface SafeOutput {
  readonly folder: string;
  /** Puts the folder in the place of its target and ends the build; gives the problem if it may not. */
  publish(): Promise<VFileMessage | undefined>;
  /** Removes the folder, as publish does: the target stays as it was. */
  discard(): Promise<void>;
}

/** Files that a desktop puts into any folder. */
const BY_DESKTOP = /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/;

/** After how many milliseconds a lock that nobody keeps up is free again. */
const STALE = 10_000;

/**
 * Opens a new folder for a build into a target. Until it is published, the target is not touched.
 * Waits for another build of the project or into the target, and clears what a killed one left.
 * Gives the problem if the target may not be replaced or another build does not end.
 */
export async function openOutput(target: string, root: string): Promise<SafeOutput | VFileMessage> {
  const { parent, fresh, old } = placesOf(target);
  const refuse = () => refuseTarget(target, root) ?? refuseTarget(old, root);
  const refused = refuse();
  if (refused) return refused;
  // Astro keeps files of a build in .astro, so one project can have only one build at a time.
  const unlocks: (() => Promise<void>)[] = [];
  for (const path of [join(root, '.astro/build'), resolve(target)]) {
    const unlock = await takeLock(path);
    if (unlock) unlocks.push(unlock);
    else {
      for (const each of unlocks) await each();
      return problem(nameOf(target, root), 'is in use by another build. Wait until it ends.');
    }
  }
  recover(target);
  const folder = join(parent, `${fresh}${randomUUID().slice(0, 8)}`);
  mkdirSync(folder);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const discard = async () => {
    process.removeListener('exit', remove);
    remove();
    for (const unlock of unlocks) await unlock();
  };
  const publish = async () => {
    const changed = refuse();
    if (!changed) swap(folder, target, old);
    await discard();
    return changed;
  };
  return { folder, publish, discard };
}

/**
 * Gives the problem if a folder may not be replaced: only one that is missing, empty or made by a
 * build of this project, with nothing else in it, may be.
 */
export function refuseTarget(target: string, root: string): VFileMessage | undefined {
  const path = resolve(target); // without a slash at its end, which would follow a link
  const refuse = (what: string) =>
    problem(
      nameOf(target, root),
      `${what}, so the build does not replace it. Move it away, or build into another folder with --outDir.`,
    );
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isSymbolicLink()) return refuse('is a symbolic link');
  if (!stat.isDirectory()) return refuse('is not a folder');
  const [first] = readdirSync(path);
  if (first === undefined) return undefined;
  const manifest = readManifest(path);
  if (!manifest) return refuse(`holds files that no build of this project made, such as ${first}`);
  const other = filesIn(path).find(
    (file) => file !== MANIFEST && !(file in manifest.files) && !BY_DESKTOP.test(file),
  );
  return other === undefined ? undefined : refuse(`holds ${other}, which no build made`);
}

function nameOf(target: string, root: string): string {
  const name = relative(root, target);
  return name.startsWith('..') ? resolve(target) : name || '.';
}

function placesOf(target: string): { parent: string; fresh: string; old: string } {
  const parent = dirname(resolve(target));
  const name = basename(resolve(target));
  return { parent, fresh: `.${name}.new-`, old: join(parent, `.${name}.old`) };
}

/** Locks a path, waiting for a lock that another build holds or that a killed one left. */
async function takeLock(path: string): Promise<(() => Promise<void>) | undefined> {
  const parent = dirname(path);
  mkdirSync(parent, { recursive: true });
  const lockfilePath = join(parent, `.${basename(path)}.lock`);
  if (existsSync(lockfilePath)) console.log('Waiting for another build to end.');
  // Longer than a lock takes to become stale.
  const retries = { retries: 30, factor: 1, minTimeout: 500 };
  try {
    return await lock(path, { lockfilePath, realpath: false, stale: STALE, retries });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw error;
  }
}

/** Brings back the target of a build that was killed while it replaced it, and clears its folders. */
function recover(target: string): void {
  const { parent, fresh, old } = placesOf(target);
  if (existsSync(old)) renameSync(old, existsSync(target) ? `${join(parent, fresh)}old` : target);
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(fresh))) {
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Replaces a target by a folder. What the target held is in the folder afterwards. */
function swap(folder: string, target: string, old: string): void {
  const replaced = existsSync(target) && readdirSync(target).length > 0;
  if (replaced) renameSync(target, old);
  else if (existsSync(target)) rmdirSync(target);
  try {
    renameSync(folder, target);
  } catch (error) {
    if (replaced) renameSync(old, target);
    throw error;
  }
  // Under the name of a new folder, which the next build clears if this one is killed here.
  if (replaced) renameSync(old, folder);
}
