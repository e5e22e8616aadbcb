import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How a build ended, and all that it said. */
export interface Built {
  status: number | null;
  said: string;
}

/** Builds the site of a project’s folder as `npm run build` does. */
export function build(folder: string, env: Record<string, string> = {}): Promise<Built> {
  return new Promise((done, fail) => {
    const astro = resolve('node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [astro, 'build'], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        VITEST: '',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
      },
    });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', fail);
    child.on('close', (status) => done({ status, said: stripVTControlCharacters(said) }));
  });
}

/** A copy of the project with other content, in a folder of its own. */
export function copyProject(content: (folder: string) => void): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'content'));
  content(join(folder, 'content'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
