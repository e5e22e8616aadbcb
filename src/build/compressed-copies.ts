import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { FOR_HOSTS } from '../release/paths.ts';
import { readManifest } from './manifest.ts';

/** The compressed copies of a file, the best first. Brotli uses its best quality by default. */
export const COPIES = [
  { encoding: 'br', ending: '.br', compress: (bytes: Uint8Array) => brotliCompressSync(bytes) },
  {
    encoding: 'gzip',
    ending: '.gz',
    compress: (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }),
  },
];

/** Returns the path of the original of a compressed copy, or the path of any other file. */
export function originalOf(file: string): string {
  return file.replace(/\.(?:br|gz)$/, '');
}

/**
 * Writes each file of a build beside itself as .br and .gz, where that saves something. Returns how many.
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
    for (const { ending, compress } of COPIES) {
      const copy = compress(bytes);
      if (copy.length > bytes.length * 0.95) continue; // it would save too little
      writeFileSync(path + ending, copy);
      count++;
    }
  }
  return count;
}
