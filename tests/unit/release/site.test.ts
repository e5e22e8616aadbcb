import { expect, test } from 'vitest';
import { parseSite } from '../../../src/release/site.ts';

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
    '2:10 contact: expected an email address or https://….',
  ]);
});

test('an unknown key is reported at its place with the keys that there are', () => {
  expect(reasons('name: Site\neditors: Ada')).toEqual([
    '2:10 editors: unknown key. Use one of name, editor, contact, rights, address.',
  ]);
});

test('what is no list of keys, and broken YAML, are reported', () => {
  expect(reasons('The Reading Edition')).toHaveLength(1);
  expect(reasons('name: "Site')).toHaveLength(1);
});
