import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { weigh } from './weight.ts';
test('x', () => {
  const { release, several } = inject('sites');
  console.log(weigh(join(release, 'dist'), 'index.html'));
  for (const f of ['index.html', '2024/harbour/index.html', 'attack/index.html', 'edited/split/index.html', 'markup/index.html']) console.log(f, weigh(join(several, 'dist'), f));
  expect(1).toBe(1);
});
