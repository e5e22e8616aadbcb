import { compute, namesIn, writeOut } from './formula.ts';
import type { Ledger } from './ledger.ts';
import { type Quantity, sameUnit, unitWords } from './quantity.ts';
import { readNumber } from './parse-quantity.ts';
import { say } from './format-quantity.ts';
import type { Checks, Figures } from './schema.ts';
import { compare, ofOneMind, together, type Verdict } from './verdict.ts';

/** A check worked out: its sums, the printed figures with a verdict each, and else one on the sums. */
export interface WorkedCheck {
  readonly sums: ReadonlyMap<string, { readonly writtenOut: string; readonly result: Quantity }>;
  readonly held: readonly { readonly figure: string; readonly verdict: Verdict }[];
  /** The verdict of sums that are held against no printed figure, when there is more than one. */
  readonly verdict: Verdict | undefined;
}

/** Works one check out and enters the results of its sums into the ledger, as `check.sum`. */
export function evaluateCheck(
  name: string,
  { sums, source, against }: Checks[string],
  figures: Figures,
  ledger: Ledger,
): WorkedCheck {
  const place = `checks.${name}`;
  const worked = new Map<string, { writtenOut: string; result: Quantity }>();
  for (const [key, { formula }] of Object.entries(sums)) {
    const result = ledger.enter(`${name}.${key}`, `${place}.sums.${key}`, () => {
      if (namesIn(formula).length > 0) return compute(formula, ledger.valueOf);
      throw new Error(`“${formula}” names no figure: compute it from numbers of the release`);
    });
    if (result) worked.set(key, { writtenOut: writeOut(formula, printed), result });
  }
  const says = source && ledger.attempt(`${place}.source.says`, () => readNumber(source.says));
  const results = [...worked.values()].map(({ result }) => result).concat(says ?? []);

  const held = against.flatMap((figure) => {
    const verdict = ledger.attempt(`${place}.against`, () => hold(figure));
    return verdict ? [{ figure, verdict }] : [];
  });
  const alone = against.length === 0 && results.length > 1;
  const verdict = alone ? ledger.attempt(place, () => ofOneMind(ofOneUnit(results))) : undefined;
  return { sums: worked, held, verdict };

  function printed(name: string): string {
    const value = ledger.valueOf(name);
    return figures[name]?.printed ?? (value ? say(value) : name);
  }

  function hold(figure: string): Verdict {
    const quantity = figure in figures ? ledger.valueOf(figure) : undefined;
    if (!quantity) {
      throw new Error(`“${figure}” is no figure: name one that is, or add it to the figures`);
    }
    ofOneUnit([quantity, ...results]);
    return together(results.map((result) => compare(quantity, result)));
  }
}

/** Gives quantities back that are of one unit; throws where they are not. */
export function ofOneUnit(quantities: readonly Quantity[]): readonly Quantity[] {
  const [first, ...others] = quantities;
  const other = first && others.find(({ unit }) => !sameUnit(first.unit, unit));
  if (!first || !other) return quantities;
  const [a, b] = [first, other].map(({ unit }) => unitWords(unit) || 'a plain number');
  throw new TypeError(`it holds ${a} against ${b}: bring them to one unit`);
}
