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

test('a figure may be in a heading whose anchor is in any script', () => {
  const figures = { cost: { printed: '12', what: 'Cost', passage: '费用_2024' } };
  expect(z.strictObject(figureKeys).safeParse({ figures }).success).toBe(true);
});
