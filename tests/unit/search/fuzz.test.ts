import { expect, test } from 'vitest';
import { addressOf } from '../../../src/browser/search/address.ts';
import { excerpt } from '../../../src/search/excerpt.ts';
import { seededRandom } from '../../bench/generate-releases.ts';
import { ask } from './fixtures.ts';

const pieces = [
  'Tencent',
  'basic',
  'reserch',
  '3.9',
  '$449',
  '195.',
  ',',
  '"',
  '“',
  '”',
  '-',
  '−',
  '--',
  '%',
  '&',
  '?',
  '<script>alert(1)</script>',
  '\\',
  '(',
  '[',
  '{',
  '*',
  '+',
  '.',
  '^',
  '|',
  '/',
  '🙂',
  '👨‍👩‍👧',
  'é',
  'e\u0301',
  '\u0000',
  '\u200b',
  '\ud800',
  '\udc00',
  'ﬁ',
  'ß',
  'İ',
  '中国',
  'العربية',
  'हिन्दी',
  '٣',
  '½',
  '1e999',
  '0x1F',
  '1,,2',
  '1..2',
  '999999999999999999999tn',
  ' ',
  '\t',
  '\n',
  "'",
  '’s',
  'R&D',
  'a'.repeat(300),
  '__proto__',
  'constructor',
];

test('2,000 random queries raise no error', () => {
  const number = seededRandom(301756092);
  const outside: string[] = [];
  for (let at = 0; at < 2000; at += 1) {
    const query = Array.from({ length: 1 + number(at % 50 === 0 ? 400 : 8) }, () =>
      number(4) === 0
        ? String.fromCodePoint(32 + number(0xd7df))
        : (pieces[number(pieces.length)] ?? ''),
    ).join(number(3) === 0 ? '' : ' ');
    for (const { passage, hits, phrase } of ask(query).results) {
      const isInside = ({ start, end }: (typeof hits)[number]) =>
        start >= 0 && start < end && end <= passage.text.length;
      if (!hits.every(isInside)) outside.push(query);
      excerpt(passage.text, hits, phrase);
    }
    decodeURIComponent(addressOf('/', query, 'p1'));
  }
  expect(outside).toEqual([]);
});
