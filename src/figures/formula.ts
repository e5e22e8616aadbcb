import type { PageWords } from '../words/words.ts';
import { FigureError, OPERATIONS, type Quantity } from './quantity.ts';

/** A number in a formula: its quantity, how it is written out, and the figures that it comes from. */
export interface Value {
  readonly quantity: Quantity;
  readonly text: string;
  readonly uses: ReadonlySet<string>;
}

type ValueOf = (name: string) => Value | undefined;

/**
 * Computes a formula of names, numbers, + - * / and brackets.
 * @throws if a name has no value or none is a figure, units differ, a divisor may be 0, or the result has no limit.
 */
export function compute(formula: string, valueOf: ValueOf, { lang, numbers }: PageWords): Value {
  const token = /[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?|\d+(?:\.\d+)?|\S/gu;
  const tokens: string[] = formula.match(token) ?? [];
  const values = new Map(tokens.map((text) => [text, valueOf(text)]));
  const locale = `${numbers.lang ?? lang}-u-nu-latn`;
  const digits = { maximumFractionDigits: 20 };
  const written = tokens.map((token, i) => {
    const sign = OPERATIONS.get(token)?.sign;
    const exact = /^\d/.test(token) && Number(token).toLocaleString(locale, digits);
    const text = exact || (values.get(token)?.text ?? token);
    // “−3 − (−4)”, “2 × (12.4 ± 0.3)”
    const isApart = tokens[1] && (i > 0 ? /^[^\p{L}\d]*[-–−+△▲]|±/u : /±/).test(text);
    return sign ? ` ${sign} ` : isApart ? `(${text})` : text;
  });
  const uses = new Set([...values.values()].flatMap((value) => [...(value?.uses ?? [])]));
  const quantity = operations(1);
  if (tokens.length > 0) throw misplaced(tokens[0]);
  if (uses.size === 0) throw new FigureError(`“${formula}” uses no figure. Use at least one.`);
  const { low, value, high } = quantity;
  if (!Number.isFinite(value) || Number.isNaN(low + high))
    throw new FigureError(`“${formula}” may be any number, or is too large. Use other figures.`);
  // “24 times” is a quotient of figures: neither growth, (a − b) ÷ b, nor a percentage, 100 × a ÷ b.
  const kind = quantity.kind === 'times' && /[-*.]|\b\d/.test(formula) ? 'ratio' : quantity.kind;
  return { quantity: { ...quantity, kind }, text: written.join(''), uses };

  /** Reads operations of at least a rank (precedence climbing): those of a higher rank bind first. */
  function operations(minRank: number): Quantity {
    let left = operand();
    for (;;) {
      const { rank = 0, apply } = OPERATIONS.get(tokens[0] ?? '') ?? {};
      if (!apply || rank < minRank) return left;
      tokens.shift();
      left = apply(left, operations(rank + 1));
    }
  }

  function operand(): Quantity {
    const token = tokens.shift();
    const exact = Number(token);
    if (exact >= 0) return { low: exact, value: exact, high: exact, unit: {}, kind: 'ratio' };
    const value = values.get(token ?? '');
    if (value) return value.quantity;
    if (/^[a-z]/.test(token ?? ''))
      throw new FigureError(`“${token}” isn’t a figure or an earlier result. Add it above.`);
    if (token !== '(') throw misplaced(token);
    const inner = operations(1);
    const end = tokens.shift();
    if (end !== ')') throw misplaced(end);
    return inner;
  }

  function misplaced(token?: string): FigureError {
    const reason = token ? `“${token}” doesn’t belong there` : 'it ends too early';
    return new FigureError(`In “${formula}”, ${reason}. Write names, numbers, + - * / and ( ).`);
  }
}
