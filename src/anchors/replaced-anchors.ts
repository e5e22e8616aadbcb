import type { Block } from './match-anchors.ts';
import type { Anchor } from './record.ts';
import { MIN_SHARE, MIN_SIMILARITY, shareContained, similarity } from './similarity.ts';

/** A record, the blocks of its page, and the anchor that was found for each block. */
type Matching = { record: Anchor[]; blocks: Block[]; found: (Anchor | undefined)[] };

/**
 * Finds the blocks that may have replaced missing anchors: blocks of the same kind after the same anchor,
 * in order. Maps the id of each missing anchor to the index of its block.
 */
export function findReplaced(matching: Matching, left: Anchor[], same: ReadonlySet<string>) {
  const { record, blocks, found } = matching;
  const onPage = new Set(found);
  const placeIn = (list: (Anchor | undefined)[], index: number, kind: Anchor['kind']) => {
    const above = list.slice(0, index).filter((one) => one && onPage.has(one));
    return `${kind} ${above.findLast((one) => one?.kind !== 'note')?.id}`;
  };
  const missing = Map.groupBy(left, (one) => placeIn(record, record.indexOf(one), one.kind));
  const unmatched = [...blocks.entries()].filter(([index, { ownId }]) => !ownId && !found[index]);
  const replacing = Map.groupBy(unmatched, ([index, { kind }]) => placeIn(found, index, kind));
  const pairs = new Map<string, number>();
  for (const [place, anchors] of missing) {
    const blocksHere = replacing.get(place) ?? [];
    // If it isn't clear which block replaced which anchor, match the anchors in `same` first.
    const isClear = anchors.length === blocksHere.length;
    const named = isClear ? anchors : anchors.filter(({ id }) => same.has(id));
    for (const anchor of anchors) {
      const [index] = blocksHere[Math.max(named.indexOf(anchor), 0)] ?? [];
      if (index !== undefined) pairs.set(anchor.id, index);
    }
  }
  return pairs;
}

/** Tells whether a block with an id of its own is what was recorded: by its words and, for a note, by its place. */
export function isKept(matching: Matching, anchor: Anchor, index: number): boolean {
  const { record, blocks, found } = matching;
  const { kind, text } = blocks[index] ?? anchor;
  const isOthers = record.some((one) => one !== anchor && one.kind === kind && one.text === text);
  const isSimilar = () => similarity(anchor.text, text) >= MIN_SIMILARITY && !isOthers;
  if (kind !== anchor.kind || (text !== anchor.text && !isSimilar())) return false;
  if (kind !== 'note') return true;
  const was = ownerOf(record, record.indexOf(anchor));
  const is = ownerOf(blocks, index);
  const recorded = is && found[blocks.indexOf(is)];
  if (!is || !was || recorded === was) return recorded === was;
  // The passage was joined with another, or split.
  const shares = [shareContained(was.text, is.text), shareContained(is.text, was.text)];
  return recorded?.text !== is.text && Math.max(...shares) >= MIN_SHARE;
}

/** Returns the heading or passage that a note belongs to: the last one before it in a list. */
export function ownerOf<T extends Pick<Anchor, 'kind'>>(list: readonly T[], index: number) {
  return list.slice(0, Math.max(index, 0)).findLast(({ kind }) => kind !== 'note');
}
