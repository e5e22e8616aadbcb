import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assignIds } from '../../../src/anchors/assign-ids.ts';
import {
  type Anchor,
  anchorIds,
  parseRecord,
  stringifyRecord,
} from '../../../src/anchors/record.ts';
import { MIN_SIMILARITY, similarity } from '../../../src/anchors/similarity.ts';
import { findLost, updateRecord } from '../../../src/anchors/update-record.ts';
import { importRelease } from '../../../src/import/import-release.ts';
import { parseMdx } from '../../../src/release/parse-mdx.ts';
import type { Body } from '../../releases/harbour-body.ts';
import { blocks, idsOnPage, mustLand } from './edited-body.ts';

/** The first blocks of real releases in many languages: paragraphs, headings, lists, tables and quotations. */
const BODIES = ['tests/bench/texts', 'tests/fixtures/raw'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file, at) => file.endsWith('.txt') && at % 5 === 0)
    .map((file) => bodyOf(readFileSync(`${folder}/${file}`, 'utf8'))),
);
const SENTENCES = BODIES.flat().filter(isPlain);

function bodyOf(source: string): Body {
  const { mdx } = importRelease(source);
  const children = parseMdx('f.mdx', mdx).tree?.children ?? [];
  const places = children.slice(0, 14).flatMap(({ type, position }) => {
    return type.startsWith('mdx') || !position ? [] : [position];
  });
  return places.map(({ start, end }) => mdx.slice(start.offset, end.offset));
}

function isPlain(piece = ''): boolean {
  return /^[^\s#>|\-*\d[<]/.test(piece) && !piece.includes('\n');
}

/** The edits that an editor makes to a piece of a body, with other words or at another place. */
const EDITS: Record<string, (body: Body, at: number, other: string, to: number) => Body> = {
  insert: (body, at, other) => body.toSpliced(at, 0, other),
  head: (body, at, other) => body.toSpliced(at, 0, `## ${other.slice(0, 20)}`),
  remove: (body, at) => body.toSpliced(at, 1),
  split: (body, at, _, to) => {
    const piece = body[at] ?? '';
    const cut = piece.indexOf(' ', to % piece.length);
    return isPlain(piece) && cut > 0
      ? body.toSpliced(at, 1, piece.slice(0, cut), piece.slice(cut + 1))
      : body;
  },
  join: (body, at) => {
    const [piece = '', next = ''] = body.slice(at);
    return isPlain(piece) && isPlain(next) ? body.toSpliced(at, 2, `${piece} ${next}`) : body;
  },
  move: (body, at, _, to) => {
    return body.toSpliced(at, 1).toSpliced(to % body.length, 0, body[at] ?? '');
  },
  correct: (body, at) => body.with(at, (body[at] ?? '').replace(/\p{L}\p{L}+/u, 'Xy')),
  compose: (body, at) => body.with(at, (body[at] ?? '').normalize('NFD')),
  translate: (body, at, other) => (isPlain(body[at]) ? body.with(at, other) : body),
  quote: (body, at) => (isPlain(body[at]) ? body.with(at, `> ${body[at]}`) : body),
  repeat: (body, at) => body.toSpliced(at, 0, body[at] ?? ''),
};

const edit = fc.record({
  make: fc.constantFrom(...Object.values(EDITS)),
  at: fc.nat(),
  other: fc.constantFrom(...SENTENCES),
  to: fc.nat(),
});

test('after any edits of real texts, a record is as it is printed, and needs no second update', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BODIES),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 8 }),
      (start, steps) => {
        let body = start;
        let { record } = updateRecord([], blocks(body), '2024-01-01');
        for (const edits of steps) {
          for (const { make, at, other, to } of edits)
            if (body.length > 0) body = make(body, at % body.length, other, to);
          record = updated(record, body);
        }
      },
    ),
    { seed: 11, numRuns: 30, endOnFailure: true },
  );
});

/** Updates a record to a body, and expects what holds of every update. */
function updated(before: Anchor[], body: Body): Anchor[] {
  const now = blocks(body);
  const { record, changes, replaced } = updateRecord(before, now, '2024-01-02');
  expect(parseRecord(stringifyRecord(record))).toEqual(record);
  expect(updateRecord(record, now, '2024-01-03')).toMatchObject({ record, changes: [] });
  // The page has the same addresses before and after it is recorded, each once.
  const withIds = assignIds(record, now);
  expect(assignIds(before, now)).toEqual(withIds);
  expect(idsOnPage(body, record).toSorted()).toEqual(mustLand(record).toSorted());
  expect(findLost(before, record, withIds).lost).toEqual([]);
  // What is printed of an anchor is all that changed of it.
  const printed = new Map(changes.map(({ anchor }) => [anchor.id, anchor]));
  for (const anchor of record) {
    const was = before.find(({ id }) => id === anchor.id);
    expect(printed.get(anchor.id) ?? was).toEqual(anchor);
    if (was?.status === 'current' && anchor.status === 'current')
      expect(was.text === anchor.text || similarity(was.text, anchor.text) >= MIN_SIMILARITY).toBe(
        true,
      );
  }
  // Every anchor that may be named is then on the page, as it stays.
  for (const id of replaced.keys()) {
    const named = updateRecord(before, now, '2024-01-02', new Set([id]));
    expect(named.record.find((one) => one.id === id)?.status).toBe('current');
    const all = named.record.flatMap(anchorIds);
    expect(new Set(all).size).toBe(all.length);
    expect(updateRecord(named.record, now, '2024-01-03').changes).toEqual([]);
  }
  return record;
}
