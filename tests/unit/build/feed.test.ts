import { parseAtomFeed } from 'feedsmith';
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

test('a release that was renamed twice keeps the id of its entry', async () => {
  const folder = temporaryFolder('feed');
  const mdx = (keys: string) => `---\nheadline: Quay opens\n${keys}---\n`;
  const releases = [
    parseRelease(releasePaths('a'), { mdx: mdx('formerly: [c, b]\n') }),
    parseRelease(releasePaths('d'), { mdx: mdx('') }),
  ];
  const site = { data: { name: 'Port' }, origin: 'https://release.example', base: '/press/' };
  await writeFeed(folder, site, new Map(releases.map((release) => [release, ''])));
  const { entries } = parseAtomFeed(readFileSync(join(folder, 'feed.xml'), 'utf8'));
  expect(entries?.map(({ id, links }) => [id, links?.[0]?.href])).toEqual([
    ['https://release.example/press/c/', 'https://release.example/press/a/'],
    ['https://release.example/press/d/', 'https://release.example/press/d/'],
  ]);
});
