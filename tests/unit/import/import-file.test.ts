import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '../../../src/import/import-file.ts';
import { runCommand } from '../../run-command.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Imports into an empty project. */
const run = (...args: string[]): string => importFile(args, folder);

const text = '\uFEFFQuay opens\r\n\r\nBergen, 3 May 2024 – It opened.\r\n';

test('a text is copied byte for byte, and the guesses are listed with their lines', () => {
  writeFileSync(join(folder, 'Öre quay.txt'), text);
  const said = run('Öre quay.txt', '--lang', 'en-GB');
  expect(readFileSync(join(folder, 'content/ore-quay.source.txt'), 'utf8')).toBe(text);
  expect(readFileSync(join(folder, 'content/ore-quay.mdx'), 'utf8')).toContain('lang: "en-GB"');
  expect(said).toContain('line 3: place: Bergen\n  line 3: date: 2024-05-03');
  expect(said).toContain('Not found: issuer, wire, release.');
});

test('letters that Unicode does not decompose are replaced in a name', () => {
  writeFileSync(join(folder, 'Ærø & Łódź (1).txt'), text);
  expect(run('Ærø & Łódź (1).txt')).toContain('Wrote content/aero-lodz-1.source.txt');
});

test('the report says that a text of uncertain language is marked as English', () => {
  writeFileSync(join(folder, 'f.txt'), 'Kai öffnet\n\nEr ist offen.\n');
  expect(run('f.txt')).toMatch(/release, lang\. Without lang, the page is marked as English\.$/);
});

test('a saved page is kept beside the text that was taken from it', () => {
  const html = readFileSync('tests/fixtures/raw/page.html', 'utf8');
  writeFileSync(join(folder, 'saved'), html);
  run('saved', '--name', '2024/quay');
  const files = readdirSync(join(folder, 'content/2024')).sort();
  expect(files).toEqual(['quay.mdx', 'quay.received.html', 'quay.source.txt']);
  expect(readFileSync(join(folder, 'content/2024/quay.received.html'), 'utf8')).toBe(html);
});

test('nothing is overwritten, and a source in its place stays there', () => {
  writeFileSync(join(folder, 'content/quay.source.txt'), text);
  expect(run('content/quay.source.txt')).toContain('Wrote content/quay.mdx.');
  writeFileSync(join(folder, 'quay.txt'), 'Another');
  expect(() => run('quay.txt')).toThrow(
    'content/quay.source.txt already exists. Choose another name: --name NAME.',
  );
  expect(readFileSync(join(folder, 'content/quay.source.txt'), 'utf8')).toBe(text);
});

const bad: [string, string | Buffer | undefined, string[], string][] = [
  ['no file', undefined, [], 'There is no file f.txt.'],
  ['an empty file', ' \n', [], 'No words of this text could be a release. Import a text with one.'],
  [
    'what is not UTF-8',
    Buffer.from([0x41, 0x0a, 0xff, 0xfe]),
    [],
    'f.txt:2 This file isn’t UTF-8.',
  ],
  [
    'UTF-16',
    Buffer.from('\uFEFFQuay opens', 'utf16le'),
    [],
    'f.txt:1 This file isn’t UTF-8, but UTF-16. Save it as UTF-8',
  ],
  ['a binary file', 'GIF\0\u0001', [], 'f.txt is not plain text.'],
  [
    'a PDF',
    '%PDF-1.7\n',
    [],
    'f.txt is not plain text. Save a PDF, an email, a web archive or a word-processor document as text or HTML.',
  ],
  [
    'a document of Word',
    Buffer.from('504b030414ff', 'hex'),
    [],
    'f.txt:1 This file isn’t UTF-8. Save it as UTF-8, without changing its words. Save a PDF, an email, a web archive or a word-processor document as text or HTML.',
  ],
  [
    'an old one',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    [],
    'f.txt:1 This file isn’t UTF-8. Save it as UTF-8, without changing its words. Save a PDF, an email, a web archive or a word-processor document as text or HTML.',
  ],
  ['a text with its looks (RTF)', '{\\rtf1 Quay opens}', [], 'f.txt is not plain text.'],
  [
    'a web archive, or the file of an email',
    'From: Port <port@port.example>\r\nMIME-Version: 1.0\r\n\r\nQuay opens',
    [],
    'f.txt is not plain text.',
  ],
  ['an unsafe name', text, ['--name', '../x'], '--name ../x: This name isn’t safe in an address.'],
  ['an unknown option', text, ['--nam', 'x'], "Unknown option '--nam'"],
  ['what is no language', text, ['--lang', 'English!'], '--lang English! is not a language.'],
  ['an empty language', text, ['--lang', ''], '--lang  is not a language.'],
  ['two files', text, ['g.txt'], 'npm run import -- FILE [--name NAME] [--lang LANG]'],
];
test.each(bad)('%s is refused', (_, content, more, says) => {
  if (content !== undefined) writeFileSync(join(folder, 'f.txt'), content);
  expect(() => run('f.txt', ...more)).toThrow(says);
  expect(readdirSync(join(folder, 'content'))).toEqual([]);
});

test('the command reads a file in the folder in which it was called', async () => {
  writeFileSync(join(folder, 'content/far.txt'), text);
  const args = [resolve('src/cli/run.ts'), 'import', 'far.txt'];
  const env = { INIT_CWD: join(folder, 'content') };
  const { status, said } = await runCommand(folder, args, env);
  expect(said).toContain('Wrote content/far.source.txt, content/far.mdx.');
  expect(status).toBe(0);
});

test('the command says in one line what is wrong, and fails', async () => {
  const args = [resolve('src/cli/run.ts'), 'import', 'none.txt'];
  const { status, said } = await runCommand(folder, args, { INIT_CWD: folder });
  expect({ status, said }).toEqual({ status: 1, said: 'There is no file none.txt.\n' });
});

test('a folder is refused with what to do', () => {
  mkdirSync(join(folder, 'news'));
  expect(() => run('news')).toThrow('news is a folder. Name a file in it.');
});

test('an address is refused with what to do', () => {
  expect(() => run('https://example.org/quay')).toThrow(
    'There is no file https://example.org/quay. Save the page, and import the file.',
  );
});
