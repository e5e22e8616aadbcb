import { spawn, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesIn, readManifest } from '../../src/build/output-files.ts';
import { MANIFEST } from '../../src/release/paths.ts';
import { build, copyProject, type Project } from '../build/build.ts';
import { seededRandom } from './generate-releases.ts';
import { readNumber } from './read-arguments.ts';

// Kills builds, fills the disk, and builds twice at once: npm run bench:faults [-- SEED]
const seed = readNumber('a seed', 301756092);
const KILLS = 20;
/** The free space that a build finds on the disk, in kilobytes. */
const ROOM = [0, 16, 64, 256, 512, 1024, 1536, 2048, 3072, 6144];
const rows: { fault: string; tries: number; found: Record<string, number> }[] = [];

const project = copyProject((content) =>
  cpSync('tests/fixtures/second', content, { recursive: true }),
);
try {
  await killBuilds(project);
  await buildTwice(project);
  await fillDisk(project);
} finally {
  project.remove();
}
const columns = ['last site', 'new site', 'no site', 'broken site'];
console.log(`Seed ${seed}. What is in dist/ after each fault, by its manifest:\n`);
console.log(`| Fault | Tries | ${columns.join(' | ')} |\n| --- |${' --: |'.repeat(5)}`);
for (const { fault, tries, found } of rows)
  console.log(`| ${fault} | ${tries} | ${columns.map((name) => found[name] ?? 0).join(' | ')} |`);
if (rows.some(({ found }) => found['broken site'])) process.exitCode = 1;

/** Kills builds at random times, a quarter of them with no site before, then builds. */
async function killBuilds({ folder, dist }: Project): Promise<void> {
  const random = seededRandom(seed);
  const begun = performance.now();
  await buildEdition(folder, 0);
  const whole = performance.now() - begun;
  const found: Record<string, number> = {};
  const last = join(folder, 'last');
  cpSync(dist, last, { recursive: true });
  for (let nth = 1; nth <= KILLS; nth++) {
    rmSync(dist, { recursive: true, force: true });
    if (nth % 4 > 0) cpSync(last, dist, { recursive: true });
    const before = versionOf(dist);
    const child = startBuild(folder, nth);
    const ended = once(child, 'exit');
    await Promise.race([sleep(random(Math.round(whole * 1.1))), ended]);
    child.kill('SIGKILL');
    await ended;
    count(found, dist, before, nth);
    // The next build would wait half a minute until the lock of this one expires.
    const lock = join(folder, '.astro/.build.lock');
    if (existsSync(lock)) utimesSync(lock, 0, 0);
  }
  rows.push({ fault: 'killed at a random time', tries: KILLS, found });
  const after: Record<string, number> = {};
  await buildEdition(folder, KILLS + 1);
  count(after, dist, undefined, KILLS + 1);
  rows.push({ fault: 'the build after these', tries: 1, found: after });
}

/** Runs two builds at once, five times. Both must succeed. */
async function buildTwice({ folder, dist }: Project): Promise<void> {
  const found: Record<string, number> = {};
  for (let nth = 1; nth <= 5; nth++) {
    await buildEdition(folder, 100 + nth, 2);
    count(found, dist, undefined, 100 + nth);
  }
  rows.push({ fault: 'two builds at once', tries: 5, found });
}

/** Builds with more and more free space on the disk: at last, with enough. */
async function fillDisk({ folder: from }: Project): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'full-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status !== 0) {
    console.log(
      'A small disk can only be mounted by root (on Linux): builds on a full disk were left out.',
    );
    return rmSync(disk, { recursive: true });
  }
  try {
    const [folder, filler] = [join(disk, 'project'), join(disk, 'filler')];
    const dist = join(folder, 'dist');
    const copied = [
      'src',
      'public',
      'content',
      'astro.config.mjs',
      'tsconfig.json',
      'package.json',
    ];
    for (const name of copied) cpSync(join(from, name), join(folder, name), { recursive: true });
    spawnSync('ln', ['-s', resolve('node_modules'), join(folder, 'node_modules')]);
    await buildEdition(folder, 200);
    const found: Record<string, number> = {};
    for (const [index, room] of ROOM.entries()) {
      const before = versionOf(dist);
      rmSync(join(folder, '.astro'), { recursive: true, force: true });
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room * 1024)));
      const child = startBuild(folder, 201 + index);
      const [status]: unknown[] = await once(child, 'exit');
      rmSync(filler);
      count(found, dist, before, 201 + index);
      console.log(`${room} kB of room: the build ended with ${status}.`);
    }
    rows.push({ fault: 'full disk', tries: ROOM.length, found });
    const after: Record<string, number> = {};
    await buildEdition(folder, 300);
    count(after, dist, undefined, 300);
    rows.push({ fault: 'the build after these', tries: 1, found: after });
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Builds an edition that differs from others only in its number, as often as given, all at once. */
async function buildEdition(folder: string, version: number, times = 1): Promise<void> {
  setVersion(folder, version);
  const builds = await Promise.all(Array.from({ length: times }, () => build(folder)));
  const failed = builds.find(({ status }) => status !== 0);
  if (failed) throw new Error(`A build without a fault failed:\n${failed.said}`);
}

function startBuild(folder: string, version: number) {
  setVersion(folder, version);
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  return spawn(process.execPath, [astro, 'build'], { cwd: folder, env, stdio: 'ignore' });
}

function setVersion(folder: string, version: number): void {
  const file = join(folder, 'content/2024/harbour.mdx');
  const mdx = readFileSync(file, 'utf8');
  writeFileSync(file, mdx.replace(/^( *changes: ).*$/m, `$1Edition number ${version}.`));
}

/** Returns the version of the site in a folder, or nothing if there is no folder. @throws if the site is not whole. */
function versionOf(dist: string): string | undefined {
  if (!existsSync(dist)) return undefined;
  const files = readManifest(dist) ?? new Map<string, string>();
  const there = filesIn(dist).filter((file) => file !== MANIFEST);
  const isWhole =
    there.length > 0 &&
    there.join() === [...files.keys()].sort().join() &&
    there.every((file) => hash('sha256', readFileSync(join(dist, file))) === files.get(file));
  const page = join(dist, '2024/harbour/index.html');
  const version =
    existsSync(page) && /Edition number (\d+)\./.exec(readFileSync(page, 'utf8'))?.[1];
  if (!isWhole || !version) throw new Error('The site is not whole.');
  return version;
}

/** Counts what is in a folder after a fault, given the version before it and that of the build. */
function count(
  found: Record<string, number>,
  dist: string,
  before: string | undefined,
  built: number,
): void {
  let what = 'broken site';
  try {
    const version = versionOf(dist);
    if (version === undefined) what = before === undefined ? 'no site' : 'broken site';
    else if (version === String(built)) what = 'new site';
    else if (version === before) what = 'last site';
  } catch {} // it is broken
  found[what] = (found[what] ?? 0) + 1;
}
