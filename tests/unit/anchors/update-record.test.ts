import { describe, expect, test } from 'vitest';
import { assignIds } from '../../../src/anchors/assign-ids.ts';
import { passageIdBetween } from '../../../src/anchors/passage-ids.ts';
import type { Anchor } from '../../../src/anchors/record.ts';
import { updateRecord } from '../../../src/anchors/update-record.ts';
import { BODY, type Body } from '../../releases/harbour-body.ts';
import { blocks, idsOnPage, mustLand } from './edited-body.ts';

const [p1 = '', cost = '', p2 = '', note = '', p3 = '', next = '', p4 = ''] = BODY;
const FERRY = 'A ferry will call at noon on each day of the summer.[^noon]';
const NOON = '[^noon]: The timetable has one o’clock.';
const PAGE: Body = [...BODY, FERRY, NOON];
const { record } = updateRecord([], blocks(PAGE), '2024-05-03');
const day = '2024-06-01';

/** The id of each block. */
const idsOf = (...given: Parameters<typeof assignIds>) => assignIds(...given).map(({ id }) => id);

/** The page with some pieces replaced by others. */
const put = (...pairs: [string, ...string[]][]) =>
  PAGE.flatMap((piece) => {
    const [, ...others] = pairs.find(([was]) => was === piece) ?? ['', piece];
    return others;
  });
const OTHER = 'Nobody in the town hall has seen the mayor since Monday.';
// As many words of the language as the passage that it replaces, in the same places.
const LOOKALIKE = 'The bakery sold its second oven on Monday, the baker said.';
const FOURTH = 'Rain fell in the night.';

