import type { PageWords } from '../words/words.ts';
import { FigureError, OPERATIONS, type Quantity } from './quantity.ts';

/** A number in a formula: its quantity, how it is written out, and the figures that it comes from. */
export interface Value {
  readonly quantity: Quantity;
  readonly text: string;
  readonly uses: ReadonlySet<string>;
}

/**
 * Computes a formula of names, numbers, + - * / and brackets.
 * @throws if a name has no value or none is a figure, units differ, a divisor may be 0, or the result has no limit.
 */
export function compute(
  formula: string,
  valueOf: (name: string) => Value | undefined,
  { lang, numbers }: PageWords,
): Value {
  const found = formula.matchAll(/[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?|\d+(?:\.\d+)?|\S/gu);
  const tokens = [...found].map(({ 0: text, index }) => ({ text, at: index + 1 }));
  const values = new Map(tokens.map(({ text }) => [text, valueOf(text)]));
  const format = new Intl.NumberFormat(`${numbers.lang ?? lang}-u-nu-latn`, {
    maximumFractionDigits: 20,
  });
  const written = tokens.map(({ text, at }) => {
    const operation = OPERATIONS.get(text);
    if (operation) return ` ${operation.sign} `;
    const value = values.get(text)?.text ?? (/^\d/.test(text) ? format.format(Number(text)) : text);
    // “−3 − (−4)”, “2 × (12.4 ± 0.3)”
    const sign = at > 1 ? /^[^\p{L}\d]*[-–−+△▲]|±/u : /±/;
    return tokens.length > 1 && sign.test(value) ? `(${value})` : value;
  });
  const uses = new Set([...values.values()].flatMap((value) => [...(value?.uses ?? [])]));
  const quantity = operations(1);
  const [rest] = tokens;
  if (rest) throw misplaced(rest);
  if (uses.size === 0) throw new FigureError(`“${formula}” uses no figure. Use at least one.`);
  const { low, value, high } = quantity;
  if (!Number.isFinite(value) || Number.isNaN(low + high)) {
    const reason = 'may be any number, or one that is too large. Use other figures';
    throw new FigureError(`“${formula}” ${reason}.`);
  }
  return { quantity, text: written.join(''), uses };

  /** Reads operations of at least a rank (precedence climbing): those of a higher rank bind first. */
  function operations(minRank: number): Quantity {
    let left = operand();
    for (;;) {
      const { rank = 0, apply } = OPERATIONS.get(tokens[0]?.text ?? '') ?? {};
      if (!apply || rank < minRank) return left;
      tokens.shift();
      left = apply(left, operations(rank + 1));
    }
  }

  function operand(): Quantity {
    const token = tokens.shift();
    const { text = '', at } = token ?? {};
    const exact = Number(text);
    if (/^\d/.test(text)) return { low: exact, value: exact, high: exact, unit: {}, kind: 'ratio' };
    if (/^[a-z]/.test(text)) {
      const value = values.get(text);
      if (value) return value.quantity;
      const reason = `“${text}” at character ${at} isn’t a figure or an earlier result.`;
      throw new FigureError(`${reason} Name one, or add it above.`);
    }
    if (text !== '(') throw misplaced(token);
    const inner = operations(1);
    const end = tokens.shift();
    if (end?.text === ')') return inner;
    throw misplaced(end);
  }
}

function misplaced(token?: { text: string; at: number }): FigureError {
  const reason = token
    ? `“${token.text}” at character ${token.at} doesn’t belong there.`
    : 'The formula ends too early.';
  return new FigureError(`${reason} A formula has names, numbers, + - * / and ( ).`);
}
