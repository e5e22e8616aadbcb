import { expect, test } from 'vitest';
import { unbrokenPattern } from '../../../src/text/unbroken.ts';

const unbroken = (text: string) => text.match(unbrokenPattern('million|times|%'));

test('a number stays on the line of what follows its hyphen, or ends its range', () => {
  expect(unbroken('A 640-metre quay for 112-year-old, 20,000-tonne ships.')).toEqual([
    '640-metre',
    '112-year-old',
    '20,000-tonne',
  ]);
  expect(unbroken('From 2022–2023, 1.5–2.5 % and pages 12-15; on 2026-07-30.')).toEqual([
    '2022–2023,',
    '1.5–2.5 %',
    '12-15',
    '2026-07-30.',
  ]);
  expect(unbroken('٢٠٢٢–٢٠٢٣')).toEqual(['٢٠٢٢–٢٠٢٣']);
});

test('a long word after a number, and a long row of numbers, may break', () => {
  expect(unbroken('24-Stunden-Bereitschaftsdienst, 12-Monats-Durchschnittspreis')).toBeNull();
  expect(unbroken('1-2-3-4-5, v1.2-3, A4-5')).toBeNull();
});

test('a number stays on the line of its scale and the sign of its currency', () => {
  expect(unbroken('Es kostet 38,4 Mio. €, nicht 2 Mrd $, in 2024 wie 2023.')).toEqual([
    '38,4 Mio. €',
    '2 Mrd $',
  ]);
});

test('a number stays on the line of the scale after it, and of “times”', () => {
  expect(unbroken('3.9 million ships, 2 timestamps, 6 times.')).toEqual(['3.9 million', '6 times']);
});

test('the name of a wire stays on the line of its slashes and the dash after it', () => {
  expect(unbroken('Bergen, 3 May 2024 /PRNewswire/ — The quay')).toEqual(['/PRNewswire/ —']);
});
