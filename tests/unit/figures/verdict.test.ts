import { expect, test } from 'vitest';
import type { Quantity } from '../../../src/figures/quantity.ts';
import {
  combineVerdicts,
  compareQuantities,
  compareReadings,
} from '../../../src/figures/verdict.ts';

const range = (low: number, high: number): Quantity => ({
  low,
  value: (low + high) / 2,
  high,
  unit: {},
});

test('two rounded numbers agree if their ranges overlap', () => {
  expect(compareQuantities(range(1, 2), range(2, 3))).toBe('agrees');
  expect(compareQuantities(range(2, 3), range(1, 2))).toBe('agrees');
  expect(compareQuantities(range(1, 2), range(2.1, 3))).toBe('disagrees');
  expect(compareQuantities(range(2.1, 3), range(1, 2))).toBe('disagrees');
});

test('a bound agrees only with what lies wholly within it', () => {
  expect(compareQuantities(range(3, Infinity), range(3.1, 3.2))).toBe('agrees');
  expect(compareQuantities(range(3, Infinity), range(2.9, 3.2))).toBe('undecided');
  expect(compareQuantities(range(3, Infinity), range(2.8, 2.9))).toBe('disagrees');
  expect(compareQuantities(range(-Infinity, 3), range(2.8, 2.9))).toBe('agrees');
});

test('verdicts that differ decide nothing', () => {
  expect(combineVerdicts(['agrees', 'agrees'])).toBe('agrees');
  expect(combineVerdicts(['disagrees', 'disagrees'])).toBe('disagrees');
  expect(combineVerdicts(['agrees', 'disagrees'])).toBe('undecided');
  expect(combineVerdicts([])).toBe('undecided');
});

test('readings agree only if each pair does', () => {
  expect(compareReadings([range(1, 2), range(2, 4), range(2, 3)])).toBe('agrees');
  expect(compareReadings([range(1, 2), range(2, 4), range(3, 5)])).toBe('undecided');
});
