import { expect, test } from 'vitest';
import { comparePassageIds } from '../../../src/anchors/passage-ids.ts';
import { nearestAnchors } from '../../../src/anchors/nearest-anchors.ts';

const ids = ['top', 'p1', 'p2', 'p10', 'p10a', 'p11', 'p16', 'steady-rise', 'about-this-text'];

const cases: [string, string[]][] = [
  ['p99', ['p16']],
  ['p0', ['p1']],
  ['p10b', ['p10a', 'p11']],
  ['p5', ['p2', 'p10']],
  ['P11', ['p11']],
  ['11', ['p11', 'p16']],
  ['passage-11', ['p11', 'p16']],
  ['p011', ['p11', 'p16']],
  ['Steady_Rise', ['steady-rise']],
  ['steady-rize', []],
  ['wholly-else-where', []],
  ['<img src=x>', []],
];
test.each(cases)('nearest to %s is %j', (asked, near) => {
  expect(nearestAnchors(asked, ids)).toEqual(near);
});

test('an id is not taken for one that differs by a hyphen, and is found whatever separates its words', () => {
  expect(nearestAnchors('ab', ['a-b', 'ab'])).toEqual(['ab']);
  expect(nearestAnchors('a _ b', ['ab', 'a-b'])).toEqual(['a-b']);
});

test('passages have an order, whatever that of the ids', () => {
  const sorted = ['p2', 'p10', 'p10a', 'p10aa', 'p10b', 'p11'];
  expect(sorted.toReversed().sort(comparePassageIds)).toEqual(sorted);
  expect(comparePassageIds('p10a', 'p10a')).toBe(0);
  expect(nearestAnchors('p10ab', sorted.toReversed())).toEqual(['p10aa', 'p10b']);
});
