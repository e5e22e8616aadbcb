import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';

/** The manifest of a build, in its folder. */
export const MANIFEST = 'manifest.json';

/** A release on disk and in the build: every path of one, worked out in one place. */
export interface Release {
  /** The MDX file, from the project’s root: `content/index.mdx`. */
  mdx: string;
  /** The text as received, from the project’s root: `content/index.source.txt`. */
  source: string;
  /** The page’s address: `/`, `/other/`. */
  address: string;
  /** The built page, from the build’s folder: `index.html`, `other/index.html`. */
  html: string;
}

/** A release’s id: its path in `content/` without the ending (`index`, `2023/other`). */
export function idOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/\.mdx$/, '');
}

/** The path of a page without slashes at its ends, from a release’s id: '' for `index`. */
export function pathOf(id: string): string {
  return id.replace(/(^|\/)index$/, '');
}

/** The address of a page, from a release’s id: `/` for `index`, `/2023/other/`. */
export function addressOf(id: string): string {
  const path = pathOf(id);
  return path ? `/${path}/` : '/';
}

/** Every release in a project’s `content/`, in the order of their names. */
export function releasesIn(root: string): Release[] {
  return globSync('**/*.mdx', { cwd: join(root, 'content') })
    .map(idOf)
    .sort()
    .map((id) => {
      const path = pathOf(id);
      return {
        mdx: `content/${id}.mdx`,
        source: `content/${id}.source.txt`,
        address: addressOf(id),
        html: path ? `${path}/index.html` : 'index.html',
      };
    });
}

/**
 * A text file as UTF-8.
 * @throws with the place of the first bad byte when the file is missing or is not UTF-8.
 */
export function readText(root: string, file: string): string {
  const bytes = readFileSync(join(root, file));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const good = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const line = good.split('\n').length;
    const column = good.length - good.lastIndexOf('\n');
    throw new Error(
      `${file}:${line}:${column} is not UTF-8: save the file as UTF-8, without changing its words.`,
      { cause },
    );
  }
}
