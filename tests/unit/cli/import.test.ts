import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in an empty project. */
function run(...args: string[]): { status: number | null; said: string } {
  const { INIT_CWD: _, ...env } = process.env;
  const command = resolve('src/cli/import.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const text = '\uFEFFQuay opens\r\n\r\nBergen, 3 May 2024 – It opened.\r\n';

test('a text is copied byte for byte, and the guesses are listed with their lines', () => {
  writeFileSync(join(folder, 'Öre quay.txt'), text);
  const { status, said } = run('Öre quay.txt', '--lang', 'en-GB');
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'content/ore-quay.source.txt'), 'utf8')).toBe(text);
  expect(readFileSync(join(folder, 'content/ore-quay.mdx'), 'utf8')).toContain('lang: "en-GB"');
  expect(said).toContain('line 3: place: Bergen\n  line 3: date: 2024-05-03');
  expect(said).toContain('Not found: issuer, wire, release.');
});

test('a saved page is kept beside the text that was taken from it', () => {
  const html = readFileSync('tests/fixtures/raw/page.html', 'utf8');
  writeFileSync(join(folder, 'saved'), html);
  expect(run('saved', '--name', '2024/quay').status).toBe(0);
  const files = readdirSync(join(folder, 'content/2024')).sort();
  expect(files).toEqual(['quay.mdx', 'quay.received.html', 'quay.source.txt']);
  expect(readFileSync(join(folder, 'content/2024/quay.received.html'), 'utf8')).toBe(html);
});

test('nothing is overwritten, and a source in its place stays there', () => {
  writeFileSync(join(folder, 'content/quay.source.txt'), text);
  expect(run('content/quay.source.txt').said).toContain('Wrote content/quay.mdx.');
  writeFileSync(join(folder, 'quay.txt'), 'Another');
  const { status, said } = run('quay.txt');
  expect(status).toBe(1);
  expect(said).toBe(
    'content/quay.source.txt is there already. Choose another name with --name NAME.\n',
  );
  expect(readFileSync(join(folder, 'content/quay.source.txt'), 'utf8')).toBe(text);
});

const bad: [string, string | Buffer | undefined, string[], string][] = [
  ['no file', undefined, [], 'There is no file f.txt.'],
  ['an empty file', ' \n', [], 'There are no words in it that could be a release.'],
  [
    'what is not UTF-8',
    Buffer.from([0x41, 0x0a, 0xff, 0xfe]),
    [],
    "f.txt:2 This file isn't UTF-8.",
  ],
  ['a binary file', 'GIF\0\u0001', [], 'f.txt is not a text.'],
  ['an unsafe name', text, ['--name', '../x'], "--name ../x: This name isn't safe in an address."],
  ['an unknown option', text, ['--nam', 'x'], "Unknown option '--nam'"],
  ['what is no language', text, ['--lang', 'English!'], '--lang English! is not a language.'],
  ['two files', text, ['g.txt'], 'npm run import -- FILE [--name NAME] [--lang LANG]'],
];
test.each(bad)('%s is refused', (_, content, more, says) => {
  if (content !== undefined) writeFileSync(join(folder, 'f.txt'), content);
  const { status, said } = run('f.txt', ...more);
  expect(status).toBe(1);
  expect(said).toContain(says);
  expect(said).not.toMatch(/^ +at /m);
  expect(readdirSync(join(folder, 'content'))).toEqual([]);
});
