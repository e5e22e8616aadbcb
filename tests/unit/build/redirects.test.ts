import { expect, test } from 'vitest';
import { redirectsOf } from '../../../src/build/redirects.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';

test('a release that moves into a folder of its name keeps its address, and its files redirect', () => {
  const mdx = '---\nheadline: Quay opens\nformerly: [2024/quay]\n---\n';
  const release = parseRelease(releasePaths('2024/quay/index.mdx'), { mdx });
  const redirects = redirectsOf([release], '/press/');
  expect([...redirects].slice(0, 2)).toEqual([
    ['/press/2024/quay.source.txt', '/press/2024/quay/index.source.txt'],
    ['/press/2024/quay.png', '/press/2024/quay/index.png'],
  ]);
  expect([...redirects.keys()]).not.toContain('/press/2024/quay/');
});
