import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Anchor } from '../../../src/anchors/record.ts';
import { findLost, updateRecord } from '../../../src/anchors/update-record.ts';
import { MIN_SIMILARITY, similarity } from '../../../src/anchors/similarity.ts';
import type { Body } from '../../releases/harbour-body.ts';
import { assignIds } from '../../../src/anchors/assign-ids.ts';
import { blocks, idsOnPage, mustLand } from './edited-body.ts';

const WORDS = 'quay harbour ship crane basin tide rope mast keel anchor buoy pilot dock wave'.split(
  ' ',
);
const words = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max })
    .map((list) => list.join(' '));
const sentence = words(1, 14).map((text) => `The ${text}.`);
const KINDS = [
  'insert',
  'delete',
  'split',
  'join',
  'swap',
  'rename',
  'first',
  'last',
  'note',
] as const;
const edit = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  to: fc.nat(),
  with: sentence,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

let label = 0;

/** A body with one edit made; one that does not fit its place leaves it as it is. */
function made(body: Body, { kind, at: anywhere, to, with: words }: Edit): Body {
  const at = body.length ? anywhere % body.length : 0;
  const [piece = '', next = ''] = body.slice(at);
  const put = (count: number, ...pieces: string[]) => body.toSpliced(at, count, ...pieces);
  const plain = !piece.startsWith('#') && !piece.startsWith('[^');
  switch (kind) {
    case 'insert':
      return put(0, to % 5 ? words : `## ${words}`);
    case 'delete':
      return deleted(body, at);
    case 'split': {
      const cut = piece.indexOf(' ', to % (piece.length || 1));
      return plain && cut > 0 ? put(1, piece.slice(0, cut), piece.slice(cut + 1)) : body;
    }
    case 'join':
      return plain && next && !/^(#|\[\^)/.test(next) ? put(2, `${piece} ${next}`) : body;
    case 'swap': {
      const other = to % (body.length || 1);
      return body.length ? body.with(at, body[other] ?? '').with(other, piece) : body;
    }
    case 'rename':
      return piece.startsWith('#') ? put(1, `## ${words}`) : body;
    case 'first':
      return plain ? put(1, piece.replace(/^\w+/, 'Some')) : body;
    case 'last':
      return plain ? put(1, piece.replace(/\w+(?=\.?(\[\^\w+\])*$)/, 'lantern')) : body;
    case 'note': {
      const name = `n${++label}`;
      return plain && piece ? put(1, `${piece}[^${name}]`, `[^${name}]: ${words}`) : body;
    }
  }
}

/** A body without a piece; a passage takes its notes along, and a note its call. */
function deleted(body: Body, at: number): Body {
  const piece = body[at] ?? '';
  const [definition] = /^\[\^\w+\]/.exec(piece) ?? [];
  const calls = piece.match(/\[\^\w+\]/g) ?? [];
  return body
    .filter((other, index) => index !== at && !calls.some((call) => other.startsWith(`${call}:`)))
    .map((other) => (definition ? other.replace(definition, '') : other));
}

test('after 1,000 random edits every anchor ever recorded is still a target, once', () => {
  let edits = 0;
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 4, maxLength: 12 }),
      fc.array(edit, { minLength: 20, maxLength: 20 }),
      (start, list) => {
        let body: Body = start;
        let { record } = updateRecord([], blocks(body), '2024-01-01');
        for (const one of list) {
          const next = made(body, one);
          if (next === body) continue;
          edits++;
          body = next;
          const before = record;
          const { changes, ...updated } = updateRecord(record, blocks(body), '2024-01-02');
          ({ record } = updated);
          for (const { what, anchor, was = '' } of changes)
            if (what === 'changed')
              expect(similarity(was, anchor.text)).toBeGreaterThanOrEqual(MIN_SIMILARITY);
          holds(before, record, body);
        }
      },
    ),
    { seed: 5, numRuns: 70, endOnFailure: true },
  );
  expect(edits).toBeGreaterThanOrEqual(1000);
});

function holds(before: Anchor[], record: Anchor[], body: Body): void {
  const ids = record.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  expect(new Set(ids).size).toBe(ids.length);
  expect(idsOnPage(body, record).sort()).toEqual(mustLand(record).sort());
  // A page built before it is recorded has the same addresses.
  const current = record.filter(({ status }) => status === 'current');
  expect(idsOnPage(body, before)).toEqual(expect.arrayContaining(mustLand(current)));
  expect(updateRecord(record, blocks(body), '2024-01-03').changes).toEqual([]);
  expect(findLost(before, record, assignIds(record, blocks(body))).lost).toEqual([]);
  // Words that were there once, and are there once, keep their address.
  const once = (list: Anchor[], { text, kind }: Anchor) => {
    const same = list.filter((a) => a.status === 'current' && a.kind === kind && a.text === text);
    return same.length === 1 ? same[0]?.id : undefined;
  };
  for (const anchor of current) {
    if (anchor.kind === 'note') continue;
    const was = once(before, anchor);
    const is = once(record, anchor);
    if (was && is) expect(is).toBe(was);
  }
}
