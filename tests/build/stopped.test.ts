import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { filesIn } from '../../src/build/output-files.ts';
import { build, copyProject } from './build.ts';

const harbour = (end: string) => readFileSync(`tests/fixtures/second/2024/harbour.${end}`, 'utf8');

const project = copyProject((content) => {
  writeFileSync(join(content, 'index.mdx'), harbour('mdx'));
  writeFileSync(join(content, 'index.source.txt'), harbour('source.txt'));
});
afterAll(() => project.remove());
const inProject = (name: string) => join(project.folder, name);
// A good site, from another build of this project.
cpSync(join(inject('sites').release, 'dist'), project.dist, { recursive: true });

function astro(...args: string[]) {
  const env = { ...process.env, VITEST: '', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), ...args], {
    cwd: project.folder,
    env,
  });
  onTestFinished(() => void child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  /** Waits until it has said something, and gives all that it said. */
  const says = async (words: RegExp) => {
    await expect.poll(() => said, { interval: 50, timeout: 30_000 }).toMatch(words);
    return said;
  };
  return { child, says };
}

/** Every file of the last good site, with what is in it. */
const site = () =>
  filesIn(project.dist).map((file) => [
    file,
    hash('sha256', readFileSync(join(project.dist, file))),
  ]);

test('a stopped, killed or refused build leaves the last good site, and the next one clears up', async () => {
  const good = site();
  expect(good.map(([file]) => file)).toContain('index.html');

  const unfinished = inProject('.astro/site/index.html');
  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const) {
    rmSync(unfinished, { force: true });
    const { child } = astro('build');
    await expect.poll(() => existsSync(unfinished), { interval: 20, timeout: 50_000 }).toBe(true);
    expect(site()).toEqual(good);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(site(), signal).toEqual(good);
    // The lock of a killed build, as it is a minute later.
    const lock = inProject('.astro/.build.lock');
    expect(existsSync(lock), signal).toBe(signal === 'SIGKILL');
    const later = new Date(Date.now() - 60_000);
    if (existsSync(lock)) utimesSync(lock, later, later);
  }

  const changed = harbour('mdx').replace('quay', 'quai');
  writeFileSync(inProject('content/index.mdx'), `${changed}\n<Foo />\n`);
  const refused = await build(project.folder);
  writeFileSync(inProject('content/index.mdx'), harbour('mdx'));
  // Every problem in one run, before anything is built, and no stack.
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/^content\/index\.mdx:\d+:\d+ top differs from/m);
  expect(refused.said).toMatch(/^content\/index\.mdx:\d+:1 <Foo> is not allowed/m);
  expect(refused.said).not.toMatch(/unhandled|^ +at |generating static routes/im);
  expect(site()).toEqual(good);
}, 240_000);

test('a build into the project’s own folder is refused by name', async () => {
  const files = () => filesIn(project.folder).filter((file) => !file.startsWith('node_modules'));
  const before = files();
  const { child, says } = astro('build', '--outDir', '.');
  expect(await says(/--outDir\.\n/)).toContain('no build of this project made');
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(1);
  expect(files()).toEqual(before);
});

const elsewhere: [to: string, says: RegExp][] = [
  ['README.md/site', /^The site can’t be written to \S+README\.md\/site\/ \(Error: ENOTDIR: /m],
  ['x'.repeat(300), /^The site can’t be written to \S+ \(Error: ENAMETOOLONG: /m],
];
if (existsSync('/dev/shm')) {
  elsewhere.push([
    '/dev/shm/site',
    /^The site can’t be written to \/dev\/shm\/site\/ \(Error: EXDEV: .*\)\. Build into another/m,
  ]);
}

test.each(elsewhere)('a build into %s is refused without a stack', async (to, says) => {
  writeFileSync(inProject('README.md'), '');
  onTestFinished(() => rmSync(inProject('README.md')));
  const { status, said } = await build(project.folder, {}, '--outDir', to);
  expect(said).toMatch(says);
  expect(said).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});

test('npm run dev shows every problem, runs nothing, and shows the page again when it is corrected', async () => {
  const { says } = astro('dev', '--port', '0');
  const [, address = ''] = /(http:\/\/localhost:\d+)/.exec(await says(/localhost:\d+/)) ?? [];
  const program = '{process.getBuiltinModule("fs").writeFileSync("ran", "")}';
  const changed = harbour('mdx').replace('second quay', 'third quay');
  writeFileSync(inProject('content/index.mdx'), `${changed}\n${program}\n`);
  const refused = await fetch(address);
  expect(refused.status).toBe(500);
  expect(existsSync(inProject('ran'))).toBe(false);
  const said = await says(/Put it after the last passage/);
  expect(said).toMatch(
    /content\/index\.mdx:\d+:\d+ top differs from content\/index\.source\.txt:1/,
  );
  writeFileSync(inProject('content/index.mdx'), harbour('mdx'));
  await expect.poll(async () => (await fetch(address)).status, { timeout: 10_000 }).toBe(200);
});

test('npm run dev ends with the place of a wrong key, and no stack', async () => {
  writeFileSync(inProject('content/index.mdx'), harbour('mdx').replace('issuer:', 'isuer:'));
  onTestFinished(() => writeFileSync(inProject('content/index.mdx'), harbour('mdx')));
  const { child, says } = astro('dev', '--port', '0');
  expect(await once(child, 'exit')).toEqual([1, null]);
  const said = await says(/1 problem\./);
  expect(said).toMatch(/^content\/index\.mdx:\d+:\d+ isuer: there is no such key\./m);
  expect(said).not.toMatch(/^\s+at /m);
});

test('a folder whose name Vite can’t read is refused', async () => {
  const folder = `${project.folder} #1`;
  cpSync(project.folder, folder, { recursive: true, verbatimSymlinks: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { status, said } = await build(folder);
  expect(said).toContain(`${folder}/ has a # or a ?, which Vite can’t read. Rename the folder.`);
  expect(said).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});

test('a site without its icon is refused', async () => {
  rmSync(inProject('public/favicon.png'));
  onTestFinished(() => cpSync('public/favicon.png', inProject('public/favicon.png')));
  const { status, said } = await build(project.folder);
  expect(said).toMatch(/^public\/favicon\.png:1:1 The icon of the site is missing\./m);
  expect(said).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});
