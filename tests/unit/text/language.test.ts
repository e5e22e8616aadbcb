import { expect, test } from 'vitest';
import {
  directionOf,
  isOppositeDirection,
  minutesToRead,
  needsOwnFonts,
} from '../../../src/text/language.ts';

test('a language or its script gives the direction', () => {
  expect(['ar', 'he', 'fa-IR', 'az-Arab'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  const others = ['ff-Adlm', 'mid', 'nqo', 'rhg', 'syr', 'dv'];
  expect(others.filter((lang) => directionOf(lang) !== 'rtl')).toEqual([]);
  expect(['en', 'zh', 'ar-Latn'].map(directionOf)).toEqual([undefined, undefined, undefined]);
});

test('a text is turned if most of its letters are written the other way', () => {
  expect(isOppositeDirection('The quay of مرسى', 'ar')).toBe(true);
  expect(isOppositeDirection('The quay of مرسى', 'en')).toBe(false);
  for (const words of ['مرسى جديد (quay)', 'רציף', 'ދިވެހި', 'ܣܘܪܝܝܐ', 'ߒߞߏ', '𞤀𞤣𞤤𞤢𞤥']) {
    expect(isOppositeDirection(words, 'en'), words).toBe(true);
    expect(isOppositeDirection(words, 'he'), words).toBe(false);
  }
  expect(['12.5', 'مرسىquay'].filter((words) => isOppositeDirection(words, 'en'))).toEqual([]);
});

test('only languages in other letters than those of Europe need their own fonts', () => {
  expect(['ar', 'he', 'zh', 'ja', 'ko'].every(needsOwnFonts)).toBe(true);
  expect(['en', 'pl', 'vi', 'ru', 'el'].some(needsOwnFonts)).toBe(false);
});

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
