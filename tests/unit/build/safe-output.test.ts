import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unlock } from 'proper-lockfile';
import { VFileMessage } from 'vfile-message';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { compressBuild, filesIn, writeManifest } from '../../../src/build/output-files.ts';
import { openOutput } from '../../../src/build/safe-output.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(async () => {
  const lockfilePath = join(root, '.astro/.build.lock');
  // A build that isn’t published holds its lock until the process ends.
  await unlock(join(root, '.astro'), { lockfilePath, realpath: false }).catch(() => {});
  rmSync(root, { recursive: true, force: true });
});

const inRoot = (path: string) => join(root, path);
const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(inRoot(join(path, '..')), { recursive: true });
  writeFileSync(inRoot(path), text);
}

/** Puts a site into a folder, as a build does. */
function fill(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
  writeManifest(folder);
}

const open = (target = 'dist') => openOutput(inRoot(target), root);

/** The files of the project except those of Astro. */
const left = () => readdirSync(root).filter((name) => name !== '.astro');

test.each([
  ['is missing', () => {}],
  ['is empty', () => mkdirSync(inRoot('dist'))],
  ['was made by a build', () => fill(inRoot('dist'), 'old')],
  [
    'has compressed copies of its files',
    () => (fill(inRoot('dist'), 'old '.repeat(50)), compressBuild(inRoot('dist'))),
  ],
  ['has a file called __proto__', () => (write('dist/__proto__', ''), fill(inRoot('dist'), 'old'))],
  ['was opened on a desktop', () => (fill(inRoot('dist'), 'old'), write('dist/.DS_Store', ''))],
  ['is empty but for what a desktop adds', () => write('dist/.DS_Store', '')],
])('a target that %s is replaced, and nothing is left beside it', async (_, prepare) => {
  prepare();
  const output = await open();
  fill(output.folder, 'new');
  await output.replaceTarget();
  expect(page(inRoot('dist'))).toBe('new');
  expect(left()).toEqual(['dist']);
});

test('a target keeps what it holds until the new site takes its place', async () => {
  fill(inRoot('dist'), 'old');
  const output = await open();
  fill(output.folder, 'new');
  expect(page(inRoot('dist'))).toBe('old');
  expect(left()).toEqual(['dist']);
});

test('a published folder can be read by whoever could read one made by hand', async () => {
  mkdirSync(inRoot('by-hand'));
  const output = await open();
  await output.replaceTarget();
  expect(statSync(inRoot('dist')).mode).toBe(statSync(inRoot('by-hand')).mode);
});

const refused: [string, () => string, string][] = [
  [
    'the project',
    () => (write('package.json', '{}'), '.'),
    'has package.json, which no build of this project made',
  ],
  ['a folder around it', () => (write('package.json', '{}'), '..'), 'has '],
  ['the root of the machine', () => '/', 'has '],
  [
    'a folder of other files',
    () => (write('a/mine.txt', ''), 'a/'),
    'has mine.txt, which no build of this project made',
  ],
  [
    'a folder with another manifest',
    () => (write('a/manifest.json', '{"a":1}'), 'a'),
    'has manifest.json, which no build of this project made',
  ],
  [
    'a folder with a broken manifest',
    () => (write('a/manifest.json', '{'), 'a'),
    'has manifest.json, which no build of this project made',
  ],
  [
    'a build with another file in it',
    () => (fill(inRoot('a'), ''), write('a/.git/HEAD', ''), 'a'),
    'has .git/HEAD, which no build of this project made',
  ],
  [
    'a build with a compressed file of another name',
    () => (fill(inRoot('a'), ''), write('a/mine.txt.gz', ''), 'a'),
    'has mine.txt.gz, which no build of this project made',
  ],
  [
    'a build with a file that is called like a property of every object',
    () => (fill(inRoot('a'), ''), write('a/valueOf', ''), 'a'),
    'has valueOf, which no build of this project made',
  ],
  ['a file', () => (write('a', ''), 'a'), 'is not a folder'],
  [
    'a symbolic link to a build',
    () => (fill(inRoot('b'), ''), symlinkSync('b', inRoot('a')), 'a/'),
    'is a symbolic link',
  ],
  ['a symbolic link to nothing', () => (symlinkSync('b', inRoot('a')), 'a'), 'is a symbolic link'],
];

