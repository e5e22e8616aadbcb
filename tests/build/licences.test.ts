import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, inject, test } from 'vitest';
import { SHIPPED } from '../../src/build/licences.ts';

const { release, folder } = inject('sites');
const read = (site: string) => readFileSync(join(site, 'dist/licences.txt'), 'utf8');

test('a build has the licence of everything in it that others wrote', () => {
  const licences = read(release);
  for (const { name } of SHIPPED.filter(({ name }) => name !== '@orama/stemmers'))
    expect(licences, name).toContain(`# ${name}: `);
  expect(licences).not.toContain('@orama/stemmers'); // its only language is English
  expect(licences).toContain('SIL OPEN FONT LICENSE');
  expect(licences).toContain('Permission is hereby granted, free of charge');
  expect(licences).toContain('Apache License');
  expect(licences).not.toContain('bundled dependencies');
  expect(read(folder)).toContain('# pagefind: ');
});

test('no script of the page imports a package whose licence is not sent', () => {
  expect([...packagesOf(globSync('src/browser/**/*.ts').filter(isScript))]).toEqual([
    'text-fragments-polyfill',
  ]);
  expect(SHIPPED.map(({ name }) => name)).toContain('text-fragments-polyfill');
});

test('each of these packages has its licence where the table says', () => {
  for (const { name, licence } of SHIPPED)
    expect(existsSync(`node_modules/${name}/${licence}`)).toBe(true);
});

function isScript(file: string): boolean {
  return !file.endsWith('.d.ts');
}

/** The packages that scripts import, themselves or through other files of the project. */
function packagesOf(files: string[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set(files);
  for (const file of seen) {
    const { importedFiles } = ts.preProcessFile(withoutTypes(file), true, true);
    for (const { fileName } of importedFiles) {
      const [scope = '', name] = fileName.split('/');
      if (!fileName.startsWith('.'))
        packages.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
      else if (fileName.endsWith('.ts')) seen.add(relative('.', resolve(dirname(file), fileName)));
    }
  }
  return packages;
}

/** A script as a browser gets it: without imports of types. */
function withoutTypes(file: string): string {
  const options = { target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true };
  return ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions: options }).outputText;
}
