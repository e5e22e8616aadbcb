import { expect, test } from 'vitest';
import { minutesToRead } from '../../../src/text/reading-time.ts';

test('reading time is by words, in Chinese and Japanese by characters', () => {
  expect(minutesToRead('word '.repeat(500), 'en')).toBe(3);
  expect(minutesToRead('港'.repeat(500), 'zh')).toBe(2);
  expect(minutesToRead('港'.repeat(500), 'ja')).toBe(2);
  expect(minutesToRead('港'.repeat(700), 'zh-Hant')).toBe(3);
  expect(minutesToRead('', 'en')).toBe(1);
});

test('in Thai, which has no spaces between them, words are counted too', () => {
  expect(minutesToRead('ท่าเรือเปิดท่าที่สองในวันศุกร์'.repeat(100), 'th')).toBeGreaterThan(2);
});

test('spaces of any number part words, which are counted', () => {
  expect(minutesToRead('word   \n'.repeat(200), 'en')).toBe(1);
  expect(minutesToRead('', 'zh')).toBe(1);
  expect(minutesToRead('ひらカタ'.repeat(100), 'ja')).toBe(2);
});
