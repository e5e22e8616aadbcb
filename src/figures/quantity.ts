/** A unit as powers of its words: yuan a dollar is { yuan: 1, dollars: -1 }, a plain number is {}. */
export type Unit = Readonly<Record<string, number>>;

/**
 * A number with its unit and the range that its printed digits allow: `value` is printed or computed,
 * `low` and `high` are the ends of the range, infinite where the text leaves it open.
 */
export interface Quantity {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly unit: Unit;
  /** Whether it was added up: a plain number is then no factor. */
  readonly isSum?: boolean;
}

/** What an author of figures, checks or charts has to correct: the message is a sentence that says what and how. */
export class FigureError extends Error {}

/** Makes an exact number without a unit, such as one written in a formula. */
export function constant(value: number): Quantity {
  return { low: value, value, high: value, unit: {} };
}

/** Rounds to the 15 digits that hold of the largest number it is computed from: 0.1 + 0.2 is 0.3. */
export function roundDigits(value: number, largest = Math.abs(value)): number {
  const places = 14 - Math.floor(Math.log10(largest));
  return Number(places >= 0 && places <= 100 ? value.toFixed(places) : value.toPrecision(15));
}

/** Adds; throws where the units differ. */
export function add(a: Quantity, b: Quantity): Quantity {
  requireSameUnit([a, b], 'adds or subtracts');
  const sum = (x: number, y: number) => roundDigits(x + y, Math.max(Math.abs(x), Math.abs(y)));
  const [low, high] = [sum(a.low, b.low), sum(a.high, b.high)];
  return { low, value: sum(a.value, b.value), high, unit: a.unit, isSum: true };
}

/** Subtracts; throws where the units differ. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  return add(a, { low: -b.high, value: -b.value, high: -b.low, unit: b.unit });
}

/** Multiplies. */
export function multiply(a: Quantity, b: Quantity): Quantity {
  // 0 times infinity is 0 here, not NaN: the open end of a range is no number itself.
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => roundDigits(x * y || 0)));
  return {
    low: Math.min(...ends),
    value: roundDigits(a.value * b.value),
    high: Math.max(...ends),
    unit: product(a.unit, b.unit, 1),
  };
}

/** Divides; throws where the divisor may be 0 by the digits it is printed with. */
export function divide(a: Quantity, b: Quantity): Quantity {
  if (b.low <= 0 && b.high >= 0) {
    throw new FigureError('It divides by a number that may be 0. Divide by one that can’t be.');
  }
  const inverse = { low: 1 / b.high, value: 1 / b.value, high: 1 / b.low, unit: {} };
  const value = roundDigits(a.value / b.value);
  return { ...multiply(a, inverse), value, unit: product(a.unit, b.unit, -1) };
}

/** The operations of formulas: how each is written out, and its rank. */
export const OPERATIONS = new Map([
  ['+', { sign: '+', rank: 1, apply: add }],
  ['-', { sign: '−', rank: 1, apply: subtract }],
  ['*', { sign: '×', rank: 2, apply: multiply }],
  ['/', { sign: '÷', rank: 2, apply: divide }],
]);

/** Throws where quantities differ in their unit; `verb` is what is done with them, for the message. */
export function requireSameUnit(quantities: readonly Quantity[], verb: string): void {
  const [unit, ...units] = quantities.map(({ unit }) => formatUnit(unit) || 'a plain number');
  const other = units.find((one) => one !== unit);
  if (other) throw new FigureError(`It ${verb} ${unit} and ${other}. Convert them to one unit.`);
}

/** Formats a unit: “yuan”, “yuan a dollar”, or nothing for a plain number. */
export function formatUnit(unit: Unit, per = 'a'): string {
  return Object.entries(unit)
    .sort(([a, x], [b, y]) => Math.sign(y) - Math.sign(x) || a.localeCompare(b, 'en'))
    .map(([name, power]) => {
      const raised = Math.abs(power) === 1 ? '' : `^${Math.abs(power)}`;
      return (power > 0 ? name : `${per} ${name.replace(/s$/, '')}`) + raised;
    })
    .join(' ');
}

function product(a: Unit, b: Unit, sign: 1 | -1): Unit {
  // Not by a[name]: a unit may be called “constructor”, which every object has.
  const powers = new Map(Object.entries(a));
  for (const [name, power] of Object.entries(b)) {
    powers.set(name, (powers.get(name) ?? 0) + sign * power);
  }
  return Object.fromEntries([...powers].filter(([, power]) => power !== 0));
}
