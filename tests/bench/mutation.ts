import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from './generate-releases.ts';
import { readArguments } from './read-arguments.ts';

// Makes small changes to the code, and counts those that a test notices, with Stryker (https://stryker-mutator.io):
// npm run bench:mutation -- anchors [--share 25] [--seed 7]

/** The parts that can be mutated, and the tests of each. Property tests would take hours, and are left out. */
const PARTS: Record<string, { code: string[]; tests: string[] }> = {
  anchors: {
    code: ['src/anchors/*.ts'],
    tests: ['anchors/*', 'lint/{anchors,records}.test.ts', 'cli/anchors.test.ts'],
  },
  figures: {
    code: ['src/figures/*.ts', 'src/lint/{figures,printed-numbers}.ts'],
    tests: ['figures/*', 'lint/figures.test.ts'],
  },
  proof: {
    code: [
      'src/lint/source-text.ts',
      'src/release/{source-lines,source-blocks,list-items,received-blocks}.ts',
      'src/lint/anchors.ts',
    ],
    tests: [
      'lint/source-text.test.ts',
      'lint/mutations.test.ts',
      'release/*',
      'lint/proof.test.ts',
      'lint/anchors.test.ts',
      'build/built-page.test.ts',
      'import/import-release.test.ts',
    ],
  },
  search: { code: ['src/search/*.ts'], tests: ['search/*'] },
  text: {
    code: ['src/text/!(derivations).ts'],
    tests: ['text/*', 'search/*', 'lint/{lint,source-text}.test.ts', 'release/*', 'words/*'],
  },
};
/** The code is cut into pieces of so many lines, of which some are mutated. */
const PIECE = 12;

const { part, share, seed } = readArguments(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      share: { type: 'string', default: '100' },
      seed: { type: 'string', default: '301756092' },
    },
  });
  const part = PARTS[positionals.join(' ')];
  if (!part) throw new Error(`Name one part: ${Object.keys(PARTS).join(', ')}.`);
  const [share = 0, seed = 0] = [values.share, values.seed].map(Number);
  if (![share, seed].every((number) => Number.isInteger(number) && number > 0))
    throw new Error('The share (in percent) and the seed are whole numbers from 1 on.');
  return { part, share, seed };
});

const home = resolve('tests/bench/mutation');
if (!existsSync(join(home, 'node_modules'))) run('npm', ['ci'], { cwd: home });
const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
const pieces = samplePieces(part.code, share, seededRandom(seed));
const config = join(folder, 'stryker.config.json');
const plugin = join(home, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js');
writeFileSync(
  config,
  JSON.stringify({
    mutate: pieces,
    testRunner: 'vitest',
    plugins: [plugin],
    vitest: { configFile: 'tests/bench/mutation/vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    dryRunTimeoutMinutes: 30, // a busy machine may take long
    concurrency: 1,
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    thresholds: { high: 95, low: 85, break: 85 },
    ignorePatterns: ['/.astro', '/.readme', 'tests/bench/*/**/node_modules'],
    tempDirName: folder,
  }),
);
const tests = part.tests
  .map((path) => `tests/unit/${path.replace(/\*$/, '**/*.test.ts')}`)
  .join(' ');
process.exitCode = run(
  process.execPath,
  [join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
  {
    env: { ...process.env, MUTATION_TESTS: tests },
  },
);
rmSync(folder, { recursive: true, force: true });

/** Returns a sample of the pieces of some files, as Stryker names them: `src/a.ts:13-24`. */
function samplePieces(code: string[], share: number, random: (below: number) => number): string[] {
  const files = code.flatMap((pattern) => {
    const found = globSync(pattern);
    if (found.length === 0) throw new Error(`${pattern} is no file. Say where its code is now.`);
    return found;
  });
  return files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / PIECE) }, (_, nth) => nth * PIECE + 1)
      .filter(() => random(100) < share)
      .map((start) => `${file}:${start}-${start + PIECE - 1}`);
  });
}

/** Runs a program. Returns its exit code. */
function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
): number {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}
