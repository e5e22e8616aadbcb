import { execSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { expect, test } from 'vitest';

const { scripts, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const GUARD = './src/cli/check-node.mjs';
const bundled = Object.entries(optionalDependencies).find(([name]) =>
  name.endsWith(`${process.platform.replace('win32', 'win')}-${process.arch}`),
);

test.runIf(bundled)('the runtime of the scripts is the one that package.json names', () => {
  const [name, version] = bundled ?? [];
  expect(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version).toBe(
    version,
  );
  // npm finds the program of this folder first.
  const PATH = ['node_modules/.bin', process.env['PATH']].join(delimiter);
  const found = execSync('node --version', { encoding: 'utf8', env: { ...process.env, PATH } });
  expect(found.trim()).toBe(`v${version}`);
});

test('a Node that can’t run the commands is refused in one line', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--no-experimental-strip-types', '--import', GUARD, '--eval', 'console.error("runs")'],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(/^This project needs Node 22\.18 or newer.*\n$/);
  expect(status).toBe(1);
});

test('every script is guarded, by itself or by the one that it runs first', () => {
  for (const [name, script] of Object.entries<string>(scripts)) {
    const [first = ''] = script.split(' && ');
    const called = /^npm run ([\w:]+)$/.exec(first)?.[1];
    expect(called ? scripts[called] : first, name).toContain(`node --import ${GUARD} `);
    for (const [, file = ''] of script.matchAll(/ (\S+\.(?:mjs|ts|cjs))\b/g)) {
      expect(existsSync(file), file).toBe(true);
    }
  }
});

test('a port that is none is refused in one line', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/serve.ts'], {
    encoding: 'utf8',
    env: { ...process.env, PORT: 'http' },
  });
  expect(stderr).toBe('PORT is not a port. Set it to a number from 0 to 65535.\n');
  expect(status).toBe(1);
});
