import { expect, test } from 'vitest';
import { queryKeys } from '../../../src/search/parse-query.ts';

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
