import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexKeys, pagefindFiles } from '../../../src/build/search-files.ts';
import { queryKeys } from '../../../src/search/parse-query.ts';
import { generateReleases } from '../../bench/generate-releases.ts';

test('the list of pages, which each search loads, has their lengths in steps of 256 words', async () => {
  const made = generateReleases(20);
  const pages = made.map(({ address, lang, texts }) => {
    return { address, lang, text: texts.join('\n'), version: 'a' };
  });
  const short = { address: '/short/', lang: 'en', text: 'A quay opens', version: 'a' };
  const files = await pagefindFiles([...pages, short]);
  const { content = '' } = files.find(({ path }) => path.endsWith('.pf_meta')) ?? {};
  expect(typeof content).not.toBe('string');
  const list = gunzipSync(content).toString('latin1');
  // In CBOR, a number from 256 on is 0x19 and two bytes, and a small one is itself.
  const hash = 'unknown_[\\da-f]+';
  expect(list.match(new RegExp(`${hash}${'\x19'}[\x01-\x10]\0\``, 'g'))).toHaveLength(20);
  expect(list.match(new RegExp(`${hash}[\x01-\x17]\``, 'g'))).toHaveLength(1);
});

/** A key as it was before it was encoded. */
const decoded = (key: string) =>
  key
    .replace(/zz$/, '')
    .replace(/z([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

test('a text is found by its words, their base forms and its numbers, each once', () => {
  expect(indexKeys('The café’s boats, boats at 3.9 million; non-stop', 'en').map(decoded)).toEqual(
    'at boat cafe million nonstop non stop the =3900000 =3.9'.split(' '),
  );
  expect(indexKeys('Boote boats', 'de').map(decoded)).toEqual(['boats', 'boote']);
});

test('a key is letters and digits alone, whose end no other key goes on after', () => {
  expect(indexKeys('a Łódź 33 US zoo 中', 'de')).toEqual([
    'azz',
    'lodz007azz',
    'uszz',
    'z003d33zz',
    'z0055z0053zz',
    'z007aoozz',
    'z4e2dzz',
  ]);
});

test.each([
  ['creating', 'created'],
  ['leaves', 'leaf'],
  ['organised', 'organizing'],
  ['spoils', 'spoiling'],
  ['googled', 'googling'],
  ['went', 'gone'],
])('a text with “%s” is found by “%s”, and the reverse', (word, other) => {
  for (const [text, query] of [
    [word, other],
    [other, word],
  ] as const) {
    const wanted = queryKeys(`${query} `, 'en').flatMap(({ keys }) => keys);
    expect(indexKeys(text, 'en').some((key) => wanted.includes(key))).toBe(true);
  }
});

test('neither a base form that is no word, nor a plural or past form, is a key if another base form is a word', () => {
  expect(indexKeys('creating studied lenses googled', 'en').map(decoded)).toEqual(
    'create creating googled google googl lens study'.split(' '),
  );
  expect(indexKeys('gaps', 'en', false).map(decoded)).toEqual(['gaps', 'gap']);
});
