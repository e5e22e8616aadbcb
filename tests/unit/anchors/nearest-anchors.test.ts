import { expect, test } from 'vitest';
import { nearestAnchors } from '../../../src/anchors/nearest-anchors.ts';

const ids = ['top', 'p1', 'p2', 'p10', 'p10a', 'p11', 'p16', 'steady-rise', 'about-this-text'];

const cases: [string, string[]][] = [
  ['p99', ['p16']],
  ['p0', ['p1']],
  ['p10b', ['p10a', 'p11']],
  ['p5', ['p2', 'p10']],
  ['P11', ['p11']],
  ['11', ['p11']],
  ['passage-11', ['p11']],
  ['p011', ['p11']],
  ['steady-rize', ['steady-rise']],
  ['Steady_Rise', ['steady-rise']],
  ['staedy-rise', ['steady-rise']],
  ['wholly-else-where', []],
  ['<img src=x>', []],
];
test.each(cases)('nearest to %s is %j', (asked, near) => {
  const [first, ...more] = nearestAnchors(asked, ids);
  expect([first, ...more].filter(Boolean).slice(0, near.length || undefined)).toEqual(near);
});
