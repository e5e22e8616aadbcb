import { MANIFEST } from '../release/paths.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of every file of a build, by its path in their order; the same for the same build. */
export type Manifest = Record<string, string>;

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file of a folder, hidden ones too, with slashes, in the order of their names. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Reads every file of a build. */
export function manifestOf(dist: string): Manifest {
  const files = filesIn(dist).filter((file) => file !== MANIFEST);
  return Object.fromEntries(files.map((file) => [file, sha256(readFileSync(join(dist, file)))]));
}

/** Writes the manifest of a build into it, as the last of its files. */
export function writeManifest(dist: string): void {
  writeFileSync(join(dist, MANIFEST), `${JSON.stringify(manifestOf(dist), null, 2)}\n`);
}
