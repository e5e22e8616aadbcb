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
  expect(parseRecord(stringifyRecord(anchors))).toEqual(anchors);
});

test.each([
  ['that isn’t JSON', (json: string) => json.slice(1)],
  ['with a word changed', (json: string) => json.replace('"text": "p1"', '"text": "p2"')],
  ['with an entry that is no anchor', (json: string) => json.replace('passage', 'page')],
  ['without its checksum', (json: string) => json.replace(/"checksum".*/, '')],
])('a record %s is none', (_, edit) => {
  const json = stringifyRecord([anchor('p1')]);
  expect(edit(json)).not.toBe(json);
  expect(parseRecord(edit(json))).toBeUndefined();
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
