import { execSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { expect, test } from 'vitest';

const {
  scripts,
  optionalDependencies,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));
const GUARD = './src/cli/check-node.mjs';
const bundled = Object.entries(optionalDependencies ?? {}).find(([name]) =>
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

test('every script ends with that line on such a Node, before it does anything', async () => {
  const PATH = ['node_modules/.bin', process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH, NODE_OPTIONS: '--no-experimental-strip-types' };
  const names = Object.keys(scripts ?? {});
  const runs = names.map(async (name) => {
    // As npm runs it, without the time that npm takes to begin.
    const run = spawn(scripts?.[name] ?? '', { shell: true, env });
    let said = '';
    run.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const [status]: unknown[] = await once(run, 'close');
    return { name, status, refused: said.includes('This project needs Node 22.18') };
  });
  expect(await Promise.all(runs)).toEqual(
    names.map((name) => ({ name, status: 1, refused: true })),
  );
});

test.each([
  [['anchors', 'p5'], "Unexpected argument 'p5'"],
  [['anchors', '--wirte'], "Unknown option '--wirte'"],
  [['import', 'a.txt', '--langue', 'nb'], "Unknown option '--langue'"],
  [['import', 'a.txt', '--lang'], "Option '--lang <value>' argument missing"],
])(
  'a wrong option is refused without a stack, and says where the options are: %j',
  (args, wrong) => {
    const command = ['src/cli/run.ts', ...args];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    const says = `${wrong}. README.md lists the options, under “Commands”.\n`;
    expect({ status, stderr }).toEqual({ status: 1, stderr: says });
  },
);

test('the name of no command is refused, and the commands are named', () => {
  const command = ['src/cli/run.ts', 'publish'];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const says = 'Name a command: anchors, compress, import, serve, verify.\n';
  expect({ status, stderr }).toEqual({ status: 1, stderr: says });
});

test('a site that isn’t built is not served, which is said in one line', () => {
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/cli/run.ts'), 'serve'], {
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  const says = 'There is no built site in dist. Run npm run build first.\n';
  expect({ status, stderr }).toEqual({ status: 1, stderr: says });
});
