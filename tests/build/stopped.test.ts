import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { copyProject } from './build.ts';

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

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a build stopped by %s leaves no dist/',
  async (signal) => {
    const { child } = astro('build');
    const there = () => existsSync(inProject('dist/index.html'));
    await expect.poll(there, { interval: 20, timeout: 50_000 }).toBe(true);
    child.kill(signal);
    const [status]: unknown[] = await once(child, 'exit');
    expect(status).toBe({ SIGINT: 130, SIGTERM: 143 }[signal]);
    expect(existsSync(inProject('dist'))).toBe(false);
  },
);

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

test('npm run anchors tells what is no MDX, with its place, and ends with 1', () => {
  writeFileSync(inProject('content/index.mdx'), `${harbour('mdx')}\na {b\n`);
  const run = spawnSync(process.execPath, ['src/cli/anchors.ts', '--write'], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/^content\/index\.mdx:\d+:\d+ This is no MDX: /);
  expect(run.stderr).not.toContain('    at ');
  expect(existsSync(inProject('content/anchors.json'))).toBe(false);
});
