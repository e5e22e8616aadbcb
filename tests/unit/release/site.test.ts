import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSite, parseSite } from '../../../src/release/site.ts';
import { languages } from '../../../src/words/words-for.ts';

const reasons = (text: string) =>
  parseSite(text).problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`);

test('every key is optional, and the file may be empty', () => {
  expect(parseSite('')).toEqual({ data: { name: 'Reading edition' }, problems: [] });
  expect(parseSite('name: Site\nrights: All reserved\n').data).toEqual({
    name: 'Site',
    rights: 'All reserved',
  });
});

test('a contact is an email address or a web address', () => {
  expect(reasons('contact: editor@example.org')).toEqual([]);
  expect(reasons('contact: https://example.org/report')).toEqual([]);
  expect(reasons('name: Site\ncontact: call me')).toEqual([
    '2:10 contact: expected an email address or https://…, found "call me".',
  ]);
});

test.each([
  ['contact', 'https://a:b@evil.example/'],
  ['contact', 'https:evil.example'],
  ['contact', '"https://exa\\nmple.org/"'],
  ['address', 'https://a:b@evil.example/'],
  ['address', '" https://example.org/"'],
  ['address', 'https://example.org%40evil.example/'],
  ['address', 'https://example.org/a b'],
])('%s: %s is refused', (key, value) => {
  expect(reasons(`${key}: ${value}`)).toEqual([expect.stringMatching(/^1:10 \w+: expected an? /)]);
});

test.each([
  ['a\u202Eb', 'U+202E, an invisible character, found "a⟨U+202E⟩b"'],
  ['"a\\u200Bb"', 'U+200B, an invisible character, found "a⟨U+200B⟩b"'],
  [
    'B\u0435rgen',
    'U+0435, a letter of another script in the word “B\u0435rgen”, found "B\u0435rgen"',
  ],
])('a name may not deceive the eye: %j', (name, found) => {
  for (const key of ['name', 'editor', 'rights', 'contact']) {
    expect(reasons(`${key}: ${name}`)).toEqual([
      `1:${key.length + 3} ${key}: expected words without ${found}.`,
    ]);
  }
});

test('its language is one that there are words in', () => {
  expect(reasons('lang: de')).toEqual([]);
  expect(reasons('lang: fi')).toEqual([
    `1:7 lang: expected one of ${languages.join(', ')}, found "fi".`,
  ]);
});

test('an unknown key is reported at its place with the keys that there are', () => {
  expect(reasons('name: Site\neditors: Ada')).toEqual([
    '2:1 editors: there is no such key. Use one of name, lang, editor, contact, rights, accent, address.',
  ]);
});

test('YAML that has no keys, or is broken, is reported', () => {
  expect(reasons('The Reading Edition')).toHaveLength(1);
  expect(reasons('name: "Site')).toHaveLength(1);
  // As in front matter.
  expect(reasons('---\nname: Site\n---\n')).toEqual([
    '3:1 Source contains multiple documents. Delete this line.',
  ]);
});

const root = join(tmpdir(), `site-${randomUUID()}`);
beforeAll(() => {
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/site.yaml'), 'address: https://example.org/press\n');
});
afterAll(() => rmSync(root, { recursive: true }));

test.each<[env: Record<string, string>, origin: string, base: string]>([
  [{}, 'https://example.org', '/press/'],
  [{ SITE: '', BASE: '' }, 'https://example.org', '/press/'],
  [{ BASE: '/news' }, 'https://example.org', '/news/'],
  [{ SITE: 'https://a.example' }, 'https://a.example', '/'],
  [{ SITE: 'https://a.example/b/c' }, 'https://a.example', '/b/c/'],
  [{ SITE: 'https://a.example', BASE: '/b/' }, 'https://a.example', '/b/'],
])('with %j the site is at %s, in %s', (env, origin, base) => {
  expect(loadSite(root, env)).toEqual({
    data: { name: 'Reading edition', address: 'https://example.org/press' },
    origin,
    base,
    problems: [],
  });
});

test.each([
  [
    { SITE: 'example.org' },
    'SITE is “example.org”. Set it to a web address, like https://example.org or https://example.org/press/.',
  ],
  [{ SITE: 'https://example.org/?a' }, 'SITE is “https://example.org/?a”.'],
  [{ SITE: 'ftp://example.org' }, 'SITE is “ftp://example.org”.'],
  [{ BASE: 'press' }, 'BASE is “press”. Set it to a folder of the host, like /press/.'],
  [{ BASE: '/press release/' }, 'BASE is “/press release/”.'],
  [{ BASE: '//example.org/' }, 'BASE is “//example.org/”.'],
  [{ BASE: '/../' }, 'BASE is “/../”.'],
])('%j is refused by its name, in one line, and the address of the file is used', (env, reason) => {
  const { base, problems } = loadSite(root, env);
  expect(problems.map((one) => one.reason)).toEqual([expect.stringContaining(reason)]);
  expect(base).toBe('/press/');
});

test('an address with something after its folder is refused', () => {
  expect(reasons('address: https://example.org/?page')).toEqual([
    '1:10 address: expected a web address with nothing after its folder, https://example.org/press/, found "https://example.org/?page".',
  ]);
  expect(reasons('address: example.org')).toHaveLength(1);
  expect(reasons('address: https://example.org/press/index.html')).toHaveLength(1);
});

test('a problem of the whole file names the file', () => {
  expect(reasons('- name: Site')).toEqual([
    '1:1 The file: expected keys with values, like { key: value }, found [{"name":"Site"}].',
  ]);
});

test('an accent has a colour for each paper, on which it can be read', () => {
  expect(reasons("accent: { light: '#005ea5', dark: '#9cf' }")).toEqual([
    '1:35 accent.dark: expected a colour in quotes, like \'#9c2219\', found "#9cf".',
  ]);
  expect(reasons("accent: { light: '#005ea5', dark: '#005ea5' }")).toEqual([
    '1:35 accent.dark: expected a colour with a contrast of at least 4.5 against the paper, #161513, found "#005ea5".',
  ]);
  expect(reasons("accent: { light: '#005ea5', dark: '#99ccff' }")).toEqual([]);
  expect(reasons("accent: { light: '#005ea5' }")).toHaveLength(1);
});

test('the papers on which an accent must be readable are those of the page', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  expect(reasons(`accent: { light: '${light}', dark: '${dark}' }`)).toEqual([
    expect.stringContaining(`against the paper, ${light},`),
    expect.stringContaining(`against the paper, ${dark},`),
  ]);
});
