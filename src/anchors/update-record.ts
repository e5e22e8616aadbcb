import { isDeepStrictEqual } from 'node:util';
import { assignIds } from './assign-ids.ts';
import { type Block, matchAnchors } from './match-anchors.ts';
import { type Anchor, isOfFigures, ownerOf } from './record.ts';
import { MIN_SHARE, shareContained } from './similarity.ts';

/** A change to one anchor of a record. */
export interface Change {
  /** `reused`: the page uses its id for unrelated words, or for a note on another passage. */
  what: 'new' | 'changed' | 'restored' | 'withdrawn' | 'moved' | 'reused';
  anchor: Anchor;
  /** The recorded words of an anchor that is on the page. A new one has none. */
  was?: string | undefined;
}

/**
 * Updates the record of a page to its blocks. No anchor ever leaves the record: if its words are gone, it
 * is withdrawn on the given date, or moved to the new or changed block that has most of them. The block in
 * its place takes it over only if `same` names it. `replaced` has the ids that `same` may name.
 */
export function updateRecord(
  record: Anchor[],
  blocks: Block[],
  date: string,
  same = new Set<string>(),
): { record: Anchor[]; changes: Change[]; replaced: Map<string, number> } {
  const matching = matchAnchors(record, blocks, same);
  const { found, replaced } = matching;
  const updated = assignIds(record, blocks, matching).map(({ id, kind, text }): Anchor => {
    return { id, kind, text, status: 'current' };
  });
  /** Tells what happened to the recorded anchor of a block, if anything. */
  const changeOf = (was: Anchor | undefined, { kind, text }: Anchor) => {
    if (!was) return 'new';
    if (replaced.has(was.id) && !(same.has(was.id) && was.kind === kind)) return 'reused';
    if (was.status !== 'current') return 'restored';
    if (was.text !== text) return 'changed';
    return replaced.has(was.id) ? 'moved' : undefined; // a note in `same`, on another passage
  };
  const changes = updated.flatMap((anchor, index): Change[] => {
    const was = found[index];
    const what = changeOf(was, anchor);
    return what ? [{ what, anchor, was: was?.text }] : [];
  });
  const changed = updated.filter((_, index) => {
    const { text, ownId = '' } = blocks[index] ?? {};
    // A check or chart can’t be a target of other anchors.
    return found[index]?.text !== text && !isOfFigures(ownId);
  });
  const onPage = new Set(found);
  for (const [index, anchor] of record.entries()) {
    if (onPage.has(anchor)) continue;
    const status = anchor.status === 'current' ? statusOf(anchor, changed, date) : undefined;
    const retired = status ? { ...anchor, status } : anchor;
    if (status)
      changes.push({ what: 'movedTo' in status ? 'moved' : 'withdrawn', anchor: retired });
    // An anchor that left the page stays after the block that it followed and that block's notes.
    const owner = ownerOf(record, index);
    let place = updated.findIndex(({ id }) => id === owner?.id) + 1;
    while (updated[place]?.kind === 'note') place++;
    updated.splice(place, 0, retired);
  }
  return { record: updated, changes, replaced };
}

/** Finds anchors of an earlier record that a later one lacks, or uses for other words. `isSame` tells whether all words are kept, `isOther` whether no passage is. */
export function findLost(earlier: Anchor[], record: Anchor[], blocks: (Block & { id: string })[]) {
  const { found, replaced } = matchAnchors(earlier, blocks);
  const now = new Map(record.map((anchor) => [anchor.id, anchor]));
  const isLost = (anchor: Anchor) => {
    const later = now.get(anchor.id);
    const block = blocks[found.indexOf(anchor)];
    if (later?.kind !== anchor.kind || (block && block.id !== anchor.id)) return true;
    if (anchor.status === 'current' || later.status === 'current') return false;
    return !isDeepStrictEqual(later, anchor);
  };
  const lost = earlier.filter(isLost).map(({ id }) => id);
  const isOther = !found.some((anchor) => anchor?.kind === 'passage');
  return { lost, isSame: lost.length + replaced.size === 0, isOther };
}

function statusOf({ kind, text }: Anchor, changed: Anchor[], date: string) {
  // A heading may become a passage, or a passage a heading.
  const share = (other: Anchor) =>
    other.kind === kind ? shareContained(text, other.text) : Number(other.text === text);
  const [best] = changed
    .map((other) => ({ id: other.id, share: share(other) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= MIN_SHARE ? { movedTo: best.id, since: date } : { withdrawn: date };
}
