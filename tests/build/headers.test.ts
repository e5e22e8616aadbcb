import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { baseOf, headersOf, REVALIDATE } from '../../src/build/headers.ts';
import { readHeadersFile } from '../../src/build/host-files.ts';
import { filesIn, readManifest } from '../../src/build/output-files.ts';
import { serve } from '../../src/build/server.ts';
import { MANIFEST } from '../../src/release/paths.ts';

const { release, several, folder } = inject('sites');
const dist = join(release, 'dist');
const rules = readHeadersFile(dist);

test.each([release, several])(
  'a built policy allows nothing by “unsafe”, and fits what hosts read',
  (folder) => {
    const policy = headersOf(readHeadersFile(join(folder, 'dist')), '/')['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("'sha256-");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy?.length).toBeLessThan(1900);
  },
);

test('hashed files are cached for ever, pages are asked for again', () => {
  expect(headersOf(rules, '/_astro/a.B7x.css')['Cache-Control']).toContain('immutable');
  expect(headersOf(rules, '/pagefind/fragment/en_1.pf_fragment')['Cache-Control']).toContain(
    'immutable',
  );
  for (const address of [
    '/',
    '/2024/harbour/',
    '/pagefind/pagefind.js',
    '/pagefind/pagefind-entry.json',
    '/pagefind/stem.en.js',
    '/licences.txt',
    '/index.source.txt',
  ]) {
    expect(headersOf(rules, address)['Cache-Control']).toBe(REVALIDATE);
  }
});

test('no file is cached for ever under a name that it keeps when it changes', () => {
  const known = new Map<string, string>();
  for (const site of [release, several, folder].map((root) => join(root, 'dist'))) {
    const siteRules = readHeadersFile(site);
    const forEver = filesIn(site).filter((file) =>
      headersOf(siteRules, baseOf(siteRules) + file)['Cache-Control']?.includes('immutable'),
    );
    for (const file of forEver) {
      // The hash of Vite, of a font, or of Pagefind.
      expect(file).toMatch(/[.-](?=[a-z]*[A-Z\d_-])[\w-]{8}\.\w+$|_[\da-f]{7,}\.pf_\w+$/);
      const found = hash('sha256', readFileSync(join(site, file)));
      expect(known.get(file) ?? found, `${file} differs between sites`).toBe(found);
      if (file.endsWith('.woff2')) expect(file).toContain(`.${found.slice(0, 8)}.`);
      known.set(file, found);
    }
    const endings = new Set(forEver.map((file) => extname(file)));
    for (const ending of ['.js', '.woff2', '.pf_fragment', '.pf_index'])
      expect(endings).toContain(ending);
  }
});

test('the server sends what is published, with its headers', async () => {
  const { url, close } = await serve(dist, 0);
  for (const address of ['/', '/index.source.txt', '/nowhere/', '/_headers']) {
    const response = await fetch(url + address);
    const expected = headersOf(rules, response.status === 404 ? '/nowhere/' : address);
    delete expected['Strict-Transport-Security']; // this server speaks http only
    for (const [name, value] of Object.entries(expected)) {
      expect(response.headers.get(name), `${name} at ${address}`).toBe(value);
    }
    expect(response.status).toBe(/nowhere|_headers/.test(address) ? 404 : 200);
    expect(response.headers.get('content-type')).toMatch(/charset=utf-8/);
  }
  await close();
});

test('the manifest names every file of the build and what is in it', () => {
  const files = readManifest(dist) ?? new Map<string, string>();
  expect([...files.keys()]).toEqual(filesIn(dist).filter((file) => file !== MANIFEST));
  const source = readFileSync('tests/fixtures/release/index.source.txt');
  expect(files.get('index.source.txt')).toBe(hash('sha256', source));
});
