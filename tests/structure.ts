import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * The folders of `src/` and what each may import beside its own files. A folder names only folders
 * above it, so there can be no cycle.
 */
const MAY_IMPORT: Record<string, string[]> = {};
const allow = (folder: string, ...imports: string[]): void => {
  const unknown = imports.find((name) => !(name in MAY_IMPORT));
  if (unknown) throw new Error(`${folder} may not import ${unknown}, which is not above it.`);
  MAY_IMPORT[folder] = imports;
};
const RELEASE = ['text', 'anchors', 'figures', 'release'];
allow('text');
allow('words');
allow('anchors', 'text');
allow('figures', 'text', 'words');
allow('release', 'text', 'words', 'anchors', 'figures');
allow('lint', 'words', ...RELEASE);
allow('search', 'text', 'anchors');
allow('remark', 'search', 'lint', 'words', ...RELEASE);
allow('import', 'lint', 'words', 'text', 'release');
allow('cite', 'words', ...RELEASE);
allow('build', 'search', 'cite', 'words', 'remark', 'lint', ...RELEASE);
allow('cli', 'build', 'lint', 'import', ...RELEASE);
allow('browser', 'search', 'anchors', 'words', 'text');
allow('styles');
const PAGE = ['browser', 'cite', 'words', 'styles', ...RELEASE];
allow('components', ...PAGE);
allow('layouts', 'components', ...PAGE);
allow('pages', 'layouts', 'components', ...PAGE);
allow('src', 'words', ...RELEASE);

const EXPORTED = /^export (?:async )?function\*? (\w+)/gm;

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const files = globSync('src/**/*.{ts,mjs,astro,css}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const lines = files.map(read).join('').split('\n').length - 1;
console.log(`src/ has ${lines} lines in ${files.length} files.`);

const problems = files.flatMap((file) => {
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder];
  if (!allowed) return [`${file}: the folder ${folder} is not in the table of tests/structure.ts.`];
  return importsOf(file)
    .map((imported) => folderOf(imported))
    .filter((imported) => imported !== folder && !allowed.includes(imported))
    .map((imported) => `${file}: ${folder} may not import ${imported}.`);
});
// The functions that a page exports have names that Astro gives.
const functions = files
  .filter((file) => !file.endsWith('.astro'))
  .flatMap((file) => Array.from(read(file).matchAll(EXPORTED), ([, name]) => ({ name, file })));
for (const [name, same] of Map.groupBy(functions, (one) => one.name)) {
  const names = same.map(({ file }) => file).join(', ');
  if (same.length > 1) problems.push(`${names}: each exports ${name}. Give one another name.`);
}
if (problems.length > 0) {
  console.error([...new Set(problems)].join('\n'));
  process.exitCode = 1;
}

/** The files of the project that a file imports, by their paths from the root. */
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(read(file), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, file, '..', name)).replaceAll('\\', '/'))
    .filter((path) => path.startsWith('src/'));
}

function folderOf(file: string): string {
  return file.split('/').at(1)?.includes('.') ? 'src' : (file.split('/')[1] ?? '');
}
