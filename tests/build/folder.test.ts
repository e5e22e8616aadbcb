import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { copyAtAddress } from '../../src/build/published-copy.ts';
import { serve } from '../../src/build/server.ts';
import { verifyCopy } from '../../src/build/verify-copy.ts';
import { checkPages } from './check-pages.ts';
import { NGINX, serveByNginx } from './serve-by-nginx.ts';

const folder = inject('sites').folder;
const dist = join(folder, 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

test('every page in a folder of a host is valid, and all it links to and loads is in that folder', async () => {
  expect(await checkPages(dist, '/press/')).toEqual([]);
  expect(read('quay/index.html')).toContain('href="/press/2024/harbour/#p2"');
});

test('a page in a folder names its whole address', () => {
  expect(read('quay/index.html')).toContain(
    '<link rel="canonical" href="https://release.example/press/quay/">',
  );
  expect(read('quay.bib')).toContain('https://release.example/press/quay/');
  const { $schema, address } = JSON.parse(read('quay/index.json'));
  expect([$schema, address]).toEqual(['/press/passages.schema.json', '/press/quay/']);
});

test.each([
  ['npm start', (at: string) => serve(at, 0)],
  ...(NGINX ? [['nginx', (at: string) => serveByNginx(at, '/press/')] as const] : []),
])('%s serves the folder as it was built, with its headers', async (_, serveIt) => {
  const site = await serveIt(dist);
  try {
    expect(site.url).toMatch(/\/press$/);
    const { problems, headers } = await verifyCopy(copyAtAddress(site.url), folder, dist);
    expect(problems).toEqual([]);
    expect(headers).toBeGreaterThan(50);
    for (const hidden of ['_headers', '_nginx.conf'])
      expect((await fetch(`${site.url}/${hidden}`)).status).toBe(404);
  } finally {
    await site.close();
  }
});

test('releases are listed by date, the newest first, and `/` is the list where no release is', () => {
  for (const file of ['releases/index.html', 'index.html']) {
    const { tree } = readBuiltPage(file, read(file));
    const links = selectAll('.releases a', tree);
    expect(links.map(({ properties: { href } }) => href)).toEqual([
      '/press/quay/',
      '/press/2024/harbour/',
    ]);
    expect(selectAll('.releases p', tree).map((line) => toString(line).trim())).toEqual([
      'The port 4 May 2024',
      'Port of Ålesund 3 May 2024',
    ]);
  }
});

test('every page of a site of releases leads to the list, and the site of one has none', () => {
  for (const file of ['quay/index.html', '404.html'])
    expect(read(file)).toContain('href="/press/releases/"');
  const one = join(inject('sites').release, 'dist');
  expect(existsSync(join(one, 'releases'))).toBe(false);
  expect(readFileSync(join(one, 'index.html'), 'utf8')).not.toContain('/releases/');
});
