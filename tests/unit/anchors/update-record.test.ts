import { describe, expect, test } from 'vitest';
import { assignIds } from '../../../src/anchors/assign-ids.ts';
import { passageIdBetween } from '../../../src/anchors/passage-ids.ts';
import { updateRecord } from '../../../src/anchors/update-record.ts';
import { BODY as body, type Body } from '../../releases/harbour-body.ts';
import { blocks, idsOnPage, mustLand } from './edited-body.ts';

const [first = '', , second = '', note = '', third = ''] = body;
const day = '2024-06-01';
const { record } = updateRecord([], blocks(body), '2024-05-03');

/** What an edited body gets: its ids before the record is updated, the changes, and the updated record. */
function edit(edited: Body) {
  const before = assignIds(record, blocks(edited));
  const { record: updated, changes } = updateRecord(record, blocks(edited), day);
  const after = idsOnPage(edited, updated);
  for (const id of mustLand(record)) expect(after, `${id} is a target`).toContain(id);
  expect(new Set(after).size).toBe(after.length);
  expect(updateRecord(updated, blocks(edited), day).changes).toEqual([]);
  return { before, said: changes.map(({ what, anchor }) => `${what} ${anchor.id}`), updated };
}

const without = (...gone: string[]) => body.filter((piece) => !gone.includes(piece));
const replaced = (was: string, ...is: string[]) =>
  body.flatMap((piece) => (piece === was ? is : [piece]));

test('a page that is not on record gets p1 to pN', () => {
  expect(assignIds([], blocks(body))).toEqual([
    'p1',
    'what-it-cost',
    'p2',
    'note-cost',
    'p3',
    'what-comes-next',
    'p4',
  ]);
});

test('a heading whose id is another’s on the page gets a suffix, and keeps it', () => {
  const headings = [
    ['## Contents', 'contents-1'],
    ['## Contents', 'contents-2'],
    ['## P1', 'p1-1'],
    ['## P99', 'p99-1'],
    ['## Note cost', 'note-cost-1'],
    ['## Mark cost', 'mark-cost-1'],
    ['## Note to editors', 'note-to-editors'],
    ['### Check-list', 'check-list-1'],
    ['#### Picture credits', 'picture-credits'],
    ['## Check the facts', 'check-the-facts'],
    ['## Results', 'results-1'],
    ['## About this text', 'about-this-text-1'],
    ['## \\[About this text]', 'about-this-text'],
  ].map(([heading = '', id]) => ({ heading, id }));
  const edited = [...body, ...headings.map(({ heading }) => heading)];
  const isNew = (id: string) => headings.some((one) => one.id === id);
  const { record } = updateRecord([], blocks(edited), day);
  expect(assignIds([], blocks(edited)).filter(isNew)).toEqual(headings.map(({ id }) => id));
  expect(idsOnPage(edited, record).filter(isNew)).toEqual(headings.map(({ id }) => id));
  expect(new Set(idsOnPage(edited, record)).size).toBe(idsOnPage(edited, record).length);
});

