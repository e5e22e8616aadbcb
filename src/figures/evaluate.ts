import type { Fault } from './problem.ts';
import { compute } from './formula.ts';
import { openLedger } from './ledger.ts';
import type { Quantity } from './quantity.ts';
import { readNumber } from './parse-quantity.ts';
import type { Checks, Figures, Pictures } from './schema.ts';
import { ofOneUnit, evaluateCheck, type WorkedCheck } from './evaluate-check.ts';

/** The front matter's numbers: what a release says of its figures. */
export interface FigureData {
  readonly figures: Figures;
  readonly checks: Checks;
  readonly pictures: Pictures;
}

/** Everything that is computed from the front matter, by name, and the faults met on the way. */
export interface Worked {
  readonly figures: ReadonlyMap<string, Quantity>;
  readonly checks: ReadonlyMap<string, WorkedCheck>;
  /** For each picture, the quantity of each of its marks. */
  readonly pictures: ReadonlyMap<string, readonly Quantity[]>;
  readonly faults: readonly Omit<Fault, 'file'>[];
}

/**
 * Reads the figures, computes the checks in their order and the marks of the pictures, and collects
 * every fault. A formula may use figures and the results of sums above it (`total.byShare`).
 */
export function evaluate(data: FigureData): Worked {
  const ledger = openLedger();
  const figures = new Map<string, Quantity>();
  for (const [name, { printed, exact }] of Object.entries(data.figures)) {
    const value = ledger.enter(name, `figures.${name}`, () => readNumber(printed, exact));
    if (value) figures.set(name, value);
  }
  const checks = new Map<string, WorkedCheck>();
  for (const [name, check] of Object.entries(data.checks)) {
    checks.set(name, evaluateCheck(name, check, data.figures, ledger));
  }
  const pictures = new Map<string, readonly Quantity[]>();
  for (const [name, { marks }] of Object.entries(data.pictures)) {
    const values = marks.flatMap(({ value }, i) => {
      const place = `pictures.${name}.marks.${i}`;
      return ledger.attempt(place, () => compute(value, ledger.valueOf)) ?? [];
    });
    ledger.attempt(`pictures.${name}`, () => ofOneUnit(values));
    pictures.set(name, values);
  }
  return { figures, checks, pictures, faults: ledger.faults };
}