/** An edit of the page, the anchors named as the same, and what becomes of the record. */
const edits: [name: string, body: Body, same: string[], changes: string[]][] = [
  ['nothing', PAGE, [], []],
  ['a passage has unrelated words', put([p3, OTHER]), [], ['new p2a', 'withdrawn p3']],
  ['a passage has unrelated words, and is the same', put([p3, OTHER]), ['p3'], ['changed p3']],
  ['a passage has the same small words', put([p1, LOOKALIKE]), [], ['new p0a', 'withdrawn p1']],
  [
    'the last passage has unrelated words',
    put([FERRY, OTHER], [NOON]),
    [],
    ['new p4a', 'withdrawn p5', 'withdrawn note-noon'],
  ],
  [
    'two passages have unrelated words',
    put([p1, OTHER], [p3, FOURTH]),
    [],
    ['new p0a', 'new p2a', 'withdrawn p1', 'withdrawn p3'],
  ],
  [
    'two passages have unrelated words, and one is the same',
    put([p1, OTHER], [p3, FOURTH]),
    ['p3'],
    ['new p0a', 'changed p3', 'withdrawn p1'],
  ],
  [
    'a passage with unrelated words is the same, below a new one',
    put([p1, p1, FOURTH], [p4, OTHER]),
    ['p4'],
    ['new p1a', 'changed p4'],
  ],
  [
    'neighbours have unrelated words, and the second is the same',
    put([p4, OTHER], [FERRY, FOURTH], [NOON]),
    ['p5'],
    ['new p3a', 'changed p5', 'withdrawn p4', 'withdrawn note-noon'],
  ],
  [
    'one passage replaced two, and is the second',
    put([p4], [FERRY, FOURTH], [NOON]),
    ['p5'],
    ['changed p5', 'withdrawn p4', 'withdrawn note-noon'],
  ],
  [
    'two passages replaced one, and the first is the same',
    put([p3, OTHER, FOURTH]),
    ['p3'],
    ['changed p3', 'new p3a'],
  ],
  ['a passage moved, and another is in its place', put([p3, OTHER], [p4, p4, p3]), [], ['new p2a']],
  [
    'a heading has unrelated words',
    put([cost, '## The bill']),
    [],
    ['new the-bill', 'withdrawn what-it-cost'],
  ],
  [
    'a heading has unrelated words, and is the same',
    put([cost, '## The bill']),
    ['what-it-cost'],
    ['changed what-it-cost'],
  ],
  [
    'a heading has some other words',
    put([cost, '## What it will cost']),
    [],
    ['changed what-it-cost'],
  ],
  ['two headings have each other’s words', put([cost, next], [next, cost]), [], []],
  [
    'a heading became a passage',
    put([cost, 'What it cost']),
    [],
    ['new p1a', 'moved what-it-cost'],
  ],
  [
    'a passage became a heading',
    put([p3, `## ${p3}`]),
    [],
    ['new ships-of-up-to-two-hundred-metres-can-now-turn-in-the-basin', 'moved p3'],
  ],
  [
    'two passages are put in',
    put([p3, 'Wholly new.', 'Another one too.', p3]),
    [],
    ['new p2a', 'new p2b'],
  ],
  ['a passage is put in at the very beginning', ['Wholly new.', ...PAGE], [], ['new p0a']],
  [
    'a passage is deleted with its note',
    put([p2], [note]),
    [],
    ['withdrawn p2', 'withdrawn note-cost'],
  ],
  ['two passages are swapped', put([p1, p3], [p3, p1]), [], []],
  ['the first words change', put([p3, p3.replace('Ships of', 'Vessels with')]), [], ['changed p3']],
  ['the last word changes', put([p3, p3.replace('basin', 'dock')]), [], ['changed p3']],
  ['a passage is deleted', put([p3]), [], ['withdrawn p3']],
  ['a passage is written twice', put([p3, p3, p3]), [], ['new p3a']],
  [
    'a passage is split',
    put([p3, 'Ships of up to two hundred metres', 'can now turn in the basin.']),
    [],
    ['changed p3', 'new p3a'],
  ],
  [
    'a passage is split, and its note is with the second part',
    put([p2, 'The quay cost twelve million euros', 'and took four years to build.[^cost]']),
    [],
    ['changed p2', 'new p2a'],
  ],
  [
    'two passages are joined, and a note is with both',
    put([p2], [note], [p3, `${p2} ${p3}`, note]),
    [],
    ['changed p3', 'moved p2'],
  ],
  [
    'two passages are joined, and the first words of another change',
    put([p1, `On time, ${p1}`], [p2], [note], [p3, `${p2} ${p3}`, note]),
    [],
    ['changed p1', 'changed p3', 'moved p2'],
  ],
  [
    'a short passage is gone, and its words are scattered in another',
    put([
      p4,
      'The quay was built by the port, and the ships can turn, and nothing of it has been said yet about a third.',
    ]),
    [],
    ['new p3a', 'withdrawn p4'],
  ],
  [
    'a note has some other words',
    put([note, '[^cost]: The budget said eleven.']),
    [],
    ['changed note-cost'],
  ],
  ['a note has unrelated words', put([note, '[^cost]: See the map.']), [], ['reused note-cost']],
  [
    'a note has unrelated words, and is the same',
    put([note, '[^cost]: See the map.']),
    ['note-cost'],
    ['changed note-cost'],
  ],
  [
    'a note has the words of another',
    put([note, '[^cost]: The timetable has one o’clock.']),
    [],
    ['reused note-cost'],
  ],
  [
    'a note is with another passage',
    put([p2, p2.replace('[^cost]', '')], [p3, `${p3}[^cost]`]),
    [],
    ['reused note-cost'],
  ],
  [
    'a note is with another passage, and is the same',
    put([p2, p2.replace('[^cost]', '')], [p3, `${p3}[^cost]`]),
    ['note-cost'],
    ['moved note-cost'],
  ],
  ['a note moved with its passage', put([p2], [note], [p4, p4, p2, note]), [], []],
  [
    'two notes have each other’s words',
    put([note, note.replace('cost', 'noon')], [NOON, NOON.replace('noon', 'cost')]),
    [],
    ['reused note-cost', 'reused note-noon'],
  ],
  [
    'two notes are with each other’s passages',
    put([p2, p2.replace('cost]', 'noon]')], [FERRY, FERRY.replace('noon]', 'cost]')]),
    [],
    ['reused note-noon', 'reused note-cost'],
  ],
  [
    'two notes have each other’s labels',
    put(
      [p2, p2.replace('cost]', 'noon]')],
      [note, note.replace('cost', 'noon')],
      [FERRY, FERRY.replace('noon]', 'cost]')],
      [NOON, NOON.replace('noon', 'cost')],
    ),
    [],
    ['reused note-noon', 'reused note-cost'],
  ],
  [
    'a note has a new label',
    put([p2, p2.replace('cost]', 'price]')], [note, note.replace('cost', 'price')]),
    [],
    ['new note-price', 'moved note-cost'],
  ],
  [
    'a note is gone, and a new one is in its place',
    put([p2, p2.replace('cost]', 'map]')], [note, '[^map]: See the map.']),
    [],
    ['new note-map', 'withdrawn note-cost'],
  ],
  [
    'a passage with a note has unrelated words',
    put([p2, `${OTHER}[^cost]`]),
    [],
    ['new p1a', 'reused note-cost', 'withdrawn p2'],
  ],
  [
    'a passage with a note has unrelated words, and is the same',
    put([p2, `${OTHER}[^cost]`]),
    ['p2'],
    ['changed p2'],
  ],
];

