import { expect, test } from 'vitest';
import { passageNumber } from '../../../src/anchors/passage-ids.ts';
import {
  type Anchor,
  anchorIds,
  parseRecord,
  stringifyRecord,
} from '../../../src/anchors/record.ts';

const anchor = (id: string): Anchor => ({ id, kind: 'passage', text: id, status: 'current' });

test('what was written is read again', () => {
  const anchors = [anchor('p1'), anchor('p2')];
  expect(parseRecord(stringifyRecord(anchors))).toEqual({ anchors, problems: [] });
});

test.each([
  ['p1', 'p1 p1', 11],
  ['p2', 'p1 p2 p2', 17],
  ['p1', 'p1 p2 p1', 17],
])('%s, recorded twice in %s, is found at line %i', (id, ids, line) => {
  const { problems } = parseRecord(stringifyRecord(ids.split(' ').map(anchor)));
  expect(problems).toEqual([{ line, reason: `The anchor ${id} is recorded twice.` }]);
});

test('an entry that is no anchor is found at the line of its id', () => {
  const json = stringifyRecord([anchor('p1'), anchor('p2')]).replace(
    /"passage"(?![^]*"passage")/,
    '"page"',
  );
  expect(parseRecord(json)).toEqual({
    anchors: [],
    problems: [
      {
        line: 11,
        reason: expect.stringContaining("This isn't a record of anchors (anchors.1.kind:"),
      },
    ],
  });
});

test('a file that isn’t JSON is one problem at the beginning', () => {
  expect(parseRecord('{')).toEqual({
    anchors: [],
    problems: [{ line: 1, reason: "This isn't a record of anchors." }],
  });
});

test('a note keeps its mark alive too', () => {
  expect(anchorIds({ id: 'note-foot-note-a', kind: 'note' })).toEqual([
    'note-foot-note-a',
    'mark-foot-note-a',
  ]);
  expect(anchorIds({ id: 'foot-note-a', kind: 'note' })[1]).toBe('foot-note-a');
  expect(anchorIds({ id: 'p1', kind: 'passage' })).toEqual(['p1']);
});

test('only a passage has a number', () => {
  expect(['p1', 'p10ab', 'xp1', 'p1-a', 'pa'].map(passageNumber)).toEqual([
    '1',
    '10ab',
    undefined,
    undefined,
    undefined,
  ]);
});
