import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/text/edit-distance.ts';

test.each([
  ['Tencent', 'Tencent', 0],
  ['Tencent', 'Tencnet', 1],
  ['Tencent', 'Tencennt', 1],
  ['Tencent', 'Tenent', 1],
  ['Tencent', 'Tencemt', 1],
  ['laboratories', 'laboartoires', 2],
  ['', 'ab', 2],
  ['ca', 'abc', 3],
])('“%s” and “%s” are %i edits apart', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

/** The definition, without any of the shortcuts. */
function defined(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    defined(x, b) + 1,
    defined(a, y) + 1,
    defined(x, y) + Number(a.at(-1) !== b.at(-1)),
    swapped ? defined(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

test('of any two words it is the distance by definition', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(
      word,
      word,
      (a, b) => Math.min(editDistance(a, b), 4) === Math.min(defined(a, b), 4),
    ),
    { seed: 7, numRuns: 300 },
  );
});