test.each(edits)('where %s', (_, body, same, wanted) => {
  const ids = idsOf(record, blocks(body));
  const { record: updated, changes } = updateRecord(record, blocks(body), day, new Set(same));
  expect(changes.map(({ what, anchor }) => `${what} ${anchor.id}`)).toEqual(wanted);
  expect(updated.map(({ id }) => id)).toEqual(expect.arrayContaining(record.map(({ id }) => id)));
  const after = idsOnPage(body, updated);
  expect(after.toSorted()).toEqual(mustLand(updated).toSorted());
  if (changes.some(({ what }) => what === 'reused')) return;
  // The next build has the recorded addresses, and nothing more to record.
  const current = updated.filter(({ status }) => status === 'current').map(({ id }) => id);
  expect(idsOf(updated, blocks(body))).toEqual(current);
  if (same.length === 0) expect(ids).toEqual(current);
  expect(updateRecord(updated, blocks(body), day)).toMatchObject({ record: updated, changes: [] });
});

test('a page that is not on record gets p1 to pN', () => {
  expect(idsOf([], blocks(BODY)).join(' ')).toBe(
    'p1 what-it-cost p2 note-cost p3 what-comes-next p4',
  );
});

test('a page of which only headings are on record gets p1 to pN', () => {
  const { record: headings } = updateRecord([], blocks(['## What it cost']), day);
  expect(idsOf(headings, blocks([p1, '## What it cost', p3]))).toEqual([
    'p1',
    'what-it-cost',
    'p2',
  ]);
});

test('a passage is numbered before the next that is on record, whatever is between', () => {
  const [one, two, three] = [p1, p3, p4];
  const { record: start } = updateRecord([], blocks([one, two, three]), day);
  const { record: longer } = updateRecord(start, blocks([one, OTHER, two, three]), day);
  const twice = [one, FOURTH, LOOKALIKE, OTHER, two, three];
  expect(idsOnPage([one, OTHER, two, three], longer)).toEqual(['p1', 'p1a', 'p2', 'p3']);
  expect(idsOf(longer, blocks(twice))).toEqual(['p1', 'p1za', 'p1zb', 'p1a', 'p2', 'p3']);
});

