import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type Anchor, anchorIds, stringifyRecord } from '../../../src/anchors/record.ts';
import { findLost, updateRecord } from '../../../src/anchors/update-record.ts';
import { lintRelease } from '../../../src/lint/lint.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { editTree } from '../../../src/remark/edit-tree.ts';
import { releaseTexts } from '../../releases/edited-releases.ts';
import { BODY, type Body } from '../../releases/harbour-body.ts';

const [, , p2 = '', note = '', p3 = ''] = BODY;
const FERRY = ['A ferry will call at noon each day.[^noon]', '[^noon]: In summer alone.'];
const FIRST: Body = [...BODY, 'The pilot went home.', ...FERRY];
const NOW: Body = [...BODY.slice(0, 2), `${p2} ${p3}`, note, ...BODY.slice(5), ...FERRY];

const read = (body: Body, anchors?: string) =>
  parseRelease(releasePaths('f.mdx'), { ...releaseTexts(body), anchors });
const first = updateRecord([], read(FIRST).blocks, '2024-05-03').record;
/** A record with anchors that are on the page, withdrawn, and moved. */
const committed = updateRecord(first, read(NOW).blocks, '2024-06-01').record;

const of = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const IDS = [
  ...committed.map(({ id }) => id),
  'p90',
  'P1',
  'p1a',
  'note-x',
  'mark-cost',
  '__proto__',
];
const since = '2024-06-01';
const anchor = fc.record<Anchor>({
  id: of(IDS),
  kind: of(['headline', 'heading', 'passage', 'note'] as const),
  text: of([...committed.map(({ text }) => text), '', 'Nobody came.']),
  status: fc.oneof(
    of(['current', { withdrawn: since }, { withdrawn: '2025-06-01' }] as const),
    of(IDS).map((movedTo) => ({ movedTo, since })),
  ),
});
/** Removes up to one anchor, and puts up to one in: a new one, or another with some of its values. */
const edit = fc.record({
  at: fc.nat(),
  removed: fc.constantFrom(0, 1, 1),
  to: fc.nat(),
  added: fc.option(
    fc.record({
      from: fc.nat(),
      keys: fc.subarray(['id', 'kind', 'text', 'status'] as const),
      anchor,
    }),
  ),
});

test('a record that was made up with the right checksum is refused, or keeps every address', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
      const anchors = [...committed];
      for (const { at, removed, to, added } of edits) {
        const [old] = anchors.splice(at % anchors.length, removed);
        if (!added) continue;
        const other = old ?? anchors[added.from % anchors.length];
        const changes = Object.fromEntries(added.keys.map((key) => [key, added.anchor[key]]));
        anchors.splice(to % anchors.length, 0, { ...(other ?? added.anchor), ...changes });
      }
      const release = read(NOW, stringifyRecord(anchors));
      const isRefused = lintRelease(release).some(({ fatal }) => fatal);
      if (isRefused || findLost(committed, release.record, release.blocks).lost.length > 0) return;
      accepted++;
      const words = new Map(release.blocks.map(({ id, text }) => [id, text]));
      for (const { id, text, status } of committed)
        if (status === 'current') expect(words.get(id)).toBe(text);
      editTree(release.tree, release.blocks, release.record);
      const ids = ['top'];
      visit(release.tree, (node) => {
        const id = node.data?.hProperties?.['id'];
        if (typeof id === 'string') ids.push(id);
      });
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids).toEqual(expect.arrayContaining(committed.flatMap(anchorIds)));
    }),
    { seed: 81, numRuns: 1000, endOnFailure: true },
  );
  // Accepted are records with another order, and with anchors that never were.
  expect(accepted).toBeGreaterThan(50);
  expect(accepted).toBeLessThan(500);
});
