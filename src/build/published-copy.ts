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
  /** A file by its path in the build; else what is there instead ("is missing"). */
  read(file: string): Promise<Served | string>;
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
      return existsSync(path) ? { bytes: readFileSync(path) } : 'is missing';
    },
  };
}

/**
 * A copy at an address, which is the root of a host. The page for what is not there is read where nothing is.
 * @throws for an address that is no root: the pages’ links would lead out of the copy.
 */
export function atAddress(address: string): Published {
  const { origin, pathname, search } = new URL(address);
  if (pathname !== '/' || search !== '')
    throw new Error(`A copy is published at the root of a host: give ${origin}/ alone.`);
  return {
    name: address,
    read: async (file) => {
      const url = new URL(addressOf(file), address);
      try {
        const response = await fetch(url, {
          signal: AbortSignal.timeout(30_000),
          cache: 'no-store',
          redirect: 'manual',
        });
        const { status, headers } = response;
        const to = headers.get('location');
        if (to !== null) return `is not sent, but sends on to ${to} (status ${status})`;
        if (status !== (file === '404.html' ? 404 : 200)) return `is missing (status ${status})`;
        return { bytes: new Uint8Array(await response.arrayBuffer()), headers };
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
