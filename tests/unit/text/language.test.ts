import { expect, test } from 'vitest';
import { formatDate } from '../../../src/text/format-date.ts';
import { directionOf, isOppositeDirection, needsOwnFonts } from '../../../src/text/language.ts';

test('a date is written as the language has it, in the calendar and the digits it was given in', () => {
  const dates = ['en', 'de', 'fr', 'es', 'zh', 'fa'].map((lang) => formatDate('2024-05-03', lang));
  expect(dates.slice(0, 5)).toEqual([
    '3 May 2024',
    '3. Mai 2024',
    '3 mai 2024',
    '3 de mayo de 2024',
    '2024年5月3日',
  ]);
  expect(dates[5]).toContain('2024');
  expect(formatDate('2024-05-03', 'ar')).toBe('3 مايو 2024');
  expect(formatDate('2024-05-01', 'fr-CA')).toBe('1er mai 2024');
  expect(formatDate('2024-05-11', 'fr')).toBe('11 mai 2024');
});

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
