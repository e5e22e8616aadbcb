import { assignIds } from './assign-ids.ts';
import { shareIn } from './similarity.ts';
import { type Block, match } from './match-anchors.ts';
import { type Anchor, standing } from './record.ts';

/** What settling would change about one anchor. */
export interface Change {
  what: 'new' | 'changed' | 'moved' | 'back' | 'withdrawn' | 'now in';
  anchor: Anchor;
  /** Its words on record, where they were others. */
  was?: string;
}

/** How much of a passage must be in another for it to be its successor, from 0 to 1. */
const SUCCESSOR = 0.6;

/**
 * Brings a page’s record up to the page as it is written now. No anchor ever leaves it: one whose
 * words stand nowhere any more is withdrawn on the day given, or is now in the new or changed piece that
 * took most of its words.
 */
export function updateRecord(
  record: Anchor[],
  blocks: Block[],
  on: string,
): { record: Anchor[]; changes: Change[] } {
  const found = match(record, blocks);
  const ids = assignIds(record, blocks);
  const moved = movedIn(record, found);
  const changes: Change[] = [];
  const now = blocks.map(({ kind, text }, index) => {
    const was = found[index];
    const anchor = standing(ids[index] ?? '', kind, text);
    if (!was) changes.push({ what: 'new', anchor });
    else if (was.fate !== 'stands') changes.push({ what: 'back', anchor, was: was.text });
    else if (was.text !== text) changes.push({ what: 'changed', anchor, was: was.text });
    else if (moved.has(was) && kind !== 'note') changes.push({ what: 'moved', anchor });
    return anchor;
  });
  const fresh = now.filter((_, index) => found[index]?.text !== blocks[index]?.text);
  const here = new Set(found);
  const settled = [...now];
  record.forEach((anchor, index) => {
    if (here.has(anchor)) return;
    let retired = anchor;
    if (anchor.fate === 'stands') {
      const fate = fateOf(anchor, fresh, on);
      retired = { ...anchor, fate };
      changes.push({ what: 'now' in fate ? 'now in' : 'withdrawn', anchor: retired });
    }
    // In its place: behind the anchor that it stood behind.
    const before = record[index - 1]?.id;
    settled.splice(settled.findIndex(({ id }) => id === before) + 1, 0, retired);
  });
  return { record: settled, changes };
}

function fateOf(anchor: Anchor, fresh: Anchor[], on: string): Exclude<Anchor['fate'], 'stands'> {
  const shares = fresh
    .filter(({ kind }) => kind === anchor.kind)
    .map(({ id, text }) => ({ id, share: shareIn(anchor.text, text) }))
    .sort((a, b) => b.share - a.share);
  const [best] = shares;
  return best && best.share >= SUCCESSOR ? { now: best.id, since: on } : { withdrawn: on };
}

/** The anchors that stand behind one that they stood before. */
function movedIn(record: Anchor[], found: (Anchor | undefined)[]): Set<Anchor> {
  const place = new Map(record.map((anchor, index) => [anchor, index]));
  const moved = new Set<Anchor>();
  let furthest = -1;
  for (const anchor of found) {
    const index = (anchor && place.get(anchor)) ?? furthest;
    if (anchor && index < furthest) moved.add(anchor);
    furthest = Math.max(furthest, index);
  }
  return moved;
}
