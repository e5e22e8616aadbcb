import { expect, test } from 'vitest';
import { otherStopWords } from '../../../src/text/stop-words.ts';
import { parseQuery, queryKeys } from '../../../src/search/parse-query.ts';

/** A query as `+word` or `-word`, a phrase in quotes, `…` where it may still grow, and the words of each. */
const parsed = (query: string) => {
  const { terms, excluded } = parseQuery(query, 'en');
  return [
    ...terms.map((term) => ({ term, sign: '+' })),
    ...excluded.map((term) => ({ term, sign: '-' })),
  ].map(
    ({ term: { typed, tokens: words, quoted, unfinished }, sign }) =>
      `${sign}${quoted ? `"${typed}"` : typed}${unfinished ? '…' : ''} (${words.map(({ form }) => form).join(' ')})`,
  );
};

test.each([
  ['one two', ['+one (one)', '+two… (two)']],
  ['one ', ['+one (one)']],
  [
    '450 000 000 % 125 000 000 000',
    ['+450 000 000 % (=450000000)', '+125 000 000 000… (=125000000000)'],
  ],
  ['"one two" ', ['+"one two" (one two)']],
  ['" one two', ['+"one two"… (one two)']],
  ['„one“ «two» ‟x＂', ['+"one" (one)', '+"two" (two)', '+"x" (x)']],
  ['a -b –c −"d e"', ['+a (a)', '-b (b)', '-c (c)', '-"d e" (d e)']],
  ['a-b -5 -$5 - x', ['+a-b (a b)', '+-5 (=5)', '+-$5 ($ =5)', '+x… (x)']],
  ['quay -₹5', ['+quay (quay)', '+-₹5… (=5)']],
  ['why?!', ['+why… (why)']],
  ['a?b ', ['+a?b (a b)']],
  ['why? (yes) end:', ['+why (why)', '+(yes (yes)', '+end… (end)']],
  ['R  &  D', ['+R&D… (r&d)']],
  ['R & D, r and d', ['+R&D, (r&d)', '+r&d… (r&d)']],
  ['cats and d', ['+cats (cats)', '+and (and)', '+d… (d)']],
  ['3.9 tn yuan', ['+3.9 tn (=3.9)', '+yuan… (yuan)']],
  ['330 000 x', ['+330 000 (=330000)', '+x… (x)']],
  ['330’000 x', ['+330’000 (=330000)', '+x… (x)']],
  ['5 per cent', ['+5 per cent… (=5)']],
  ['3.9 tn-based', ['+3.9 tn (=3.9)', '+tn-based… (tn based)']],
  ['? ,', []],
  [`${'a'.repeat(1999)}bc`, [`+${'a'.repeat(1999)}b… (${'a'.repeat(1999)}b)`]],
])('“%s” is understood as its terms', (query, terms) => {
  expect(parsed(query)).toEqual(terms);
});

/** A key as it was before it was encoded; one that may go on ends in `…`. */
const decoded = (key: string) =>
  key
    .replace(/zz$|$/, (end) => (end ? '' : '…'))
    .replace(/z([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** What a query asks for, a line a word; with a `!` where no page may lack it. */
const asked = (query: string, lang = 'en') =>
  queryKeys(query, lang, otherStopWords[lang]).map(
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

test('the stop words of a language are not asked for, except for those of two letters', () => {
  expect(asked('warum kostet der Kai am ', 'de')).toEqual(['kostet', 'kai', 'am']);
  expect(asked('the Kai ', 'fi')).toEqual(['kai']);
});
