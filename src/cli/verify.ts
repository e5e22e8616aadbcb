import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { reportProblems } from '../release/problem.ts';
import { copyAtAddress } from '../build/published-copy.ts';
import { verifyCopy } from '../build/verify-copy.ts';
import { run } from './run.ts';

const USAGE = `npm run verify -- ADDRESS
Builds this checkout, and compares a published copy (https://…) with the build.
If the copy was built with SITE=https://… or BASE=/…/, set the same here.`;

function buildInto(folder: string): void {
  const command = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder];
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const options = { encoding: 'utf8', maxBuffer: Infinity, env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
  if (status !== 0) throw new Error(`The build of this checkout failed:\n${stdout}${stderr}`);
}

async function verify([address, ...more]: string[]): Promise<string> {
  if (!address || more.length > 0) throw new Error(USAGE);
  // Astro renames files of a build, so the build must be on the same disk as the project.
  mkdirSync('.astro', { recursive: true });
  const build = mkdtempSync('.astro/verify-');
  try {
    const copy = copyAtAddress(address);
    buildInto(build);
    const { problems, ...counts } = await verifyCopy(copy, process.cwd(), build);
    const compared = `${counts.files} files, ${counts.passages} passages and headings, ${counts.anchors} anchors, ${counts.headers} headers`;
    if (!reportProblems(problems)) {
      return `${address} matches this checkout: ${compared}.`;
    }
    throw new Error(
      `\n${address} differs from this checkout (${compared} compared). Publish a build of this checkout, or correct what the host sends.`,
    );
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}

await run(() => verify(process.argv.slice(2)));
