import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { reportProblems } from '../release/problem.ts';
import { copyAtAddress, copyInFolder } from '../build/published-copy.ts';
import { verifyCopy } from '../build/verify-copy.ts';
import { run } from './run.ts';

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

async function verify([target, ...more]: string[]): Promise<string> {
  if (!target || more.length > 0) throw new Error(USAGE);
  // Astro moves files of a build, so it can’t be on another disk than the project.
  mkdirSync('.astro', { recursive: true });
  const made = mkdtempSync('.astro/verify-');
  try {
    const copy = /^https?:\/\//i.test(target) ? copyAtAddress(target) : copyInFolder(target);
    buildInto(made);
    const { problems, ...counts } = await verifyCopy(copy, process.cwd(), made);
    const compared = `${counts.files} files, ${counts.passages} passages and headings, ${counts.anchors} anchors, ${counts.headers} headers`;
    if (!reportProblems(problems)) {
      return `${target} is what this checkout publishes: ${compared}.`;
    }
    throw new Error(`\n${target} differs from this checkout (${compared} compared).`);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

await run(() => verify(process.argv.slice(2)));