describe('a page on record keeps its anchors when', () => {
  test('a passage is put in: it becomes p2a, then p2b, and nothing is numbered anew', () => {
    const edited = edit(replaced(third, 'Wholly new.', 'Another one too.', third));
    expect(edited.before.filter((id) => /^p\d/.test(id))).toEqual([
      'p1',
      'p2',
      'p2a',
      'p2b',
      'p3',
      'p4',
    ]);
    expect(edited.said).toEqual(['new p2a', 'new p2b']);
  });

  test('a passage is put in at the very beginning', () => {
    expect(edit(['Wholly new.', ...body]).before[0]).toBe('p0a');
  });

  test('a passage is deleted: a line in its place says so, with the day', () => {
    const { said, updated } = edit(without(third));
    expect(said).toEqual(['withdrawn p3']);
    expect(updated.find(({ id }) => id === 'p3')?.status).toEqual({ withdrawn: day });
    expect(updated.map(({ id }) => id)).toEqual(record.map(({ id }) => id));
  });

  test('a deleted passage comes back', () => {
    const { updated } = edit(without(third));
    const { record: again, changes } = updateRecord(updated, blocks(body), day);
    expect(changes.map(({ what, anchor }) => `${what} ${anchor.id}`)).toEqual(['restored p3']);
    expect(again).toEqual(record);
  });

  test('a passage with its note is deleted: both still lead somewhere', () => {
    expect(edit(without(second, note)).said).toEqual(['withdrawn p2', 'withdrawn note-cost']);
  });

  test('a passage is split: the address stays with the part that has most of it', () => {
    const parts = ['Ships of up to two hundred metres', 'can now turn in the basin.'];
    const { said } = edit(replaced(third, ...parts));
    expect(said).toEqual(['changed p3', 'new p3a']);
  });

  test('two passages are joined: both addresses lead to the one', () => {
    const joined = without(third).map((piece) => (piece === second ? `${second} ${third}` : piece));
    const { said, updated } = edit(joined);
    expect(said).toEqual(['changed p3', 'moved p2']);
    expect(updated.find(({ id }) => id === 'p2')?.status).toEqual({ movedTo: 'p3', since: day });
    // … and stay there when the joined one is withdrawn in its turn.
    const gone = without(second, note, third);
    const later = updateRecord(updated, blocks(gone), '2025-01-01').record;
    expect(idsOnPage(gone, later)).toEqual(expect.arrayContaining(['p2', 'p3', 'note-cost']));
  });

  test('two passages are swapped: each takes its number along', () => {
    const swapped = body.map((piece) => ({ [first]: third, [third]: first })[piece] ?? piece);
    const { before, said } = edit(swapped);
    expect(before.filter((id) => id.startsWith('p'))).toEqual(['p3', 'p2', 'p1', 'p4']);
    expect(said.every((change) => change.startsWith('reordered'))).toBe(true);
  });

  test('a heading is renamed: the old one is withdrawn', () => {
    expect(edit(replaced('## What it cost', '## The bill')).said).toEqual([
      'new the-bill',
      'withdrawn what-it-cost',
    ]);
  });

  test('the first words change', () => {
    expect(edit(replaced(third, third.replace('Ships of', 'Vessels with'))).said).toEqual([
      'changed p3',
    ]);
  });

  test('the last word changes', () => {
    expect(edit(replaced(third, third.replace('basin', 'dock'))).said).toEqual(['changed p3']);
  });

  test('a note gets another label: the old one leads to it', () => {
    const relabelled = body.map((piece) => piece.replace('[^cost]', '[^price]'));
    expect(edit(relabelled).said).toEqual(['new note-price', 'moved note-cost']);
  });

  test('the same words stand twice and the first goes', () => {
    const twice = [...body, first];
    const { record: both } = updateRecord([], blocks(twice), day);
    const left = twice.slice(1);
    expect(assignIds(both, blocks(left)).filter((id) => id.startsWith('p'))).toEqual([
      'p2',
      'p3',
      'p4',
      'p5',
    ]);
  });

  test('a new heading never takes the address of one that was', () => {
    const { updated } = edit(without('## What it cost'));
    const ids = assignIds(updated, blocks([...without('## What it cost'), '## What it COST']));
    expect(ids.at(-1)).not.toBe('what-it-cost');
  });
});

describe('a new passage is numbered as in statutes', () => {
  const cases: [string | undefined, string | undefined, string[], string][] = [
    ['p10', 'p11', [], 'p10a'],
    ['p10', 'p11', ['p10a'], 'p10b'],
    ['p10a', 'p11', ['p10a'], 'p10b'],
    ['p10a', 'p10b', ['p10a', 'p10b'], 'p10aa'],
    ['p10', 'p10a', ['p10a'], 'p10za'],
    ['p10z', 'p11', ['p10z'], 'p10za'],
    ['p16', undefined, [], 'p16a'],
    [undefined, 'p1', [], 'p0a'],
    ['p11', 'p10', [], 'p11a'],
  ];
  test.each(cases)('between %s and %s, with %j taken', (before, after, taken, is) => {
    expect(passageIdBetween(before, after, new Set(taken))).toBe(is);
  });
});
