import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFeed } from '../../../src/build/feed.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

test('the feed leaves out characters that XML does not allow', async () => {
  const folder = temporaryFolder('feed');
  const mdx = '---\nheadline: "Quay\\aopens"\n---\n';
  const article = '<p>It is\u001B open\u{1F642}.\uFFFE</p>';
  const articles = ['a', 'b'].map(
    (name) => [parseRelease(releasePaths(name), { mdx }), article] as const,
  );
  const site = { data: { name: 'Port' }, origin: 'https://release.example', base: '/' };
  await writeFeed(folder, site, new Map(articles));
  const feed = readFileSync(join(folder, 'feed.xml'), 'utf8');
  expect(feed).toContain('<title>Quayopens</title>');
  expect(feed).toContain('It is open\u{1F642}.');
  expect(feed).not.toMatch(/[^\n -\uFFFD\u{1F642}]/u);
});