test.each(refused)('%s is refused by name before anything is touched', async (_, prepare, why) => {
  const target = resolve(root, prepare());
  const before = filesIn(root);
  const error: unknown = await openOutput(target, root).catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(VFileMessage);
  expect(String(error)).toContain(`${target} ${why}`);
  expect(filesIn(root)).toEqual(before);
});

test.each(['content/out', 'public', 'src/dist'])(
  'the target %s, whose files the next build would read, is refused',
  async (target) => {
    await expect(open(target)).rejects.toThrow('is in a folder that the site is built from');
    expect(left()).toEqual([]);
  },
);

test('a target that was filled with other files during the build is kept', async () => {
  const output = await open();
  fill(output.folder, 'new');
  write('dist/mine.txt', '');
  await expect(output.replaceTarget()).rejects.toThrow('mine.txt');
  expect(filesIn(inRoot('dist'))).toEqual(['mine.txt']);
});

test('a target stays where the new site can’t be put into its place', async () => {
  fill(inRoot('dist'), 'old');
  const output = await open();
  rmSync(output.folder, { recursive: true });
  await expect(output.replaceTarget()).rejects.toThrow('ENOENT');
  expect(page(inRoot('dist'))).toBe('old');
});

test('what a killed build left is cleared', async () => {
  fill(inRoot('.astro/old'), 'old');
  fill(inRoot('.astro/site'), 'half');
  const { folder } = await open();
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(inRoot('.astro/old'))).toBe(false);
});

test('a second build waits for the first', async () => {
  const first = await open();
  const second = open();
  fill(first.folder, 'first');
  await first.replaceTarget();
  const output = await second;
  expect(page(inRoot('dist'))).toBe('first');
  fill(output.folder, 'second');
  await output.replaceTarget();
  expect(page(inRoot('dist'))).toBe('second');
});

test.each(['dist', 'elsewhere'])(
  'a build into %s beside one that does not end is refused',
  async (to) => {
    const first = await open();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const timer = setInterval(() => vi.advanceTimersByTime(1000), 5);
    const stopTimers = () => (clearInterval(timer), void vi.useRealTimers());
    onTestFinished(stopTimers);
    await expect(open(to)).rejects.toThrow('Another command holds');
    stopTimers();
    fill(first.folder, 'first');
    await first.replaceTarget();
    expect(page(inRoot('dist'))).toBe('first');
  },
);

test('a lock that a killed build left is cleared', async () => {
  const long = new Date(Date.now() - 60_000);
  mkdirSync(inRoot('.astro/.build.lock'), { recursive: true });
  utimesSync(inRoot('.astro/.build.lock'), long, long);
  await open();
});

test.each(['SIGKILL', 'SIGTERM', 'exit'] as const)(
  'a build that ends by %s leaves the last site, and its lock only if it is killed',
  async (how) => {
    fill(inRoot('dist'), 'old');
    const program = `
    import { openOutput } from ${JSON.stringify(resolve('src/build/safe-output.ts'))};
    const { folder } = await openOutput(${JSON.stringify(inRoot('dist'))}, ${JSON.stringify(root)});
    console.log(folder);
    ${how === 'exit' ? 'process.exit(1)' : 'setInterval(() => {}, 1000)'}`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    await once(child.stdout, 'data');
    if (how !== 'exit') child.kill(how);
    await once(child, 'exit');
    expect(page(inRoot('dist'))).toBe('old');
    expect(left()).toEqual(['dist']);
    expect(existsSync(inRoot('.astro/.build.lock'))).toBe(how === 'SIGKILL');
  },
);

test('a folder that can’t be written to is refused at once', async () => {
  write('.astro', '');
  await expect(open()).rejects.toThrow(`EEXIST: file already exists, mkdir '${inRoot('.astro')}'`);
});
