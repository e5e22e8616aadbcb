import { expect, test } from 'vitest';
import { releasePaths, withBase } from '../../../src/release/paths.ts';

test.each([
  ['index', '', '/', 'index.html'],
  ['harbour', 'harbour', '/harbour/', 'harbour/index.html'],
  ['2024/harbour', '2024/harbour', '/2024/harbour/', '2024/harbour/index.html'],
  ['2024/index', '2024', '/2024/', '2024/index.html'],
])('the release %s has the page “%s” at %s', (id, page, address, html) => {
  for (const end of ['mdx', 'source.txt', 'anchors.json']) {
    expect(releasePaths(`${id}.${end}`)).toEqual({
      id,
      page,
      mdx: `content/${id}.mdx`,
      source: `content/${id}.source.txt`,
      savedPage: `content/${id}.received.html`,
      anchors: `content/${id}.anchors.json`,
      address,
      html,
    });
  }
  expect(releasePaths(`${id}.mdx`.replaceAll('/', '\\')).id).toBe(id);
});

test('an address has the folder of the site in front', () => {
  expect(withBase('/', '/2024/harbour/')).toBe('/2024/harbour/');
  expect(withBase('/press/', '/2024/harbour/')).toBe('/press/2024/harbour/');
});
