import { parseQuantity } from './parse-quantity.ts';
import { FigureError, OPERATIONS, type Quantity } from './quantity.ts';

/** A number in a formula: its quantity, how it is written out, and the figures that it comes from. */
export interface Value {
  readonly quantity: Quantity;
  readonly text: string;
  readonly uses: ReadonlySet<string>;
  /** The precedence of the operation that it is the result of. */
  readonly rank?: number;
}

/**
 * Computes a formula of names, numbers, + - * / and brackets.
 * @throws with the reason and the character, if a name has no value, units differ or a divisor may be 0.
 */
export function compute(formula: string, valueOf: (name: string) => Value | undefined): Value {
  const found = formula.matchAll(/[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?|\d+(?:\.\d+)?|\S/gu);
  const tokens = [...found].map(({ 0: text, index }) => ({ text, at: index + 1 }));
  const result = operations(1);
  const [rest] = tokens;
  if (rest) throw new FigureError(`“${rest.text}” at character ${rest.at} doesn’t belong there.`);
  return result;

  /** Reads operations of at least a rank (precedence climbing): those of a higher rank bind first. */
  function operations(minRank: number): Value {
    let left = operand();
    for (;;) {
      const { sign, rank = 0, apply } = OPERATIONS.get(tokens[0]?.text ?? '') ?? {};
      if (!apply || rank < minRank) return left;
      tokens.shift();
      const right = operations(rank + 1);
      const text = `${inBrackets(left, rank)} ${sign} ${inBrackets(right, rank + 1)}`;
      const quantity = apply(left.quantity, right.quantity);
      left = { quantity, text, uses: left.uses.union(right.uses), rank };
    }
  }

  function operand(): Value {
    const { text = '', at = 0 } = tokens.shift() ?? {};
    if (/^\d/.test(text)) return { quantity: parseQuantity(text, true), text, uses: new Set() };
    if (/^[a-z]/.test(text)) {
      const value = valueOf(text);
      if (value) return value;
      const reason = `“${text}” at character ${at} isn’t a figure or an earlier result.`;
      throw new FigureError(`${reason} Use one that is, or add it.`);
    }
    if (text === '') throw new FigureError('This is incomplete: a name or a number is missing.');
    if (text !== '(') throw new FigureError(`“${text}” at character ${at} doesn’t belong there.`);
    const inner = operations(1);
    if (tokens.shift()?.text === ')') return inner;
    throw new FigureError(`The bracket at character ${at} is never closed.`);
  }
}

/** Returns the text of an operand, in brackets if it is an operation of a rank below `minRank`. */
function inBrackets({ text, rank = Infinity }: Value, minRank: number): string {
  return rank < minRank ? `(${text})` : text;
}
