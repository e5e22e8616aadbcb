import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { filesIn, sha256 } from '../../src/build/manifest.ts';
import { build, copyProject } from './build.ts';

const harbour = (end: string) => readFileSync(`tests/fixtures/second/2024/harbour.${end}`, 'utf8');

const project = copyProject((content) => {
  writeFileSync(join(content, 'index.mdx'), harbour('mdx'));
  writeFileSync(join(content, 'index.source.txt'), harbour('source.txt'));
});
afterAll(() => project.remove());
const inProject = (name: string) => join(project.folder, name);

function astro(...args: string[]) {
  const env = { ...process.env, VITEST: '', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), ...args], {
    cwd: project.folder,
    env,
  });
  onTestFinished(() => void child.kill());
  /** Waits until it says something, and gives what it says. */
  const says = (words: RegExp) =>
    new Promise<string>((done) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (data: Buffer) => {
          said += data.toString();
          if (words.test(said)) done(said);
        });
      }
    });
  return { child, says };
}

/** Every file of the last good site, with what is in it. */
const site = () =>
  filesIn(inProject('dist')).map((file) => [file, sha256(readFileSync(inProject(`dist/${file}`)))]);
const unfinished = () => readdirSync(project.folder).filter((name) => name.startsWith('.dist'));

test('a stopped, killed or refused build leaves the last good site, and the next one clears up', async () => {
  const first = await build(project.folder);
  expect(first.said).toContain('The site is in');
  const good = site();
  expect(good.map(([file]) => file)).toContain('index.html');

  for (const [signal, status] of Object.entries({ SIGTERM: 143, SIGINT: 130, SIGKILL: null })) {
    const { child } = astro('build');
    const half = () => globSync('.dist.new-*/index.html', { cwd: project.folder }).length;
    await expect.poll(half, { interval: 20, timeout: 50_000 }).toBe(1);
    expect(site()).toEqual(good);
    child.kill(signal as NodeJS.Signals);
    const [ended]: unknown[] = await once(child, 'exit');
    expect(ended, signal).toBe(status);
    expect(site(), signal).toEqual(good);
    expect(unfinished().length > 0, signal).toBe(signal === 'SIGKILL');
  }

  // The locks of the killed build, as they are a minute later.
  const later = new Date(Date.now() - 60_000);
  for (const lock of ['.astro/.build.lock', '.dist.lock'])
    utimesSync(inProject(lock), later, later);
  // Words that no file of the release has, so that only the proof of the written page finds them.
  const template = inProject('src/pages/[...path].astro');
  const page = readFileSync(template, 'utf8');
  writeFileSync(
    template,
    page.replace('<article data-pagefind-body>', (start) => `${start}<p>Ours.</p>`),
  );
  const refused = await build(project.folder);
  writeFileSync(template, page);
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/is not in content\/index\.source\.txt[^]*the page: +Ours\./);
  expect(refused.said).not.toMatch(/unhandled|^ +at /im);
  expect(site()).toEqual(good);
  expect(unfinished()).toEqual([]);
});

test.each(['.', 'content', '..'])('a build into %s is refused by name', async (folder) => {
  const before = filesIn(project.folder).filter((file) => !file.startsWith('node_modules'));
  const { child, says } = astro('build', '--outDir', folder);
  const said = await says(/--outDir\.\n/);
  expect(said).toContain('no build of this project made');
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(1);
  expect(filesIn(project.folder).filter((file) => !file.startsWith('node_modules'))).toEqual(
    before,
  );
});

test('npm run dev shows a fault, runs nothing, and shows the page again when it is mended', async () => {
  const { says } = astro('dev', '--port', '0');
  const [, address = ''] = /(http:\/\/localhost:\d+)/.exec(await says(/localhost:\d+/)) ?? [];
  const program = '{process.getBuiltinModule("fs").writeFileSync("ran", "")}';
  writeFileSync(inProject('content/index.mdx'), `${harbour('mdx')}\n${program}\n`);
  const refused = await fetch(address);
  expect(refused.status).toBe(500);
  expect(existsSync(inProject('ran'))).toBe(false);
  writeFileSync(inProject('content/index.mdx'), harbour('mdx'));
  await expect.poll(async () => (await fetch(address)).status, { timeout: 10_000 }).toBe(200);
});

test('npm run anchors says what isn’t valid MDX, with its place, and ends with 1', () => {
  writeFileSync(inProject('content/index.mdx'), `${harbour('mdx')}\na {b\n`);
  const run = spawnSync(process.execPath, ['src/cli/anchors.ts', '--write'], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/^content\/index\.mdx:\d+:\d+ This isn't valid MDX: /m);
  expect(run.stderr).not.toContain('    at ');
  expect(existsSync(inProject('content/index.anchors.json'))).toBe(false);
});
