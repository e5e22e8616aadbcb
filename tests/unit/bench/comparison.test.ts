import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type Column,
  COLUMNS,
  formatTable,
  type Measure,
  measureInRounds,
} from '../../bench/comparison.ts';

const TIME = {
  time: { what: 'Build', unit: 's', ratio: { to: 'floor', limit: 3 } },
} as const satisfies Record<string, Measure>;

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

/** Gives the seconds of each column in turn; in the rounds named, that of ours fails. */
function failingIn(...failing: number[]) {
  let round = 0;
  return async (column: Column) => {
    if (column === 'floor') round += 1;
    if (column === 'ours' && failing.includes(round)) throw new Error('Waiting failed.');
    return { time: { floor: 1, starlight: 4, ours: 2 }[column] * round };
  };
}

const measure = (...failing: number[]) =>
  measureInRounds(3, TIME, COLUMNS, failingIn(...failing), { warmUp: false });

test('a round in which something fails is left out for all columns, and the bench goes on', async () => {
  const measured = await measure(2);
  expect(measured[0]?.samples).toEqual({ floor: [1, 3], starlight: [4, 12], ours: [2, 6] });
  const said = vi.mocked(console.error).mock.calls.flat();
  expect(said).toContain('  round 2 of 3 is left out: Error: Waiting failed.');
  expect(said).toContain('  round 3 of 3, ours: time 6');
});

test('the table says how many rounds count, if some were left out', async () => {
  expect(formatTable(await measure(2))).toContain('| Build (2 of 3 rounds) | 2.0 s (1.0–3.0) |');
  expect(formatTable(await measure())).toContain('| Build | 2.0 s (1.0–3.0) |');
});

test('a round that warms up may fail, but not every other', async () => {
  const warmed = await measureInRounds(1, TIME, COLUMNS, failingIn(1));
  expect(warmed[0]?.samples.ours).toEqual([4]);
  await expect(measure(1, 2, 3)).rejects.toThrow('Waiting failed.');
});
