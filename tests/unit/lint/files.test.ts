import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from '../../../src/lint/lint.ts';
import { loadReleases } from '../../../src/release/load.ts';
import { VECTORS } from '../../releases/attack-release.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

test('no attack by a file name reaches a build', () => {
  const names = VECTORS.map((text) => text.replaceAll('/', '∕')).filter(
    (name) => name.length < 90 && name !== 'constructor',
  );
  const root = temporaryFolder('names');
  mkdirSync(join(root, 'content'));
  for (const name of names) writeFileSync(join(root, 'content', `${name}.mdx`), '');
  const problems = lint(root, loadReleases(root));
  const unsafe = problems.filter(({ reason }) => reason.startsWith('This name isn’t safe'));
  expect(unsafe.map(({ file }) => file).toSorted()).toEqual(
    names.map((name) => `content/${name}.mdx`).toSorted(),
  );
});
