import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stringifyRecord } from '../../../src/anchors/record.ts';
import { loadRelease, loadReleases } from '../../../src/release/load.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';

const reads = vi.spyOn(fs, 'readFileSync');
// The modules under test import the function by its name.
syncBuiltinESMExports();
afterAll(() => {
  reads.mockRestore();
  syncBuiltinESMExports();
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'load-'));
  write('content/a.mdx', mdx('A quay opens'));
  write('content/a.source.txt', 'A quay opens\n\nOn Friday.\n');
  write('content/b/c.mdx', mdx('A crane falls'));
  reads.mockClear();
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function mdx(headline: string): string {
  return `---
headline: ${headline}
issuer: Port of Bergen
place: Bergen
date: "2024-05-03"
state: As received.
received: A copy.
edition: { date: "2024-06-01", changes: The first edition. }
---

On Friday.
`;
}

const filesRead = () => reads.mock.calls.map(([path]) => String(path).slice(root.length + 1));
const load = (file: string) => loadRelease(root, releasePaths(file));

test('every release is loaded in the order of their names, each file read once', () => {
  const releases = loadReleases(root);
  expect(releases.map(({ id }) => id)).toEqual(['a', 'b/c']);
  expect(filesRead().toSorted()).toEqual([
    'content/a.mdx',
    'content/a.source.txt',
    'content/b/c.mdx',
  ]);
});

test('a release is the same one until one of its files changes', () => {
  const first = load('a.mdx');
  expect(load('a.mdx')).toBe(first);
  expect(filesRead()).toHaveLength(2);
  const anchor = { id: 'p7', kind: 'passage', text: 'On Friday.', status: 'current' } as const;
  write('content/a.anchors.json', stringifyRecord([anchor]));
  const second = load('a.mdx');
  expect(second.blocks.map(({ id }) => id)).toEqual(['top', 'p7']);
  write('content/a.mdx', mdx('Two quays open'));
  expect(load('a.mdx').data.headline).toBe('Two quays open');
  rmSync(join(root, 'content/a.source.txt'));
  expect(formatProblems(load('a.mdx').problems)).toContain('The text as received is missing.');
});

test('a release has its blocks with their ids and places, its paragraphs and its record', () => {
  const { blocks, receivedBlocks, receivedText, record, problems } = load('a.mdx');
  expect(blocks).toMatchObject([
    { id: 'top', kind: 'headline', text: 'A quay opens', isEditorial: false },
    { id: 'p1', kind: 'passage', text: 'On Friday.', node: { position: { start: { line: 11 } } } },
  ]);
  expect(receivedBlocks).toMatchObject([
    { kind: 'paragraph', forms: { words: 'A quay opens' }, line: 1 },
    { kind: 'paragraph', forms: { words: 'On Friday.' }, line: 3 },
  ]);
  expect(receivedText).toBe('A quay opens\n\nOn Friday.\n');
  expect(record).toEqual([]);
  expect(problems).toEqual([]);
});

test('the received text has every byte of its file, a byte order mark and all line ends included', () => {
  const bytes = Buffer.from('\uFEFFA quay opens\r\n\r\nOn Friday.\n\u0085');
  write('content/a.source.txt', bytes);
  expect(Buffer.from(load('a.mdx').receivedText)).toEqual(bytes);
});

test.each([
  ['a.mdx', 'content/a.mdx:11:6'],
  ['a.source.txt', 'content/a.source.txt:2:3'],
  ['a.anchors.json', 'content/a.anchors.json:1:2'],
])('%s that is not UTF-8 has that problem only, at its first wrong byte', (file, place) => {
  const text = { 'a.mdx': `${mdx('A')}`.replace('iday', '\xE9'), 'a.source.txt': 'A\nab\xE9' }[
    file
  ];
  write(`content/${file}`, Buffer.from(text ?? '{\xE9', 'latin1'));
  const problems = load('a.mdx').problems.filter((one) => one.file === `content/${file}`);
  expect(formatProblems(problems)).toBe(
    `${place} This file isn’t UTF-8. Save it as UTF-8, without changing its words.`,
  );
});

test('a file that may not be read has that problem only', () => {
  reads.mockImplementationOnce(() => {
    throw new Error('EACCES: permission denied');
  });
  const problems = load('a.mdx').problems.filter(({ file }) => file === 'content/a.mdx');
  expect(formatProblems(problems)).toBe(
    'content/a.mdx:1:1 This file can’t be read (EACCES: permission denied). Change its permissions.',
  );
});
