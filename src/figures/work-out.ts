import { compute, namesIn, writeOut } from './formula.ts';
import { type Quantity, sameUnit, unitWords } from './quantity.ts';
import { readNumber } from './read-number.ts';
import type { Checks, Figures, Pictures } from './schema.ts';
import { compare, ofOneMind, together, type Verdict } from './verdict.ts';

/** The front matter's numbers: what a release says of its figures. */
export interface FigureData {
  readonly figures: Figures;
  readonly checks: Checks;
  readonly pictures: Pictures;
}

/** A check worked out: its sums, the printed figures with a verdict each, and else one on the sums. */
export interface WorkedCheck {
  readonly sums: ReadonlyMap<string, { readonly writtenOut: string; readonly result: Quantity }>;
  readonly source: Quantity | undefined;
  readonly held: readonly { readonly figure: string; readonly verdict: Verdict }[];
  /** The verdict of sums that are held against no printed figure, when there is more than one. */
  readonly verdict: Verdict | undefined;
}

/** Everything that is computed from the front matter, and the faults met on the way. */
export interface Worked {
  readonly figures: ReadonlyMap<string, Quantity>;
  readonly checks: ReadonlyMap<string, WorkedCheck>;
  /** For each picture, the quantity of each of its marks. */
  readonly pictures: ReadonlyMap<string, readonly Quantity[]>;
  readonly faults: readonly { readonly place: string; readonly message: string }[];
}

/** Reads the figures, computes the checks and the marks of the pictures, and collects every fault. */
export function workOut(data: FigureData): Worked {
  const faults: { place: string; message: string }[] = [];
  const figures = new Map<string, Quantity>();
  const named = new Map<string, Quantity>();
  for (const [name, figure] of Object.entries(data.figures)) {
    const value = attempt(`figures.${name}`, () => readNumber(figure.printed, figure.exact));
    if (value) figures.set(name, value);
  }
  for (const [name, value] of figures) named.set(name, value);

  const checks = new Map(
    Object.entries(data.checks).map(([name, check]) => [name, workCheck(name, check)]),
  );
  const pictures = new Map(
    Object.entries(data.pictures).map(([name, { marks }]) => [
      name,
      workMarks(`pictures.${name}`, marks),
    ]),
  );
  return { figures, checks, pictures, faults };

  function workCheck(name: string, check: Checks[string]): WorkedCheck {
    const place = `checks.${name}`;
    const sums = new Map<string, { writtenOut: string; result: Quantity }>();
    for (const [key, { formula }] of Object.entries(check.sums)) {
      const sum = attempt(`${place}.sums.${key}`, () => workSum(formula));
      if (sum) sums.set(key, sum);
      if (sum) named.set(`${name}.${key}`, sum.result);
    }
    const says = check.source?.says;
    const source =
      says === undefined ? undefined : attempt(`${place}.source.says`, () => readNumber(says));
    const results = [...sums.values()].map(({ result }) => result).concat(source ?? []);
    const held = check.against.flatMap((figure) => {
      const verdict = attempt(`${place}.against`, () => hold(figure, results));
      return verdict ? [{ figure, verdict }] : [];
    });
    const verdict =
      check.against.length === 0 && results.length > 1
        ? attempt(place, () => (expectOneUnit(results), ofOneMind(results)))
        : undefined;
    return { sums, source, held, verdict };
  }

  function workSum(formula: string): { writtenOut: string; result: Quantity } {
    const names = namesIn(formula);
    if (names.length === 0)
      throw new Error(`“${formula}” names no figure: compute it from the release's own numbers`);
    const result = compute(formula, (name) => figures.get(name));
    return { writtenOut: writeOut(formula, (name) => data.figures[name]?.printed ?? name), result };
  }

  function hold(figure: string, results: readonly Quantity[]): Verdict {
    const printed = figures.get(figure);
    if (!printed)
      throw new ReferenceError(
        `“${figure}” is no figure: name one that is, or add it to the figures`,
      );
    expectOneUnit([printed, ...results]);
    return together(results.map((result) => compare(printed, result)));
  }

  function workMarks(place: string, marks: Pictures[string]['marks']): Quantity[] {
    const values = marks.flatMap(
      ({ value }, i) =>
        attempt(`${place}.marks.${i}`, () => compute(value, (name) => named.get(name))) ?? [],
    );
    attempt(place, () => expectOneUnit(values));
    return values;
  }

  function attempt<T>(place: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      faults.push({ place, message: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }
}

function expectOneUnit([first, ...others]: readonly Quantity[]): void {
  for (const other of first ? others : []) {
    if (first && !sameUnit(first.unit, other.unit)) {
      const [a, b] = [first, other].map(({ unit }) => unitWords(unit) || 'a plain number');
      throw new TypeError(`it holds ${a} against ${b}: bring them to one unit`);
    }
  }
}
