import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { listEntries } from '../lint/files.ts';
import { FOR_HOSTS, MANIFEST } from '../release/paths.ts';

/** Marks a folder as a build of this project. */
const GENERATOR = 'press-release-reading-edition';

type Manifest = { generator: string; files: Record<string, string> };

/** Lists every file in a folder, including hidden ones, as sorted paths with slashes. */
export function filesIn(folder: string): string[] {
  return listEntries(folder).flatMap(({ entry, path }) => (entry.isDirectory() ? [] : path));
}

/** Writes a file of a build by its path there, and makes the folders that it needs. */
export function writeOutput(dist: string, path: string, content: Uint8Array | string): void {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Writes the manifest of a build: the SHA-256 of every other file, by its path. It must be written last. */
export function writeManifest(dist: string): void {
  const hashes = filesIn(dist)
    .filter((file) => file !== MANIFEST)
    .map((file) => [file, hash('sha256', readFileSync(join(dist, file)))]);
  const manifest = { generator: GENERATOR, files: Object.fromEntries(hashes) };
  writeFileSync(join(dist, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads the hashes of a folder's files by their paths, if a build of this project made the folder. */
export function readManifest(folder: string): Map<string, string> | undefined {
  try {
    const { generator, files }: Manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    return generator === GENERATOR ? new Map(Object.entries(files)) : undefined;
  } catch {
    return undefined;
  }
}

/** The compressed copies of a file, the best first. Brotli uses its best quality by default. */
export const ENCODINGS = [
  { encoding: 'br', ending: '.br', compress: (bytes: Uint8Array) => brotliCompressSync(bytes) },
  { encoding: 'gzip', ending: '.gz', compress: (bytes: Uint8Array) => gzipSync(bytes) },
];

/**
 * Writes .br and .gz copies next to each file of a build, where they are smaller. Returns how many.
 * @throws if the folder has no build.
 */
export function compressBuild(dist: string): number {
  const files = readManifest(dist);
  if (!files) throw new Error(`There is no built site in ${dist}. Run npm run build first.`);
  let count = 0;
  for (const file of files.keys()) {
    if (FOR_HOSTS.includes(file)) continue;
    const path = join(dist, file);
    const bytes = readFileSync(path);
    for (const { ending, compress } of ENCODINGS) {
      const copy = compress(bytes);
      if (copy.length > bytes.length * 0.95) continue; // it would save too little
      writeFileSync(path + ending, copy);
      count++;
    }
  }
  return count;
}
