import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './manifest.ts';

/** One file of a published copy, with its headers if it came from a host. */
export interface CopiedFile {
  bytes: Uint8Array;
  headers?: Headers;
}

/** A published copy of a build. */
export interface PublishedCopy {
  /** Its folder or address. */
  name: string;
  /** Reads a file by its path in the build; gives what is wrong (“is missing”) if it can’t. */
  read(file: string): Promise<CopiedFile | string>;
  /** Lists every file, where that is possible. */
  files?(): string[];
}

/** A copy in a folder. */
export function copyInFolder(folder: string): PublishedCopy {
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
 * A copy at the root of a host. The 404 page is read at an address where nothing is.
 * @throws for an address that is not a root: the pages’ links would lead out of the copy.
 */
export function copyAtAddress(address: string): PublishedCopy {
  const { origin, pathname, search } = new URL(address);
  if (pathname !== '/' || search !== '')
    throw new Error(`A copy is published at the root of a host. Give ${origin}/ alone.`);
  return {
    name: address,
    read: async (file) => {
      const url = new URL(hostedAddress(file), address);
      try {
        const response = await fetch(url, {
          signal: AbortSignal.timeout(30_000),
          cache: 'no-store',
          redirect: 'manual',
        });
        const { status, headers } = response;
        const to = headers.get('location');
        if (to !== null) return `redirects to ${to} (status ${status})`;
        if (status !== (file === '404.html' ? 404 : 200)) return `is missing (status ${status})`;
        return { bytes: new Uint8Array(await response.arrayBuffer()), headers };
      } catch (cause) {
        throw new Error(`${url} can’t be read. Check that the server runs.`, { cause });
      }
    },
  };
}

/** The address at which a host serves a file of a build. */
export function hostedAddress(file: string): string {
  if (file === '404.html') return '/nothing-is-published-here/';
  return `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/\/index\.html$/, '/');
}
