import { expect, test } from 'vitest';
import { readBuiltPage } from '../../../src/build/built-page.ts';
import {
  addHashes,
  contentSecurityPolicy,
  headersOf,
  type InlineHashes,
  rulesFor,
} from '../../../src/build/headers.ts';
import { readHeadersFile, writeHostFiles } from '../../../src/build/host-files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

test('the policy allows what is inline by its hash, and nothing by “unsafe”', () => {
  const inline: InlineHashes = { styles: new Set(), scripts: new Set() };
  const pages = [
    '<script>alert(1)</script><script type="application/ld+json">{}</script><style>p{}</style>',
    '<script>alert(1)</script><script src="/a.js"></script>',
  ];
  for (const html of pages) addHashes(inline, readBuiltPage(html).elements);
  const policy = contentSecurityPolicy(inline);
  expect(policy.match(/'sha256-/g)).toHaveLength(2);
  expect(policy).toContain("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"); // alert(1)
  expect(policy).not.toMatch(/'unsafe-|data:|https?:|\*/);
});

test('no address gets a header from two rules, which hosts would join', () => {
  const [everywhere, ...others] = rulesFor('x', '/');
  const names = Object.keys(everywhere?.headers ?? {});
  expect(everywhere?.pattern).toBe('/*');
  for (const { headers } of others) {
    expect(Object.keys(headers).filter((name) => names.includes(name))).toEqual([]);
  }
});

test('a headers file is read back as it was written', () => {
  const dist = temporaryFolder('headers');
  const rules = rulesFor("default-src 'none'; base-uri 'none'", '/');
  writeHostFiles(dist, rules, new Map());
  expect(readHeadersFile(dist)).toEqual(rules);
});

test('in a folder of a host the rules are for that folder alone', () => {
  const rules = rulesFor('x', '/press/');
  expect(headersOf(rules, '/press/_astro/a.js')['Cache-Control']).toContain('immutable');
  expect(headersOf(rules, '/_astro/a.js')).not.toHaveProperty('Content-Security-Policy');
});
