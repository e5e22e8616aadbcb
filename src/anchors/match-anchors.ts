import { diffArrays } from 'diff';
import { countCommonWords, similarity } from './similarity.ts';
import type { Anchor } from './record.ts';

/** A block of a release as it is written now: headline, heading, passage or note. */
export interface Block {
  kind: Anchor['kind'];
  text: string;
  /** The id that it brings itself (a note's label, the headline's `top`), if it does. */
  id?: string;
}

/** How similar a changed passage must be to the recorded one, from 0 to 1. */
const MIN_SIMILARITY = 0.5;
/** What the same neighbours add to it. */
const SAME_PLACE = 0.25;

/**
 * Finds the recorded anchor of each block: the one with its id, else the one with its words (first in
 * the same order, then anywhere, then among those withdrawn), else a similar one, which it changes. A
 * heading in the place of a missing one counts as that one, whatever its words.
 */
export function matchAnchors(record: Anchor[], blocks: Block[]): (Anchor | undefined)[] {
  const found: (Anchor | undefined)[] = blocks.map(() => undefined);
  const free = new Set(record);
  const take = (index: number, anchor: Anchor | undefined) => {
    if (!anchor) return;
    found[index] = anchor;
    free.delete(anchor);
  };
  const open = () => [...blocks.keys()].filter((index) => !found[index] && !blocks[index]?.id);
  const byId = new Map(record.map((anchor) => [anchor.id, anchor]));

  blocks.forEach(({ id }, index) => id && take(index, byId.get(id)));
  const current = [...free].filter(({ status }) => status === 'current');
  pairInOrder(current, blocks, open()).forEach(([index, anchor]) => take(index, anchor));
  for (const index of open()) {
    const same = [...free].filter((anchor) => key(anchor) === key(blocks[index]));
    take(index, same.find(({ status }) => status === 'current') ?? same[0]);
  }
  for (const [index, anchor] of pairSimilar(record, blocks, found, open())) {
    if (free.has(anchor) && !found[index]) take(index, anchor);
  }
  return found;
}

function key(piece: { kind: string; text: string } | undefined): string {
  return piece ? `${piece.kind} ${piece.text}` : '';
}

function pairInOrder(current: Anchor[], blocks: Block[], open: number[]): [number, Anchor][] {
  const pairs: [number, Anchor][] = [];
  const keys = open.map((index) => key(blocks[index]));
  let a = 0;
  let b = 0;
  for (const { added, removed, count } of diffArrays(current.map(key), keys)) {
    if (!added && !removed) {
      for (let i = 0; i < count; i++) {
        const [anchor, index] = [current[a + i], open[b + i]];
        if (anchor && index !== undefined) pairs.push([index, anchor]);
      }
    }
    if (!added) a += count;
    if (!removed) b += count;
  }
  return pairs;
}

/** Pairs open blocks with similar anchors that are left, the most similar first. */
function pairSimilar(
  record: Anchor[],
  blocks: Block[],
  found: (Anchor | undefined)[],
  open: number[],
): [number, Anchor][] {
  const matched = new Set(found);
  const left = record.filter((a) => a.status === 'current' && !matched.has(a) && a.kind !== 'note');
  const before = (anchor: Anchor) =>
    record.slice(0, record.indexOf(anchor)).findLast((a) => matched.has(a) && a.kind !== 'note');
  const pairs: { index: number; anchor: Anchor; score: number }[] = [];
  for (const index of open) {
    const block = blocks[index];
    const above = found.slice(0, index).findLast((anchor) => anchor && anchor.kind !== 'note');
    for (const anchor of left) {
      if (!block || anchor.kind !== block.kind) continue;
      const samePlace = before(anchor) === above;
      const score = similarity(anchor.text, block.text) + (samePlace ? SAME_PLACE : 0);
      const heading = samePlace && block.kind === 'heading';
      const words = countCommonWords(anchor.text, block.text) > 0;
      if (heading || (words && score >= MIN_SIMILARITY)) pairs.push({ index, anchor, score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score).map(({ index, anchor }) => [index, anchor]);
}
