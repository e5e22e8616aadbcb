import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  boundOf,
  compareAll,
  divide,
  formatUnit,
  multiply,
  type Quantity,
  subtract,
  type Unit,
} from '../../../src/figures/quantity.ts';

const constant = (value: number): Quantity => ({ low: value, value, high: value, unit: {} });

const range = (low: number, high: number, unit: Unit = {}): Quantity => ({
  low,
  value: (low + high) / 2,
  high,
  unit,
});

test('a unit of one letter has no plural', () => {
  expect(formatUnit({ m: 1, s: -1 })).toBe('m per s');
  expect(formatUnit({ ms: -1 })).toBe('per ms');
  expect(formatUnit({ yuan: 1, dollars: -1 })).toBe('yuan per dollar');
});

test('each operation keeps the ends of ranges through every sign', () => {
  expect(add(range(-1, 2), range(5, 7))).toMatchObject({ low: 4, value: 6.5, high: 9 });
  expect(subtract(range(1, 2), range(5, 7))).toMatchObject({ low: -6, value: -4.5, high: -3 });
  expect(multiply(range(-2, 3), range(-5, 4))).toMatchObject({ low: -15, high: 12 });
  expect(divide(range(1, 2), range(-4, -2))).toMatchObject({ low: -1, high: -0.25 });
});

test('an exact result has the digits that one computes by hand', () => {
  const value = ({ low, value, high }: Quantity) => [low, value, high];
  const exact = (number: number) => [number, number, number];
  expect(value(add(constant(0.1), constant(0.2)))).toEqual(exact(0.3));
  expect(value(add(constant(10.1), constant(0.2)))).toEqual(exact(10.3));
  expect(value(subtract(constant(1_000_000.1), constant(1_000_000)))).toEqual(exact(0.1));
  expect(value(multiply(constant(1.1), constant(3)))).toEqual(exact(3.3));
  expect(value(divide(constant(0.3), constant(0.1)))).toEqual(exact(3));
  expect(value(divide(constant(-4.9), constant(7)))).toEqual(exact(-0.7));
  expect(value(add(constant(123_456_789_012_345), constant(1)))).toEqual(
    exact(123_456_789_012_346),
  );
  expect(value(multiply(constant(1e-9), constant(3e-9)))).toEqual(exact(3e-18));
});

test('what a difference has beyond the 15th digit of its numbers is noise', () => {
  const [more, less] = [constant(400_000_000_000_000.1), constant(400_000_000_000_000)];
  expect(subtract(more, less).value).toBe(0);
});

test('an open range stays open on its side', () => {
  expect(multiply(range(0, 1), range(680, Infinity))).toMatchObject({ low: 0, high: Infinity });
  const less = divide(constant(1), range(640, Infinity));
  expect([less, boundOf(less)]).toMatchObject([{ low: 0, high: 1 / 640 }, 'less']);
  const more = divide(constant(-1), range(640, Infinity));
  expect([more, boundOf(more)]).toMatchObject([{ low: -1 / 640, high: 0 }, 'more']);
  expect(subtract(constant(1), range(680, Infinity))).toMatchObject({ low: -Infinity, high: -679 });
});

test('a share of “more than 400” isn’t below 0, nor is its rest above 1', () => {
  const share = divide(range(85, 95), range(400, Infinity));
  expect(compareAll([range(-0.06, -0.04)], [share])).toBe('disagrees');
  expect(compareAll([range(1.15, 1.25)], [subtract(constant(1), share)])).toBe('disagrees');
  expect(compareAll([range(0.15, 0.25)], [share])).toBe('agrees');
});

test('units multiply, divide and cancel', () => {
  const [yuan, dollars] = [range(6, 8, { yuan: 1 }), range(1, 2, { dollars: 1 })];
  expect(formatUnit(divide(yuan, dollars).unit)).toBe('yuan per dollar');
  expect(formatUnit(multiply(yuan, yuan).unit)).toBe('yuan^2');
  expect(formatUnit(divide(constant(1), multiply(dollars, dollars)).unit)).toBe('per dollar^2');
  expect(multiply(divide(yuan, dollars), dollars).unit).toEqual({ yuan: 1 });
  expect(multiply(yuan, range(1, 2, { constructor: 1 })).unit).toEqual({ yuan: 1, constructor: 1 });
});

test.each([
  [{ yuan: 1 }, { dollars: 1 }, 'yuan and dollars'],
  [{ yuan: 1 }, {}, 'yuan and a plain number'],
  [{ yuan: 1, dollars: -1 }, { yuan: 1 }, 'yuan per dollar and yuan'],
] satisfies [Unit, Unit, string][])('%o and %o do not add or subtract', (a, b, units) => {
  for (const operation of [add, subtract]) {
    expect(() => operation(range(1, 2, a), range(1, 2, b))).toThrow(
      `This adds or subtracts ${units}. Convert them to one unit, or leave the unit out of `,
    );
  }
});

test.each([range(-1, 1), range(0, 1), range(-1, 0), constant(0)])(
  'a divisor that may be 0 is refused: %o',
  (divisor) => {
    expect(() => divide(constant(1), divisor)).toThrow(
      'The formula divides by a number that may be 0.',
    );
  },
);

test('two rounded numbers agree if their ranges overlap', () => {
  expect(compareAll([range(1, 2)], [range(2, 3)])).toBe('agrees');
  expect(compareAll([range(2, 3)], [range(1, 2)])).toBe('agrees');
  expect(compareAll([range(1, 2)], [range(2.1, 3)])).toBe('disagrees');
  expect(compareAll([range(2.1, 3)], [range(1, 2)])).toBe('disagrees');
});

test('a bound agrees only with what lies wholly within it', () => {
  expect(compareAll([range(3, Infinity)], [range(3.1, 3.2)])).toBe('agrees');
  expect(compareAll([range(3, Infinity)], [range(2.9, 3.2)])).toBe('undecided');
  expect(compareAll([range(3, Infinity)], [range(2.8, 2.9)])).toBe('disagrees');
  expect(compareAll([range(-Infinity, 3)], [range(2.8, 2.9)])).toBe('agrees');
  expect(compareAll([range(3, Infinity)], [range(3, 3.2)])).toBe('agrees');
  expect(compareAll([range(-Infinity, 3)], [range(2.8, 3)])).toBe('agrees');
  expect(compareAll([range(-Infinity, 3)], [range(2.9, 3.2)])).toBe('undecided');
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
    { seed: 4, numRuns: 1000 },
  );
});
