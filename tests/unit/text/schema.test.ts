import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { day, editorWords, receivedWords, webAddress } from '../../../src/text/schema.ts';

const reasonOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message ?? 'accepted';

const notAddress = 'expected a web address, https://…, without a name or password';
test.each([
  ['https://a.example', 'accepted'],
  ['HTTP://a.example/b?c#d', 'accepted'],
  ['https://a.example?b', 'accepted'],
  ['https://a.example/b@c', 'accepted'],
  ['see https://a.example/', notAddress],
  ['https://a.example/ b', notAddress],
  ['https://user@a.example/', notAddress],
  ['https://a.example\\b', notAddress],
  ['https:///a', notAddress],
  ['https://[a', notAddress],
  ['ftp://a.example/', notAddress],
  ['ftp://https://a.example/', notAddress],
  ['https://a.ex\u200bample/', 'expected words without U+200B, an invisible character'],
])('the address “%s” is judged: %s', (url, reason) => {
  expect(reasonOf(webAddress, url)).toBe(reason);
});

test('words are on one line with single spaces, and those of the editor can’t deceive', () => {
  expect(editorWords.parse('a  b')).toBe('a b');
  expect(editorWords.parse('a\nb\n\n')).toBe('a\nb');
  expect(reasonOf(editorWords, ' ')).toBe('expected some words');
  expect(reasonOf(editorWords, 'p\u0430y')).toMatch(
    /^expected words without U\+0430, a letter of another/,
  );
  expect(receivedWords.parse('p\u0430y')).toBe('p\u0430y');
  expect(reasonOf(day, '26.2.2023')).toBe('expected a date in quotes, like "2023-02-26"');
});
