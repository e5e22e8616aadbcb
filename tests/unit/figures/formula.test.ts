import { expect, test } from 'vitest';
import { compute } from '../../../src/figures/formula.ts';
import { en } from '../../../src/words/en.ts';
import type { Quantity } from '../../../src/figures/quantity.ts';

const constant = (value: number): Quantity => ({ low: value, value, high: value, unit: {} });

const values = new Map([
  ['a', 12],
  ['b', 3],
  ['total.byShare', 5],
]);
const valueOf = (name: string) => {
  const value = values.get(name);
  const uses = new Set([name]);
  const signs = new Map([
    ['low', '−3.5 °C'],
    ['loss', '£(12)'],
    ['fall', '-£4'],
    ['rise', '+2'],
    ['wide', '12.4 ± 0.3 µm'],
  ]);
  const text = signs.get(name);
  if (text) return { quantity: constant(2), text, uses };
  if (name === 'open') return { quantity: { ...constant(9), high: Infinity }, text: 'OPEN', uses };
  return value === undefined
    ? undefined
    : { quantity: constant(value), text: name.toUpperCase(), uses };
};

test.each([
  ['a / b', 4],
  ['a - b - 1', 8],
  ['a - (b - 1)', 10],
  ['a / b / 2', 2],
  ['a / (b / 2)', 8],
  ['2 * 3 + a / 2 - 1.5', 10.5],
  ['a * 0.125', 1.5],
  ['((a + b)) * 2', 30],
  ['a*total.byShare\n+ 1', 61],
])('%s is %d', (formula, value) => {
  expect(compute(formula, valueOf, en).quantity.value).toBe(value);
});

test.each([
  ['a/(b+1) * 2 - 1', 'A ÷ (B + 1) × 2 − 1'],
  ['a - (b - 1)', 'A − (B − 1)'],
  ['low - low', '−3.5 °C − (−3.5 °C)'],
  ['low', '−3.5 °C'],
  ['loss / fall', '£(12) ÷ (-£4)'],
  ['a + rise', 'A + (+2)'],
  ['1 - wide / wide', '1 − (12.4 ± 0.3 µm) ÷ (12.4 ± 0.3 µm)'],
  ['wide', '12.4 ± 0.3 µm'],
  ['( a / total.byShare ) / (b * 2)', '(A ÷ TOTAL.BYSHARE) ÷ (B × 2)'],
])('%s is written out as %s', (formula, text) => {
  expect(compute(formula, valueOf, en).text).toBe(text);
});

test.each([
  ['a /', 'it ends too early. Write names, numbers, + - * / and ( ).'],
  ['', 'it ends too early'],
  ['(a / b', 'it ends too early'],
  ['a / (b * (a + b)', 'it ends too early'],
  ['a)', '“)” doesn’t belong there.'],
  ['a b', '“b” doesn’t belong there.'],
  ['2a', '“a” doesn’t belong there.'],
  ['a(b)', '“(” doesn’t belong there.'],
  ['(a).b', '“.” doesn’t belong there.'],
  ['total.byShare.b', '“.” doesn’t belong there.'],
  ['a[0]', '“[” doesn’t belong there.'],
  ['a × b', '“×” doesn’t belong there. Write names, numbers, + - * / and ( ).'],
  ['a / * b', '“*” doesn’t belong there.'],
  ['a ** b', '“*” doesn’t belong there.'],
  ['a // b', '“/” doesn’t belong there.'],
  ['a /* b */', '“*” doesn’t belong there.'],
  ['a ÷ b', '“÷” doesn’t belong there.'],
  ['a; b', '“;” doesn’t belong there.'],
])('“%s” is refused: %s', (formula, message) => {
  expect(() => compute(formula, valueOf, en)).toThrow(message);
});

test('a formula without a figure, or whose result has no limit, is refused', () => {
  expect(() => compute('2 * (3 + 1)', valueOf, en)).toThrow('“2 * (3 + 1)” uses no figure.');
  const huge = `a * ${'9'.repeat(308)}`;
  for (const formula of ['open - open', huge, `${huge} - ${huge}`])
    expect(() => compute(formula, valueOf, en)).toThrow('may be any number, or is too large.');
  expect(compute('open + open', valueOf, en).quantity.low).toBe(18);
});

test('a name without a value is refused at its place, even one that every object has', () => {
  expect(() => compute('a / part', valueOf, en)).toThrow(
    '“part” isn’t a figure or an earlier result.',
  );
  expect(() => compute('constructor', valueOf, en)).toThrow('isn’t a figure');
});
