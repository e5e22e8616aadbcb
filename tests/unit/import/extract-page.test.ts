import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractPage } from '../../../src/import/extract-page.ts';
import { importRelease } from '../../../src/import/import-release.ts';

const page = extractPage(readFileSync('tests/fixtures/raw/page.html', 'utf8'));

test('the main content of a page is taken, without its menu and footer', () => {
  expect(page.text).toBe(readFileSync('tests/fixtures/raw/page.txt', 'utf8'));
});

test('its headings, quotations and line breaks come from its markup', () => {
  const { mdx } = importRelease(page.text, undefined, page.marks);
  expect(mdx).toContain('headline: "Port of Lindhaven opens a second quay"');
  expect(mdx).toContain('## What it costs, and who pays for it.');
  expect(mdx).toContain('### Jobs');
  expect(mdx).toContain('> We waited');
  expect(mdx).toContain('3. Third');
  expect(mdx).toContain('Port of Lindhaven\\\n12 Quay Street\\\n1000 Lindhaven');
  expect(mdx).toContain('| 2024 | 8 |');
});

test('a page without words gives none', () => {
  expect(extractPage('<!doctype html><html><body></body></html>').text.trim()).toBe('');
});
