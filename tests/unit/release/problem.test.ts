import { afterEach, expect, test, vi } from 'vitest';
import {
  formatProblems,
  nameSome,
  pointAt,
  problem,
  reportProblems,
} from '../../../src/release/problem.ts';

afterEach(() => vi.restoreAllMocks());

test('a problem is printed with its file, line and column, and its note below', () => {
  const place = { line: 12, column: 5 };
  expect(
    formatProblems([problem('content/a.mdx', 'It is wrong.', place, { note: 'was: a\nnow: b' })]),
  ).toBe('content/a.mdx:12:5 It is wrong.\n  was: a\n  now: b');
});

test('a problem of a node is at its beginning, and one without a place at that of its file', () => {
  const position = { start: { line: 3, column: 2 }, end: { line: 4, column: 1 } };
  expect(formatProblems([problem('a', 'b', { type: 'paragraph', position } as const)])).toBe(
    'a:3:2 b',
  );
  expect(formatProblems([problem('a', 'b')])).toBe('a:1:1 b');
  expect(formatProblems([problem('a', 'b', { type: 'paragraph' })])).toBe('a:1:1 b');
});

test('problems are sorted by file, line and column', () => {
  const at = (file: string, line: number, column: number) => problem(file, '', { line, column });
  const problems = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1), at('B', 2, 1)];
  expect(formatProblems(problems).split('\n\n')).toEqual([
    'a:9:1 ',
    'a:9:2 ',
    'a:10:1 ',
    'b:1:1 ',
    'B:2:1 ',
  ]);
});

test.each([
  ['content/2024/harbour-2.mdx', 'content/2024/harbour-2.mdx'],
  ['content/Ålesund.mdx', 'content/Ålesund.mdx'],
  ['content/a b.mdx', '"content/a b.mdx"'],
  ['content/a"b.mdx', '"content/a\\"b.mdx"'],
  ['content/a\nb:1:1 c.mdx', '"content/a\\nb:1:1 c.mdx"'],
  ['content/a\u200Bb.mdx', '"content/a\u200Bb.mdx"'],
])('the file name %j is printed as %s', (file, printed) => {
  expect(formatProblems([problem(file, 'a')])).toBe(`${printed}:1:1 a`);
});

test('a report prints notices apart from problems, counts those, and tells whether there is one', () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const failed = vi.spyOn(console, 'error').mockReturnValue();
  const notice = problem('a', 'mind', undefined, { isNotice: true });
  expect(reportProblems([])).toBe(false);
  expect(reportProblems([notice])).toBe(false);
  expect(warned.mock.calls).toEqual([['\na:1:1 mind\n']]);
  expect(failed).not.toHaveBeenCalled();
  expect(reportProblems([problem('b', 'wrong'), notice, problem('a', 'bad')])).toBe(true);
  expect(warned.mock.calls).toEqual(Array(2).fill(['\na:1:1 mind\n']));
  expect(failed.mock.calls).toEqual([['\na:1:1 bad\n\nb:1:1 wrong\n\n2 problems.']]);
  reportProblems([problem('b', 'wrong')]);
  expect(failed).toHaveBeenLastCalledWith('\nb:1:1 wrong\n\n1 problem.');
});

test('an offset in a text is a line and a column from 1', () => {
  expect(pointAt('ab\ncd', 0)).toMatchObject({ line: 1, column: 1 });
  expect(pointAt('ab\ncd', 4)).toMatchObject({ line: 2, column: 2 });
});

test('of many names, the first are listed, and how many more there are', () => {
  expect(nameSome(['a', 'b', 'c'], 3)).toBe('a, b, c');
  expect(nameSome(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});
