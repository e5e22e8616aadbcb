import { expect, test } from 'vitest';
import { indexKeys, queryKeys } from '../../../src/search/index-keys.ts';

/** A key as it was before it was encoded; one that may go on ends in `…`. */
const decoded = (key: string) =>
  Buffer.from(key, 'hex').toString() + (/^[0-9a-f]+z$/.test(key) ? '' : '…');

/** What a query asks for, a line a word; with a `!` where no page may lack it. */
const asked = (query: string, lang = 'en') =>
  queryKeys(query, lang).map(
    ({ keys, required }) => keys.map(decoded).join(' ') + (required ? '!' : ''),
  );

test('a text is found by its words, their base forms and its numbers, each once', () => {
  expect(indexKeys('The café’s boats, boats at 3.9 million; non-stop', 'en').map(decoded)).toEqual(
    'the cafe boats boat at =3.9 =3900000 million non nonstop stop'.split(' '),
  );
  expect(indexKeys('Boote boats', 'de').map(decoded)).toEqual(['boote', 'boats']);
  expect(indexKeys('a\n', 'en')).toEqual(['61z']);
});

test.each([
  ['boats ', ['boats boat']],
  ['boats', ['boats boat boats…']],
  ['bo', ['bo']],
  ['self-rel', ['self selfrel', 'rel rel…']],
  ['39', ['=39']],
  ['the boat "of it"', ['boat', 'of!', 'it!']],
  ['to be', ['to', 'be']],
  ['boat -red', ['boat']],
])('“%s” asks for keys', (query, keys) => {
  expect(asked(query)).toEqual(keys);
});