test('a heading whose id is another’s on the page gets a suffix, and keeps it', () => {
  const headings = [
    ['## Contents', 'contents-1'],
    ['## Cite', 'cite-1'],
    ['## ½', 'heading'],
    ['## ①', 'heading-1'],
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
  const edited = [...BODY, ...headings.map(({ heading }) => heading)];
  const isNew = (id: string) => headings.some((one) => one.id === id);
  const { record } = updateRecord([], blocks(edited), day);
  expect(idsOf([], blocks(edited)).filter(isNew)).toEqual(headings.map(({ id }) => id));
  expect(idsOnPage(edited, record).filter(isNew)).toEqual(headings.map(({ id }) => id));
  expect(new Set(idsOnPage(edited, record)).size).toBe(idsOnPage(edited, record).length);
});

const statusOf = (anchors: typeof record, id: string) =>
  anchors.find((anchor) => anchor.id === id)?.status;

test('a deleted passage is withdrawn in its place, with the day, and can come back', () => {
  const { record: updated } = updateRecord(record, blocks(put([p3])), day);
  expect(statusOf(updated, 'p3')).toEqual({ withdrawn: day });
  expect(updated.map(({ id }) => id)).toEqual(record.map(({ id }) => id));
  const { record: again, changes } = updateRecord(updated, blocks(PAGE), day);
  expect(changes.map(({ what, anchor }) => `${what} ${anchor.id}`)).toEqual(['restored p3']);
  expect(again).toEqual(record);
});

test('a passage that was joined with another leads to it, also when that is withdrawn', () => {
  const joined = put([p2, `${p2} ${p3}`], [p3]);
  const { record: updated } = updateRecord(record, blocks(joined), day);
  expect(statusOf(updated, 'p2')).toEqual({ movedTo: 'p3', since: day });
  const gone = put([p2], [note], [p3]);
  const later = updateRecord(updated, blocks(gone), '2025-01-01').record;
  expect(idsOnPage(gone, later)).toEqual(expect.arrayContaining(['p2', 'p3', 'note-cost']));
});

test('of the same words twice, the second keeps its id where the first is deleted', () => {
  const { record: both } = updateRecord([], blocks([...BODY, p1]), day);
  const ids = idsOf(both, blocks([...BODY.slice(1), p1]));
  expect(ids.filter((id) => id.startsWith('p'))).toEqual(['p2', 'p3', 'p4', 'p5']);
});

test('a passage that moved keeps its id, although one with its words was withdrawn', () => {
  const anchors: Anchor[] = [
    { id: 'p1', kind: 'passage', text: FOURTH, status: { withdrawn: '2024-05-04' } },
    { id: 'p2', kind: 'passage', text: FOURTH, status: 'current' },
    { id: 'p3', kind: 'passage', text: OTHER, status: 'current' },
  ];
  expect(idsOf(anchors, blocks([OTHER, FOURTH]).slice(-2))).toEqual(['p3', 'p2']);
});

test('a new heading never takes the address of one that was', () => {
  const { record: updated } = updateRecord(record, blocks(put([cost])), day);
  const ids = idsOf(updated, blocks([...put([cost]), '## What it COST']));
  expect(ids.at(-1)).not.toBe('what-it-cost');
});

describe('a new passage is numbered as in statutes', () => {
  const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
  const cases: [string | undefined, string | undefined, string[], string][] = [
    ['p10', 'p11', [], 'p10a'],
    ['p10', 'p11', ['p10a'], 'p10b'],
    ['p10a', 'p11', ['p10a'], 'p10b'],
    ['p10a', 'p10b', ['p10a', 'p10b'], 'p10aa'],
    ['p10', 'p10a', ['p10a'], 'p10za'],
    ['p10z', 'p11', ['p10z'], 'p10za'],
    ['p10', 'p10a', ['p10a', ...LETTERS.map((letter) => `p10z${letter}`)], 'p10zza'],
    ['p16', undefined, [], 'p16a'],
    [undefined, 'p1', [], 'p0a'],
    ['p11', 'p10', [], 'p11a'],
  ];
  test.each(cases)('between %s and %s, with %j taken', (before, after, taken, is) => {
    expect(passageIdBetween(before, after, new Set(taken))).toBe(is);
  });
});

/** What becomes of the record of a page that was edited. */
function changed(start: Body, edited: Body, ...same: string[]): string[] {
  const { record } = updateRecord([], blocks(start), '2024-05-03');
  const { changes } = updateRecord(record, blocks(edited), '2024-06-01', new Set(same));
  return changes.map(({ what, anchor }) => `${what} ${anchor.id}`);
}

test('a note never takes the id of a recorded heading, not even as the same', () => {
  const start = [p1, '## Note tide', p3, '## Mark ebb'];
  const notes = [`${p1}[^tide]`, '[^tide]: Note tide', `${p3}[^ebb]`, '[^ebb]: Mark ebb'];
  const body = [...notes.slice(0, 2), '## Note tide', ...notes.slice(2), '## Mark ebb'];
  const found = ['reused note-tide', 'new note-tide-1', 'reused note-ebb', 'new mark-ebb-1'];
  expect(changed(start, body, 'note-tide', 'mark-ebb')).toEqual(found);
});

test('a note with the words of another is not a revised one, however similar', () => {
  const [one, two] = [
    'The text breaks off after one word.',
    'The text breaks off after two words.',
  ];
  const page = (a = '', b = '') => [`${p1}[^a][^b]`, `[^a]: ${a}`, `[^b]: ${b}`];
  expect(changed(page(one, two), page(two, one))).toEqual(['reused note-a', 'reused note-b']);
});

test('a revised note stays where it is when the note before it is deleted', () => {
  const start = [`${p1}[^a][^b]`, '[^a]: A second quay.', '[^b]: It was opened at noon that day.'];
  const edited = [`${p1}[^b]`, '[^b]: It was opened at noon on that day.'];
  expect(changed(start, edited)).toEqual(['changed note-b', 'withdrawn note-a']);
});

test('a passage in other words may take the note of the one above', () => {
  const start = ['The quay is open.[^noon]', 'It is long and wide.', NOON];
  const edited = ['The quay is open.', `${OTHER}[^noon]`, NOON];
  expect(changed(start, edited, 'p2')).toEqual(['changed p2', 'reused note-noon']);
});

test('a note is not moved to a passage with the same words', () => {
  const edited = [p1, p3, `${p1}[^a]`, '[^a]: See the map.'];
  expect(changed([`${p1}[^a]`, '[^a]: See the map.', p3, p1], edited)).toEqual(['reused note-a']);
});

test('words are compared in Chinese, too', () => {
  const start = ['港口星期五开放了第二个码头。', '码头耗资一千二百万欧元，历时四年建成。'];
  const { record } = updateRecord([], blocks(start), '2024-05-03');
  const said = (...body: Body) =>
    updateRecord(record, blocks(body), '2024-06-01').changes.map(({ what }) => what);
  expect(said('港口星期一开放了第二个码头。', start[1] ?? '')).toEqual(['changed']);
  expect(said('镇上的人从星期一起就没见过镇长。', start[1] ?? '')).toEqual(['new', 'withdrawn']);
});

test('a passage whose words an unchanged one has too is withdrawn, not moved there', () => {
  const first = 'The harbour opened its second quay on Friday.';
  const both = [first, `${first} It is long.`];
  const before = updateRecord([], blocks(both), '2024-05-03').record;
  const updated = updateRecord(before, blocks(both.slice(1)), day).record;
  expect(updated.find(({ id }) => id === 'p1')?.status).toEqual({ withdrawn: day });
  expect(updated.find(({ id }) => id === 'p2')?.status).toBe('current');
});
