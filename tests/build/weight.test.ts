import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { weigh } from './weigh-page.ts';

const dist = join(inject('sites').release, 'dist');
const { html, fonts, total, charts } = weigh(dist, 'index.html');

test('the page of a release of 900 words, with its style and three charts, is at most 13 kB', () => {
  expect(html).toBeLessThanOrEqual(13_000);
});

test('its typeface is at most 28 kB', () => {
  expect(globSync('_astro/*.woff2', { cwd: dist })).toHaveLength(2);
  expect(fonts).toBeLessThanOrEqual(28_000);
});

test('its first view is at most 41 kB in all', () => {
  expect(total).toBeLessThanOrEqual(41_000);
});

test('each of its charts is at most 1.2 kB', () => {
  expect(charts).toHaveLength(3);
  for (const chart of charts) expect(chart).toBeLessThanOrEqual(1_200);
});

test('nothing but the page is needed before the text can be read', () => {
  const text = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(text).not.toMatch(/<link(?![^>]*media="print")[^>]+rel="?stylesheet/);
  // A module waits for the page; a plain script would hold it up.
  expect(text).not.toMatch(/<script(?![^>]*type="module")[^>]+src=/);
  expect(text).not.toMatch(/@import/);
});

test('Pagefind’s own interface is not published', () => {
  expect(globSync('pagefind/*ui*', { cwd: dist })).toEqual([]);
});
