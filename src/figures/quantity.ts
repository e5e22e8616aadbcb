/** A unit as powers of its words: yuan a dollar is { yuan: 1, dollars: -1 }, and a pure ratio is {}. */
export type Unit = Readonly<Record<string, number>>;

/**
 * A number with the interval that is known of it and its unit: `value` is what is printed or computed
 * from print, `low` and `high` what the printed digits allow, infinite where the text leaves it open.
 */
export interface Quantity {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly unit: Unit;
}

/** Makes a number without doubt and without unit, such as one written in a formula. */
export function constant(value: number): Quantity {
  return { low: value, value, high: value, unit: {} };
}

/** Says whether two units are one. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return unitKey(a) === unitKey(b);
}

/** Adds; throws where the units differ. */
export function add(a: Quantity, b: Quantity): Quantity {
  expectSameUnit(a, b);
  return { low: a.low + b.low, value: a.value + b.value, high: a.high + b.high, unit: a.unit };
}

/** Subtracts; throws where the units differ. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  expectSameUnit(a, b);
  return { low: a.low - b.high, value: a.value - b.value, high: a.high - b.low, unit: a.unit };
}

/** Multiplies. */
export function multiply(a: Quantity, b: Quantity): Quantity {
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => times(x, y)));
  return {
    low: Math.min(...ends),
    value: a.value * b.value,
    high: Math.max(...ends),
    unit: product(a.unit, b.unit, 1),
  };
}

/** Divides; throws where the divisor may be nought by the digits it is printed with. */
export function divide(a: Quantity, b: Quantity): Quantity {
  if (b.low <= 0 && b.high >= 0) {
    throw new RangeError('it divides by a number that may be 0: divide by one that cannot');
  }
  const inverse = {
    low: 1 / b.high,
    value: 1 / b.value,
    high: 1 / b.low,
    unit: product({}, b.unit, -1),
  };
  return { ...multiply(a, inverse), value: a.value / b.value };
}

/** Says a unit in words: “yuan”, “yuan a dollar”, or nothing for a pure ratio. */
export function unitWords(unit: Unit): string {
  const powers = Object.entries(unit).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const word = (name: string, power: number) =>
    Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`;
  const above = powers.filter(([, power]) => power > 0).map(([name, power]) => word(name, power));
  const below = powers
    .filter(([, power]) => power < 0)
    .map(([name, power]) => `a ${word(name.replace(/s$/, ''), power)}`);
  return [...above, ...below].join(' ');
}

function expectSameUnit(a: Quantity, b: Quantity): void {
  if (sameUnit(a.unit, b.unit)) return;
  const [left, right] = [a, b].map(({ unit }) => unitWords(unit) || 'a plain number');
  throw new TypeError(`it adds or subtracts ${left} and ${right}: bring them to one unit`);
}

/** Nought times infinity is nought here: the end of an interval, not a limit. */
function times(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

function product(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers: Record<string, number> = { ...a };
  for (const [name, power] of Object.entries(b)) powers[name] = (powers[name] ?? 0) + sign * power;
  return Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0));
}

function unitKey(unit: Unit): string {
  return JSON.stringify(Object.entries(unit).sort(([a], [b]) => (a < b ? -1 : 1)));
}
