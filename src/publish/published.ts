import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './manifest.ts';

/** One file of a published copy, with the headers that came with it where it was served. */
export interface Served {
  bytes: Uint8Array;
  headers?: Headers;
}

/** A published copy of a build. */
export interface Published {
  /** What it is called in what is said of it. */
  name: string;
  /** A file by its path in the build; nothing where the copy does not have it. */
  read(file: string): Promise<Served | undefined>;
  /** Every file, where that can be known. */
  files?(): string[];
}

/** A copy in a folder. */
export function inFolder(folder: string): Published {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return {
    name: folder,
    files: () => filesIn(folder),
    read: async (file) => {
      const path = join(folder, file);
      return existsSync(path) ? { bytes: readFileSync(path) } : undefined;
    },
  };
}

/** A copy at an address. The page for what is not there is read where nothing is. */
export function atAddress(address: string): Published {
  return {
    name: address,
    read: async (file) => {
      const url = new URL(addressOf(file), address);
      const lost = file === '404.html';
      try {
        const response = await fetch(url, {
          signal: AbortSignal.timeout(30_000),
          cache: 'no-store',
        });
        if (response.status !== (lost ? 404 : 200)) return undefined;
        return {
          bytes: new Uint8Array(await response.arrayBuffer()),
          headers: response.headers,
        };
      } catch (cause) {
        throw new Error(`${url} cannot be read: ask whether the server runs.`, { cause });
      }
    },
  };
}

/** Where a host serves a file of a build. */
export function addressOf(file: string): string {
  if (file === '404.html') return '/nothing-is-published-here/';
  return `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/\/index\.html$/, '/');
}
