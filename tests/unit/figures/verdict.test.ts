import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quantity } from '../../../src/figures/quantity.ts';
import { compareAll, compareQuantities } from '../../../src/figures/verdict.ts';

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
  expect(compareQuantities(range(3, Infinity), range(3, 3.2))).toBe('agrees');
  expect(compareQuantities(range(-Infinity, 3), range(2.8, 3))).toBe('agrees');
  expect(compareQuantities(range(-Infinity, 3), range(2.9, 3.2))).toBe('undecided');
});

test('verdicts that differ decide nothing', () => {
  const printed = [range(2, 3)];
  expect(compareAll(printed, [range(1, 2), range(3, 4)])).toBe('agrees');
  expect(compareAll(printed, [range(0, 1), range(4, 5)])).toBe('disagrees');
  expect(compareAll(printed, [range(1, 2), range(4, 5)])).toBe('undecided');
  expect(compareAll(printed, [])).toBe('undecided');
});

test('readings agree only if each pair does', () => {
  const compare = (...readings: Quantity[]) => compareAll(readings, readings);
  expect(compare(range(1, 2), range(2, 4), range(2, 3))).toBe('agrees');
  expect(compare(range(1, 2), range(2, 4), range(3, 5))).toBe('undecided');
});

test('the order of readings makes no difference, even if the range of one is open', () => {
  const end = fc.integer({ min: 0, max: 5 });
  const reading = fc.oneof(
    fc.tuple(end, end).map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
    end.map((low) => range(low, Infinity)),
    end.map((high) => range(-Infinity, high)),
  );
  const readings = fc.array(reading, { minLength: 2, maxLength: 4 });
  const orders = readings.chain((list) =>
    fc.shuffledSubarray(list, { minLength: list.length }).map((other) => [list, other] as const),
  );
  fc.assert(
    fc.property(orders, ([list, other]) => {
      expect(compareAll(other, other)).toBe(compareAll(list, list));
      expect(compareAll([range(2, 3)], other)).toBe(compareAll([range(2, 3)], list));
    }),
    { numRuns: 1000 },
  );
});
