import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/build/content-security-policy.ts';
import { headersOf, rulesFor, SHORT } from '../../src/build/headers.ts';
import { readHeadersFile, writeHeadersFile } from '../../src/build/headers-file.ts';
import { filesIn, sha256 } from '../../src/build/manifest.ts';
import { MANIFEST } from '../../src/release/paths.ts';

const rules = readHeadersFile(readFileSync('dist/_headers', 'utf8'));

test('the policy allows what is inline by its hash, and nothing by “unsafe”', () => {
  const policy = contentSecurityPolicy([
    '<script>alert(1)</script><script type="application/ld+json">{}</script><style>p{}</style>',
    '<script>alert(1)</script><script src="/a.js"></script>',
  ]);
  expect(policy.match(/'sha256-/g)).toHaveLength(2);
  expect(policy).toContain("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"); // alert(1)
  expect(policy).not.toMatch(/'unsafe-|data:|https?:|\*/);
});

test('the built policy has a hash for each inline style, and fits what hosts read', () => {
  const policy = headersOf(rules, '/')['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("'unsafe-inline'");
  expect(policy.length).toBeLessThan(1900);
});

test('hashed files are kept for ever, pages are asked for again', () => {
  expect(headersOf(rules, '/_astro/a.B7x.css')['Cache-Control']).toContain('immutable');
  expect(headersOf(rules, '/pagefind/fragment/en_1.pf_fragment')['Cache-Control']).toContain(
    'immutable',
  );
  for (const address of ['/', '/2024/harbour/', '/pagefind/pagefind.js', '/index.source.txt']) {
    expect(headersOf(rules, address)['Cache-Control']).toBe(SHORT);
  }
});

test('no address gets a header from two rules, which hosts would join', () => {
  const all = rulesFor('x');
  const names = (pattern: string) =>
    Object.keys(all.find((rule) => rule.pattern === pattern)?.headers ?? {});
  const everywhere = new Set(names('/*'));
  for (const { pattern } of all.slice(1)) {
    expect(names(pattern).filter((name) => everywhere.has(name))).toEqual([]);
  }
});

test('a headers file is read back as it was written', () => {
  const all = rulesFor("default-src 'none'; base-uri 'none'");
  expect(readHeadersFile(writeHeadersFile(all))).toEqual(all);
});

test('a policy longer than hosts read stops the build', () => {
  expect(() => writeHeadersFile(rulesFor('x'.repeat(2000)))).toThrow('hosts read 2000');
});

test('the server sends what is published', async () => {
  for (const address of ['/', '/index.source.txt', '/nowhere/', '/_headers']) {
    const response = await fetch(inject('site') + address);
    const expected = headersOf(rules, response.status === 404 ? '/nowhere/' : address);
    delete expected['Strict-Transport-Security']; // this server speaks http only
    for (const [name, value] of Object.entries(expected)) {
      expect(response.headers.get(name), `${name} at ${address}`).toBe(value);
    }
    expect(response.status).toBe(/nowhere|_headers/.test(address) ? 404 : 200);
    expect(response.headers.get('content-type')).toMatch(/charset=utf-8/);
  }
});

test('the manifest names every file of the build and what is in it', () => {
  const manifest: Record<string, string> = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
  expect(Object.keys(manifest)).toEqual(filesIn('dist').filter((file) => file !== MANIFEST));
  expect(manifest['index.source.txt']).toBe(sha256(readFileSync('content/index.source.txt')));
});
