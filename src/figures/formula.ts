import {
  add,
  constant,
  divide,
  FigureError,
  multiply,
  type Quantity,
  subtract,
} from './quantity.ts';

const OPERATIONS = {
  '+': { sign: '+', rank: 1, apply: add },
  '-': { sign: '−', rank: 1, apply: subtract },
  '*': { sign: '×', rank: 2, apply: multiply },
  '/': { sign: '÷', rank: 2, apply: divide },
};
type Operation = (typeof OPERATIONS)[keyof typeof OPERATIONS];

/** A formula as a tree. Names and numbers are leaves, a name with its place in characters from 1. */
export type Formula =
  | { readonly number: string }
  | { readonly name: string; readonly at: number }
  | { readonly operation: Operation; readonly left: Formula; readonly right: Formula };

/** Parses a formula of names, numbers, + - * / and brackets; throws with what is wrong and at which character. */
export function parseFormula(formula: string): Formula {
  const found = formula.matchAll(/[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?|\d+(?:\.\d+)?|\S/gu);
  const tokens = [...found].map(({ 0: text, index }) => ({ text, at: index + 1 }));
  const tree = operations(1);
  const [rest] = tokens;
  if (rest) throw new FigureError(`“${rest.text}” at character ${rest.at} doesn’t belong there.`);
  return tree;

  /** Reads operations of at least a rank: those of a higher rank are operands of a lower one. */
  function operations(rank: number): Formula {
    let left = operand();
    for (;;) {
      const operation = Object.entries(OPERATIONS).find(([sign]) => sign === tokens[0]?.text)?.[1];
      if (!operation || operation.rank < rank) return left;
      tokens.shift();
      left = { operation, left, right: operations(operation.rank + 1) };
    }
  }

  function operand(): Formula {
    const { text = '', at = 0 } = tokens.shift() ?? {};
    if (/^[a-z]/.test(text)) return { name: text, at };
    if (/^\d/.test(text)) return { number: text };
    if (text === '') throw new FigureError('It ends too soon: a name or a number is missing.');
    if (text !== '(') throw new FigureError(`“${text}” at character ${at} doesn’t belong there.`);
    const inner = operations(1);
    if (tokens.shift()?.text === ')') return inner;
    throw new FigureError(`The bracket at character ${at} is never closed.`);
  }
}

/** Computes a formula; throws where a name has no value, units don’t fit or a divisor may be 0. */
export function compute(tree: Formula, valueOf: (name: string) => Quantity | undefined): Quantity {
  if ('number' in tree) return constant(Number(tree.number));
  if ('operation' in tree) {
    return tree.operation.apply(compute(tree.left, valueOf), compute(tree.right, valueOf));
  }
  const value = valueOf(tree.name);
  if (value) return value;
  throw new FigureError(
    `“${tree.name}” at character ${tree.at} isn’t a figure or an earlier result. Use one that is, or add it.`,
  );
}

/**
 * Formats a formula with a text for each name and the brackets that it needs: “(3.9 times + 1) × 2”.
 * An operation of a rank lower than `least` gets brackets.
 */
export function formatFormula(tree: Formula, textOf: (name: string) => string, least = 1): string {
  if ('number' in tree) return tree.number;
  if ('name' in tree) return textOf(tree.name);
  const { sign, rank } = tree.operation;
  const left = formatFormula(tree.left, textOf, rank);
  const text = `${left} ${sign} ${formatFormula(tree.right, textOf, rank + 1)}`;
  return rank < least ? `(${text})` : text;
}
