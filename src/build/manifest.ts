import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { MANIFEST } from '../release/paths.ts';

/** What a build of this project says of itself; by its generator a folder is known to be one. */
const manifestSchema = z.object({
  generator: z.literal('press-release-reading-edition'),
  /** The SHA-256 of every other file, by its path. */
  files: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every file in a folder, hidden ones too, as paths with slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Writes the manifest of a build, as its last file. */
export function writeManifest(dist: string): void {
  const files = filesIn(dist).filter((file) => file !== MANIFEST);
  const manifest: Manifest = {
    generator: 'press-release-reading-edition',
    files: Object.fromEntries(files.map((file) => [file, sha256(readFileSync(join(dist, file)))])),
  };
  writeFileSync(join(dist, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads the manifest of a folder; nothing if no build of this project made the folder. */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return undefined;
  try {
    return manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
