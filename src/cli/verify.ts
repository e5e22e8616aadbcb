import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atAddress, inFolder } from '../build/published-copy.ts';
import { verifyCopy } from '../build/verify-copy.ts';

const HOW = `npm run verify -- ADDRESS|FOLDER
Holds a published copy (https://… or a folder) against a build of this checkout, made for it.
If the copy was built with SITE=https://…, give the same here.`;

/** Builds the project of a folder into another one. */
function build(root: string, into: string): Promise<void> {
  const astro = resolve(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', into], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) =>
      status === 0 ? done() : fail(new Error(`This checkout does not build:\n${said}`)),
    );
  });
}

const [target, ...more] = process.argv.slice(2);
if (!target || more.length > 0) {
  console.error(HOW);
  process.exit(1);
}
const made = mkdtempSync(join(tmpdir(), 'verify-'));
try {
  const copy = /^https?:\/\//.test(target) ? atAddress(target) : inFolder(target);
  await build(process.cwd(), made);
  const { faults, files, passages, anchors, headers } = await verifyCopy(copy, process.cwd(), made);
  const held = `${files} files, ${passages} passages and headings, ${anchors} anchors, ${headers} headers`;
  if (faults.length === 0) console.log(`${target} is what this checkout publishes: ${held}.`);
  else {
    process.exitCode = 1;
    console.error(`${faults.join('\n\n')}\n\n${target} fails (${held} looked at).`);
  }
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  rmSync(made, { recursive: true, force: true });
}
