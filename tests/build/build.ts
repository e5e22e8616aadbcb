import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Finished, runCommand } from '../run-command.ts';

/** A copy of the project with content of its own. */
export interface Project {
  folder: string;
  /** Where it is built. */
  dist: string;
  remove(): void;
}

/** Builds the site of a project’s folder as `npm run build` does. */
export function build(
  folder: string,
  env: Record<string, string> = {},
  ...args: string[]
): Promise<Finished> {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  return runCommand(folder, [astro, 'build', ...args], { NODE_ENV: 'production', ...env });
}

/** Copies the project into a new folder; the given function writes its `content/`. */
export function copyProject(write: (content: string) => void): Project {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'content'));
  write(join(folder, 'content'));
  return {
    folder,
    dist: join(folder, 'dist'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
