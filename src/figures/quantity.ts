/** A unit as powers of words: “yuan per dollar” is { yuan: 1, dollars: -1 }, and no unit is {}. */
export type Unit = Readonly<Record<string, number>>;

/**
 * A number as the interval that its printed digits allow, with its unit: “3.9 tonnes” is 3.85 to 3.95, and “more than 5”
 * goes from 5 to Infinity. `value` is the number as printed or computed.
 */
export interface Quantity {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly unit: Unit;
  readonly kind?: Kind;
  /** How it is printed, or the figure that it is compared with: its scale (a power of ten), the width of its range, its kind. */
  readonly printed?: Readonly<{ power: number; width: number; kind: Kind }> | undefined;
  /** Set if an end at 0 can’t be reached: 5 ÷ “more than 400” is “less than 0.0125”, not 0–0.0125. */
  readonly nears0?: boolean;
}

/** What a quantity is that counts nothing: a percentage (or a sum of such), how many “times” one amount is in another, or any other ratio or number of a formula. */
type Kind = 'percent' | 'times' | 'ratio' | undefined;

/** Returns the bound that a quantity is shown as, if it is one: “more than 5”, “less than 5”. */
export function boundOf({ low, high, nears0 }: Quantity): 'more' | 'less' | undefined {
  if (high === Infinity || (nears0 && high === 0)) return 'more';
  return low === -Infinity || (nears0 && low === 0) ? 'less' : undefined;
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
  const areRatios = (a.kind && b.kind) || [a.kind, b.kind].includes('percent');
  const kind = a.kind === b.kind ? a.kind : areRatios ? 'ratio' : undefined;
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
  const width = quotient.high - quotient.low;
  const nears0 = boundOf(b) !== undefined && width > 0 && width < Infinity;
  const unit = product(a.unit, b.unit, -1);
  const kind = formatUnit(unit) ? undefined : a.kind ? 'ratio' : b.kind ? undefined : 'times';
  return { ...quotient, unit, kind, nears0 };
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

/** Formats a unit: “yuan”, “yuan per dollar”, or nothing for a plain number. */
export function formatUnit(unit: Unit, per = 'per'): string {
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
