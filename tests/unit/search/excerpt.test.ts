import { expect, test } from 'vitest';
import { excerpt } from '../../../src/search/excerpt.ts';

/** An excerpt with its marks in brackets, of a text whose hits are in brackets and whose phrase is in braces. */
function excerptOf(written: string, length: number): string {
  const text = written.replace(/[[\]{}]/g, '');
  const place = (from: number) => written.slice(0, from).replace(/[[\]{}]/g, '').length;
  const stretches = (pattern: RegExp) =>
    [...written.matchAll(pattern)].map(({ 0: piece, index }) => ({
      start: place(index),
      end: place(index + piece.length),
    }));
  const [phrase] = stretches(/\{[^}]*\}/g);
  return excerpt(text, stretches(/\[[^\]]*\]/g), phrase, length)
    .map((piece, at) => (at % 2 === 1 ? `[${piece}]` : piece))
    .join('');
}

const many = 'aa bb cc dd ee ff gg hh ii jj kk ll';

test.each([
  ['a text as long as its excerpt is whole', 'one [two]', 7, 'one [two]'],
  ['a longer one is not', `[aa] bb cc`, 7, '[aa] bb\u00a0…'],
  [
    'of a hit in the middle, both sides',
    `${many} [xx] ${many}`,
    20,
    '…\u00a0kk ll [xx] aa bb cc\u00a0…',
  ],
  ['of a hit at the end, what is before', `${many} [xx]`, 10, '…\u00a0kk ll [xx]'],
  [
    'the place with most different words',
    `[xx] ${many} [xx] [yy] ${many}`,
    10,
    '…\u00a0[xx] [yy] aa\u00a0…',
  ],
  [
    'of those, that with most hits',
    `[xx] ${many} [xx] [xx] ${many}`,
    10,
    '…\u00a0[xx] [xx] aa\u00a0…',
  ],
  [
    'case makes no other word',
    `[xx] [XX] [Xx] ${many} [xx] [yy] ${many}`,
    10,
    '…\u00a0[xx] [yy] aa\u00a0…',
  ],
  [
    'the words of a run count one by one',
    `[xx] [zz] ${many} [pp-qq rr] ${many}`,
    10,
    '…\u00a0[pp-qq rr]\u00a0…',
  ],
  ['the first of equal places', `[xx] [yy] ${many} [xx] [yy]`, 10, '[xx] [yy] aa\u00a0…'],
  [
    'the phrase, whatever else there is',
    `[xx] [yy] ${many} {[zz] aa} ${many}`,
    10,
    '…\u00a0[zz] aa aa\u00a0…',
  ],
  [
    'a phrase longer than the excerpt, whole',
    `${many} {[zz] aa bb cc} ${many}`,
    5,
    '…\u00a0[zz] aa bb cc\u00a0…',
  ],
  ['no mark is cut', `aa [bb cc] dd ee [ff] gg`, 12, 'aa [bb cc] dd\u00a0…'],
  ['of stretches in one another, the first', 'aa [bb cc] dd', 20, 'aa [bb cc] dd'],
  ['before the only space, too', `one ${'a'.repeat(60)}[xx]`, 10, '…\u00a0aaaaaaaa[xx]'],
  ['and after it', `[xx]${'a'.repeat(60)} one`, 30, `[xx]${'a'.repeat(28)}\u00a0…`],
  ['a no-break space stays one', '215\u00a0[Mt] of', 20, '215\u00a0[Mt] of'],
  [
    'far from a space, a word is cut',
    `${'a'.repeat(50)}[xx]${'b'.repeat(50)}`,
    10,
    '…\u00a0aaaa[xx]bbbb\u00a0…',
  ],
])('%s', (_, written, length, shown) => {
  expect(excerptOf(written, length)).toBe(shown);
});
