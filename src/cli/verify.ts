import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportProblems } from '../release/problem.ts';
import { copyAtAddress, copyInFolder } from '../build/published-copy.ts';
import { verifyCopy } from '../build/verify-copy.ts';

const USAGE = `npm run verify -- ADDRESS|FOLDER
Compares a published copy (https://… or a folder) with a build of this checkout, made for it.
If the copy was built with SITE=https://… or BASE=/…/, give the same here.`;

function buildInto(folder: string): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    {
      encoding: 'utf8',
      maxBuffer: Infinity,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0) throw new Error(`This checkout does not build:\n${stdout}${stderr}`);
}

const [target, ...more] = process.argv.slice(2);
if (!target || more.length > 0) {
  console.error(USAGE);
  process.exit(1);
}
const made = mkdtempSync(join(tmpdir(), 'verify-'));
try {
  const copy = /^https?:\/\//.test(target) ? copyAtAddress(target) : copyInFolder(target);
  buildInto(made);
  const { problems, ...counts } = await verifyCopy(copy, process.cwd(), made);
  const compared = `${counts.files} files, ${counts.passages} passages and headings, ${counts.anchors} anchors, ${counts.headers} headers`;
  if (problems.length === 0) console.log(`${target} is what this checkout publishes: ${compared}.`);
  else {
    process.exitCode = 1;
    reportProblems(problems);
    console.error(`\n${target} differs from this checkout (${compared} compared).`);
  }
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  rmSync(made, { recursive: true, force: true });
}
