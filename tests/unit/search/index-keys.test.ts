import { expect, test } from 'vitest';
import { indexKeys, queryKeys } from '../../../src/search/index-keys.ts';

/** A key as it was before it was encoded; one that may go on ends in `…`. */
const decoded = (key: string) =>
  key
    .replace(/zz$|$/, (end) => (end ? '' : '…'))
    .replace(/z([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

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
});

test('a key is letters and digits alone, whose end no other key goes on after', () => {
  expect(indexKeys('a Łódź 33 US zoo 中', 'de')).toEqual([
    'azz',
    'lodz007azz',
    'z003d33zz',
    'z0055z0053zz',
    'uszz',
    'z007aoozz',
    'z4e2dzz',
  ]);
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
