import { diffArrays } from 'diff';
import { commonWords, similarity } from './similarity.ts';
import type { Anchor } from './record.ts';

/** A piece of a release as it is written now. */
export interface Block {
  kind: Anchor['kind'];
  text: string;
  /** The id that it names itself (a note’s label, the headline’s `top`); else the record says which. */
  id?: string;
}

/** How alike a changed passage must be to the one on record, from 0 to 1. */
const ALIKE = 0.5;
/** What standing between the same neighbours adds to it. */
const SAME_PLACE = 0.25;

/**
 * Finds for each block its anchor on record: the one it names, else the one with its words (in the
 * same order first, then wherever it stood, then among those withdrawn), else the likely one, whose
 * words it changes. A heading that stands where one is missing is that one, whatever it says.
 */
export function match(record: Anchor[], blocks: Block[]): (Anchor | undefined)[] {
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
  const stand = [...free].filter(({ fate }) => fate === 'stands');
  inOrder(stand, blocks, open()).forEach(([index, anchor]) => take(index, anchor));
  for (const index of open()) {
    const same = [...free].filter((anchor) => key(anchor) === key(blocks[index]));
    take(index, same.find(({ fate }) => fate === 'stands') ?? same[0]);
  }
  for (const [index, anchor] of alike(record, blocks, found, open())) {
    if (free.has(anchor) && !found[index]) take(index, anchor);
  }
  return found;
}

function key(piece: { kind: string; text: string } | undefined): string {
  return piece ? `${piece.kind} ${piece.text}` : '';
}

function inOrder(stand: Anchor[], blocks: Block[], open: number[]): [number, Anchor][] {
  const pairs: [number, Anchor][] = [];
  const keys = open.map((index) => key(blocks[index]));
  let a = 0;
  let b = 0;
  for (const { added, removed, count } of diffArrays(stand.map(key), keys)) {
    if (!added && !removed) {
      for (let i = 0; i < count; i++) {
        const [anchor, index] = [stand[a + i], open[b + i]];
        if (anchor && index !== undefined) pairs.push([index, anchor]);
      }
    }
    if (!added) a += count;
    if (!removed) b += count;
  }
  return pairs;
}

/** Pairs of an open block and an anchor left over that are alike, the most alike first. */
function alike(
  record: Anchor[],
  blocks: Block[],
  found: (Anchor | undefined)[],
  open: number[],
): [number, Anchor][] {
  const settled = new Set(found);
  const left = record.filter((a) => a.fate === 'stands' && !settled.has(a) && a.kind !== 'note');
  const before = (anchor: Anchor) =>
    record.slice(0, record.indexOf(anchor)).findLast((a) => settled.has(a) && a.kind !== 'note');
  const pairs: { index: number; anchor: Anchor; score: number }[] = [];
  for (const index of open) {
    const block = blocks[index];
    const above = found.slice(0, index).findLast((anchor) => anchor && anchor.kind !== 'note');
    for (const anchor of left) {
      if (!block || anchor.kind !== block.kind) continue;
      const samePlace = before(anchor) === above;
      const score = similarity(anchor.text, block.text) + (samePlace ? SAME_PLACE : 0);
      const heading = samePlace && block.kind === 'heading';
      const words = commonWords(anchor.text, block.text) > 0;
      if (heading || (words && score >= ALIKE)) pairs.push({ index, anchor, score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score).map(({ index, anchor }) => [index, anchor]);
}
