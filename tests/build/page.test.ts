import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idsOf, readRecord } from '../../src/anchors/record.ts';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { readSource } from '../../src/release/received-source.ts';
import { collapseWhitespace } from '../../src/text/whitespace.ts';
import { build, copyProject } from './build.ts';
import { cpSync } from 'node:fs';

const html = readFileSync('dist/index.html', 'utf8');
const page = readBuiltPage('index.html', html);
const source = readFileSync('content/index.source.txt');

describe('the built page', () => {
  test('holds top, p1 to p16 and steady-rise once each', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    for (const id of ['top', 'steady-rise', ...Array.from({ length: 16 }, (_, n) => `p${n + 1}`)]) {
      expect(
        ids.filter((other) => other === id),
        id,
      ).toHaveLength(1);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says what the source says, in its order', () => {
    const onPage = page.passages.map(({ text }) => collapseWhitespace(text));
    const inSource = readSource(source.toString()).map(({ text }) => text);
    expect(onPage).toEqual(inSource.slice(0, -5));
  });

  test('names the SHA-256 of the received text that is served', () => {
    expect(readFileSync('dist/index.source.txt').equals(source)).toBe(true);
    expect(html).toContain(createHash('sha256').update(source).digest('hex'));
  });

  test('has no anchor in the release that is not on record', () => {
    const recorded = (readRecord('.')['/'] ?? []).flatMap(idsOf);
    const named = [...page.anchors.keys()].filter((id) => !/^picture-.*-(title|words)$/.test(id));
    expect(named.filter((id) => !recorded.includes(id))).toEqual([
      // Parts of the page, not of the release.
      'search-status',
      'results',
      'contents',
    ]);
  });

  test('leads every link within the page to something', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
  });

  test('letters the notes in the order of the text', () => {
    const letters = [...html.matchAll(/<sup[^>]*><a[^>]*>([a-z]+)<\/a>/g)].map(
      ([, letter]) => letter,
    );
    expect(letters.join('')).toBe('abcdefghijklmnopqrstuvwxyz'.slice(0, letters.length));
    expect(letters.length).toBeGreaterThan(15);
  });
});

test('a second build, elsewhere and in another time zone, gives the same bytes', async () => {
  const project = copyProject((content) => cpSync('content', content, { recursive: true }));
  const { status } = await build(project.folder, { TZ: 'Pacific/Kiritimati' });
  expect(status).toBe(0);
  const hashes = (dist: string) =>
    globSync('**/*.*', { cwd: dist })
      .sort()
      .map(
        (file) =>
          `${file} ${createHash('sha256')
            .update(readFileSync(join(dist, file)))
            .digest('hex')}`,
      );
  expect(hashes(join(project.folder, 'dist'))).toEqual(hashes('dist'));
  project.remove();
});
