/** A unit as powers of words: “yuan a dollar” is { yuan: 1, dollars: -1 }, and no unit is {}. */
export type Unit = Readonly<Record<string, number>>;

/**
 * A number, its unit, and the range that its printed digits allow: from `low` to `high`, one of which is
 * infinite if the text leaves the range open. `value` is the number as printed or computed.
 */
export interface Quantity {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly unit: Unit;
  /** Its scale as printed (a power of ten), the width of its range, and its kind; of a result, those of what it is compared with. */
  readonly printed?: Readonly<{ power: number; width: number; kind: Quantity['kind'] }> | undefined;
  /** Set if it counts nothing: a sum of percentages is one, a quotient is “times”, any other ratio or number of a formula a “ratio”. */
  readonly kind?: 'percent' | 'times' | 'ratio' | undefined;
  /** An end at 0 that it can’t reach, as it is shown: “less than 5”, not 0–5. */
  readonly open?: Readonly<{ low?: number; high?: number }> | undefined;
}

/** A mistake in a figure, check or chart. Its message says what is wrong and what to do; without one, it is reported. */
export class FigureError extends Error {}

/** Rounds away binary noise, at the 15th digit of the largest number in a computation: 0.1 + 0.2 is 0.3. */
export function roundDigits(value: number, largest = Math.abs(value)): number {
  const places = 14 - Math.floor(Math.log10(largest));
  return Number(places >= 0 && places <= 100 ? value.toFixed(places) : value.toPrecision(15));
}

/** Adds two quantities, and throws if their units differ. */
export function add(a: Quantity, b: Quantity): Quantity {
  requireSameUnit([a, b], 'adds or subtracts');
  const sum = (x: number, y: number) => roundDigits(x + y, Math.max(Math.abs(x), Math.abs(y)));
  const isRatio = (a.kind && b.kind) ?? [a.kind, b.kind].includes('percent');
  const kind = a.kind === b.kind ? a.kind : isRatio ? 'ratio' : undefined;
  return { ...combine(a, b, sum), unit: a.unit, kind };
}

/** Subtracts the second quantity, and throws if their units differ. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  return add(a, { ...b, low: -b.high, value: -b.value, high: -b.low });
}

/** Multiplies two quantities and their units. */
export function multiply(a: Quantity, b: Quantity): Quantity {
  const kind = a.kind && b.kind && 'ratio';
  return { ...combine(a, b, (x, y) => roundDigits(x * y)), unit: product(a.unit, b.unit, 1), kind };
}

/** Divides the first quantity by the second, and throws if the range of the second includes 0. */
export function divide(a: Quantity, b: Quantity): Quantity {
  if (b.low <= 0 && b.high >= 0)
    throw new FigureError('The formula divides by a number that may be 0. Use another one.');
  const quotient = combine(a, b, (x, y) => roundDigits(x / y));
  // Something divided by “more than 400” is “less than”, not a range from 0.
  const width = quotient.high - quotient.low;
  const isOpen = width > 0 && width < Infinity && b.high - b.low === Infinity;
  const open = quotient.low === 0 ? { low: -Infinity } : { high: Infinity };
  const isAround0 = a.low < 0 && a.high > 0;
  const unit = product(a.unit, b.unit, -1);
  const kind = formatUnit(unit) ? undefined : a.kind ? 'ratio' : b.kind ? undefined : 'times';
  return { ...quotient, unit, kind, open: isOpen && !isAround0 ? open : undefined };
}

/** Combines two values, and each end of one range with each end of the other. */
function combine(a: Quantity, b: Quantity, operate: (x: number, y: number) => number) {
  // An open end can be any number, so 0 times infinity is 0 here, not NaN.
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => operate(x, y) || 0));
  return { low: Math.min(...ends), value: operate(a.value, b.value), high: Math.max(...ends) };
}

/** The operations of formulas, with the sign to print and the rank (precedence) of each. */
export const OPERATIONS = new Map([
  ['+', { sign: '+', rank: 1, apply: add }],
  ['-', { sign: '−', rank: 1, apply: subtract }],
  ['*', { sign: '×', rank: 2, apply: multiply }],
  ['/', { sign: '÷', rank: 2, apply: divide }],
]);

/** Throws if quantities have different units. The message uses `verb` for what was tried with them. */
export function requireSameUnit(quantities: readonly Quantity[], verb: string): void {
  const [unit, ...units] = quantities.map(({ unit }) => formatUnit(unit) || 'a plain number');
  const other = units.find((one) => one !== unit);
  const advice = 'Convert them to one unit, or leave the unit out of “printed”.';
  if (other) throw new FigureError(`This ${verb} ${unit} and ${other}. ${advice}`);
}

/** Formats a unit: “yuan”, “yuan a dollar”, or nothing for a plain number. */
export function formatUnit(unit: Unit, per = 'a'): string {
  return Object.entries(unit)
    .sort(([a, x], [b, y]) => Math.sign(y) - Math.sign(x) || a.localeCompare(b, 'en'))
    .map(([name, power]) => {
      const raised = Math.abs(power) === 1 ? '' : `^${Math.abs(power)}`;
      return (power > 0 ? name : `${per} ${name.replace(/(?<=..)s$/, '')}`) + raised;
    })
    .join(' ');
}

function product(a: Unit, b: Unit, sign: 1 | -1): Unit {
  // Not a[name]: every object has a “constructor”, which may be the name of a unit.
  const powers = new Map(Object.entries(a));
  for (const [name, power] of Object.entries(b))
    powers.set(name, (powers.get(name) ?? 0) + sign * power);
  return Object.fromEntries([...powers].filter(([, power]) => power !== 0));
}

/** Whether numbers can be the same, the worst verdict first. */
export const VERDICTS = ['disagrees', 'undecided', 'agrees'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Compares a result with a printed number. Ranges agree if they overlap; a bound, if it contains all of the result. */
function compareQuantities(printed: Quantity, result: Quantity): Verdict {
  if (result.low > printed.high || result.high < printed.low) return 'disagrees';
  const within = result.low >= printed.low && result.high <= printed.high;
  return within || Number.isFinite(printed.high - printed.low) ? 'agrees' : 'undecided';
}

/** Compares each result with each printed number. Returns the verdict that all share, or else `undecided`. */
export function compareAll(printed: readonly Quantity[], results: readonly Quantity[]): Verdict {
  const all = printed.flatMap((one) => results.map((result) => compareQuantities(one, result)));
  const [first = 'undecided', ...others] = new Set(all);
  return others.length === 0 ? first : 'undecided';
}
