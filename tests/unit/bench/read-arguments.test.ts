import { expect, test } from 'vitest';
import { runCommand } from '../../run-command.ts';

test.each([
  ...['bench', 'faults', 'load', 'mutation', 'soak'].map(
    (command) => ['an unknown option', command, ['--foo'], "Unknown option '--foo'"] as const,
  ),
  ['no number', 'faults', ['foo'], '“foo” is not a seed. Give one whole number from 1 on.'],
  ['a negative number', 'load', ['--', '-1'], '“-1” is not a number of seconds.'],
  ['a second number', 'soak', ['1', '2'], '“1 2” is not a number of times.'],
  ['an unknown part', 'bench', ['--only', 'foo'], 'The bench has no part “foo”. Name some of page'],
  ['a share of nothing', 'mutation', ['text', '--share', 'some'], 'The share (in percent) and the'],
  ['a second part', 'mutation', ['text', 'search'], 'Name one part: anchors'],
] as const)('%s is refused by tests/bench/%s.ts', async (_, command, args, says) => {
  const { status, said } = await runCommand('.', [`tests/bench/${command}.ts`, ...args]);
  expect(said).toContain(says);
  expect(said).not.toContain('    at '); // no stack
  expect(status).toBe(1);
});
