import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { figureKeys } from '../../../src/figures/schema.ts';

const sum = { formula: 'a / b', means: 'x' };
const other = { formula: 'a / c', means: 'x' };
const parse = (check: object) =>
  z.strictObject(figureKeys).safeParse({ checks: { total: { what: 'A check', ...check } } });

test.each([[{ sums: { one: sum } }], [{ sums: { one: sum, two: other }, readingsOf: 'growth' }]])(
  'a check %j is accepted',
  (check) => {
    expect(parse(check).success).toBe(true);
  },
);

test.each([
  [{}, 'expected a sum or a source'],
  [{ sums: { one: sum }, readingsOf: 'growth' }, 'expected at least two different sums with'],
  [{ sums: { one: sum, two: sum }, readingsOf: 'growth' }, 'expected at least two different sums'],
  [
    { sums: { one: sum, two: other }, readingsOf: 'growth', compareWith: ['total'] },
    'and no compareWith',
  ],
])('a check %j is refused: %s', (check, reason) => {
  expect(parse(check).error?.issues[0]?.message).toContain(reason);
});

const reasonOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message ?? 'accepted';

const mark = { value: 'a', label: 'x', outline: true };
const chart = { kind: 'dots', title: 'x', caption: 'x', marks: [mark, mark] };
test.each([
  [chart, 'accepted'],
  [{ ...chart, kind: 'bars' }, 'accepted'],
  [{ ...chart, kind: 'pie' }, 'expected dots or bars'],
  [{ ...chart, marks: [] }, 'expected at least one mark'],
  [{ ...chart, title: ' ' }, 'expected some words'],
  [{ ...chart, colour: 'red' }, 'Unrecognized key: "colour"'],
  [{ ...chart, marks: [{ ...mark, colour: 'red' }] }, 'Unrecognized key: "colour"'],
  [
    { ...chart, marks: [{ ...mark, value: 'a + '.repeat(126) }] },
    'expected a formula of at most 500 characters',
  ],
])('a chart %j is judged: %s', (one, reason) => {
  expect(reasonOf(z.strictObject(figureKeys), { charts: { one } })).toBe(reason);
});

test('a figure may be in a heading whose anchor is in any script', () => {
  const figures = { cost: { printed: '12', what: 'Cost', passage: '费用_2024' } };
  expect(z.strictObject(figureKeys).safeParse({ figures }).success).toBe(true);
});
