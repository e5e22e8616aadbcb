import { add, constant, divide, multiply, type Quantity, subtract } from './quantity.ts';

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*(?:(?<text>[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?|\d+(?:\.\d+)?|[-+*/()])|$)/y;
const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };
const OPERATIONS: Readonly<Record<string, (a: Quantity, b: Quantity) => Quantity>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};

/** Lists the names of a formula in their order. */
export function namesIn(formula: string): string[] {
  return tokens(formula)
    .filter(isName)
    .map(({ text }) => text);
}

/** Writes a formula out with what stands for each name: “195.1 billion yuan ÷ 6.32%”. */
export function writeOut(formula: string, printed: (name: string) => string): string {
  return tokens(formula)
    .map((token) => (isName(token) ? printed(token.text) : (SIGNS[token.text] ?? token.text)))
    .join(' ')
    .replace(/\( | \)/g, (bracket) => bracket.trim());
}

/** Computes a formula; the error says what is wrong and at which character. */
export function compute(
  formula: string,
  valueOf: (name: string) => Quantity | undefined,
): Quantity {
  const rest = tokens(formula);
  const result = chain(['+', '-'], () => chain(['*', '/'], single));
  const left = rest.shift();
  if (left) throw new SyntaxError(`“${left.text}” at character ${left.at} does not belong there`);
  return result;

  function chain(signs: readonly string[], operand: () => Quantity): Quantity {
    let value = operand();
    for (let token = rest[0]; token && signs.includes(token.text); token = rest[0]) {
      rest.shift();
      const operation = OPERATIONS[token.text];
      if (operation) value = operation(value, operand());
    }
    return value;
  }

  function single(): Quantity {
    const token = rest.shift();
    if (!token) throw new SyntaxError('it ends too soon: a name or a number is missing');
    if (token.text === '(') {
      const value = chain(['+', '-'], () => chain(['*', '/'], single));
      if (rest.shift()?.text !== ')')
        throw new SyntaxError(`the bracket at character ${token.at} is never closed`);
      return value;
    }
    if (/^\d/.test(token.text)) return constant(Number(token.text));
    if (!isName(token))
      throw new SyntaxError(
        `“${token.text}” at character ${token.at} stands where a name or a number should`,
      );
    const value = valueOf(token.text);
    if (!value)
      throw new ReferenceError(
        `“${token.text}” at character ${token.at} is no figure and no result above: name one that is, or add it`,
      );
    return value;
  }
}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let end = 0;
  while (end < formula.length) {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(formula);
    if (!match)
      throw new SyntaxError(
        `character ${formula.length - formula.slice(end).trimStart().length + 1} cannot be read: a formula has names, numbers, + - * / and brackets`,
      );
    end = TOKEN.lastIndex;
    const text = match.groups?.['text'];
    if (text) found.push({ text, at: end - text.length + 1 });
  }
  return found;
}

function isName({ text }: Token): boolean {
  return /^[a-z]/.test(text);
}
