import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { anchorIds } from '../../src/anchors/record.ts';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { loadReleases } from '../../src/release/load.ts';

const folder = inject('sites').release;
const html = readFileSync(join(folder, 'dist/index.html'), 'utf8');

test('a page names the SHA-256 of the received text, which is served byte for byte', () => {
  const source = readFileSync('tests/fixtures/release/index.source.txt');
  expect(readFileSync(join(folder, 'dist/index.source.txt')).equals(source)).toBe(true);
  expect(html).toContain(createHash('sha256').update(source).digest('hex'));
});

/** The ids of the page's own parts. */
const OWN = ['cite', 'contents', 'results', 'search-status'];

test('a page has the recorded anchors, and beside them only those of its own parts', () => {
  const recorded = loadReleases(folder).flatMap(({ record }) => record.flatMap(anchorIds));
  const ids = [...readBuiltPage(html).anchors.keys()];
  expect(ids).toEqual(expect.arrayContaining(recorded));
  const others = ids.filter((id) => !recorded.includes(id) && !/^(?:check|chart)-/.test(id));
  expect(others.toSorted()).toEqual(OWN);
});

test('the 404 page of one release has no heading of several, and those of many one', () => {
  const headings = (site: string) => {
    const { tree } = readBuiltPage(readFileSync(join(site, 'dist/404.html'), 'utf8'));
    return selectAll('main :is(h1, h2)', tree).map(toString);
  };
  expect(headings(folder)).toEqual(['Page not found']);
  expect(headings(inject('sites').several)).toEqual(['Page not found', 'Press releases']);
});
