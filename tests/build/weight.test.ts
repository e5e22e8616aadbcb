import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(join('dist', file));
const brotli = (data: Buffer) => brotliCompressSync(data).length;
const html = read('index.html');

/** Holds a number of bytes to its bound, and says by how much it is passed. */
function hold(what: string, bytes: number, bound: number): void {
  expect(
    bytes,
    `${what}: ${bytes} B, ${bytes - bound} B over its bound of ${bound} B`,
  ).toBeLessThanOrEqual(bound);
}

test('the page with its style, script and charts is at most 13 kB', () => {
  hold('dist/index.html', brotli(html), 13_000);
});

test('nothing but the page is needed before the text can be read', () => {
  const text = html.toString();
  expect(text).not.toMatch(/<link[^>]+rel="?stylesheet/);
  // A module waits for the page; a plain script would hold it up.
  expect(text).not.toMatch(/<script(?![^>]*type="module")[^>]+src=/);
  expect(text).not.toMatch(/@import/);
});

const fonts = globSync('_astro/*.woff2', { cwd: 'dist' });

test('the typeface is at most 28 kB', () => {
  expect(fonts).toHaveLength(2);
  hold(
    'the typeface',
    fonts.reduce((sum, file) => sum + read(file).length, 0),
    28_000,
  );
});

test('the first view is at most 41 kB in all', () => {
  const typeface = fonts.reduce((sum, file) => sum + read(file).length, 0);
  const scripts = [...html.toString().matchAll(/<script[^>]+src="([^"]+)"/g)];
  const script = scripts.reduce((sum, [, file = '']) => sum + brotli(read(file)), 0);
  hold('the first view', brotli(html) + typeface + script + brotli(read('favicon.svg')), 41_000);
});

test('each chart is at most 1.2 kB', () => {
  const charts = html.toString().match(/<figure class="chart"[\s\S]*?<\/figure>/g) ?? [];
  for (const [index, chart] of charts.entries())
    hold(`chart ${index + 1}`, brotli(Buffer.from(chart)), 1_200);
});

test('Pagefind’s own interface is not published', () => {
  expect(globSync('pagefind/*ui*', { cwd: 'dist' })).toEqual([]);
});
