import { diffArrays } from 'diff';
import { shareContained, similarity } from './similarity.ts';
import { type Anchor, anchorIds } from './record.ts';

/** A block of a release as it is written now: headline, heading, passage or note. */
export interface Block {
  kind: Anchor['kind'];
  text: string;
  /** The id that it brings itself (a note's label, the headline's `top`), if it does. */
  ownId?: string;
}

/** Which recorded anchor each block of a page has. */
export interface Matching {
  found: (Anchor | undefined)[];
  /**
   * The ids of anchors that have other words now, each with the index of the block that may have
   * replaced it: one in its place, or one that brings its id. It keeps the anchor if the editor says so.
   */
  replaced: Map<string, number>;
}

/** How similar a changed block must be to the recorded one, from 0 to 1: unrelated ones reach 0.3. */
const MIN_SIMILARITY = 0.4;
/** How much of a passage another must contain to be its successor or a part of it, from 0 to 1. */
export const MIN_SHARE = 0.6;

/**
 * Finds the recorded anchor of each block: the one with its id, else the one with its words (first in
 * the same order, then anywhere, then among those withdrawn), else a similar one, which it changes. A
 * block with unrelated words has an anchor only if the editor says that it is the `same`.
 */
export function matchAnchors(
  record: Anchor[],
  blocks: Block[],
  same: ReadonlySet<string> = new Set(),
): Matching {
  const found: Matching['found'] = blocks.map(() => undefined);
  const free = new Set(record);
  const take = (index: number, anchor: Anchor | undefined) => {
    if (!anchor) return;
    found[index] = anchor;
    free.delete(anchor);
  };
  const open = () => [...blocks.keys()].filter((index) => !found[index] && !blocks[index]?.ownId);
  const current = () => [...free].filter(({ status }) => status === 'current');
  const byId = new Map(record.flatMap((one) => anchorIds(one).map((id) => [id, one])));

  blocks.forEach(({ kind, ownId }, index) => {
    const ids = ownId ? anchorIds({ kind, id: ownId }) : [];
    take(index, byId.get(ids.find((id) => byId.has(id)) ?? ''));
  });
  pairInOrder(current(), blocks, open()).forEach(([index, anchor]) => take(index, anchor));
  for (const index of open()) {
    const equal = [...free].filter((anchor) => key(anchor) === key(blocks[index]));
    take(index, equal.find(({ status }) => status === 'current') ?? equal[0]);
  }
  for (const [index, anchor] of pairSimilar(current(), blocks, open())) {
    if (free.has(anchor) && !found[index]) take(index, anchor);
  }
  const replaced = pairByPlace(record, current(), blocks, found, same);
  for (const [id, index] of replaced) if (same.has(id)) take(index, byId.get(id));
  found.forEach((anchor, index) => {
    if (anchor && blocks[index]?.ownId && !isKept(record, anchor, blocks, found, index))
      replaced.set(anchor.id, index);
  });
  return { found, replaced };
}

/** Gives the heading or passage that a note of a list belongs to, the last one before it. */
export function ownerOf<T extends Pick<Anchor, 'kind'>>(list: T[], index: number): T | undefined {
  return list.slice(0, Math.max(index, 0)).findLast(({ kind }) => kind !== 'note');
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
function pairSimilar(left: Anchor[], blocks: Block[], open: number[]): [number, Anchor][] {
  return open
    .flatMap((index) =>
      left
        .filter(({ kind }) => kind === blocks[index]?.kind)
        .map((anchor) => {
          const score = similarity(anchor.text, blocks[index]?.text ?? '');
          return { index, anchor, score };
        }),
    )
    .filter(({ score }) => score >= MIN_SIMILARITY)
    .sort((a, b) => b.score - a.score)
    .map(({ index, anchor }) => [index, anchor]);
}

/** Pairs missing anchors with open blocks of their kind that follow the same anchor, in order. */
function pairByPlace(
  record: Anchor[],
  left: Anchor[],
  blocks: Block[],
  found: Matching['found'],
  same: ReadonlySet<string>,
): Map<string, number> {
  const here = new Set(found);
  const missing = left.map((anchor) => {
    const above = record.slice(0, record.indexOf(anchor)).filter((one) => here.has(one));
    return { anchor, place: `${anchor.kind} ${ownerOf(above, above.length)?.id}` };
  });
  const open = blocks.map(({ kind, ownId }, index) => {
    const above = found.slice(0, index).filter((one) => one !== undefined);
    const isOpen = !ownId && !found[index];
    return { index, place: isOpen && `${kind} ${ownerOf(above, above.length)?.id}` };
  });
  const pairs = new Map<string, number>();
  for (const { anchor, place } of missing) {
    const blocksHere = open.filter((one) => one.place === place);
    const anchors = missing.filter((one) => one.place === place).map((one) => one.anchor);
    // Where it isn't clear which block replaced which anchor, the named ones come first.
    const isClear = anchors.length === blocksHere.length;
    const named = isClear ? anchors : anchors.filter(({ id }) => same.has(id));
    const replacing = blocksHere[Math.max(named.indexOf(anchor), 0)];
    if (replacing) pairs.set(anchor.id, replacing.index);
  }
  return pairs;
}

/** Tells whether a block that brings its id is what was recorded: by its words, and a note by its place. */
function isKept(
  record: Anchor[],
  anchor: Anchor,
  blocks: Block[],
  found: Matching['found'],
  index: number,
): boolean {
  const { kind, text } = blocks[index] ?? anchor;
  const isOthers = record.some((one) => one !== anchor && key(one) === key({ kind, text }));
  const isSimilar = similarity(anchor.text, text) >= MIN_SIMILARITY && !isOthers;
  if (kind !== anchor.kind || (text !== anchor.text && !isSimilar)) return false;
  if (kind !== 'note') return true;
  const was = ownerOf(record, record.indexOf(anchor));
  const is = ownerOf(blocks, index);
  const recorded = is && found[blocks.indexOf(is)];
  if (!is || !was || recorded === was) return recorded === was;
  // The passage was joined with another, or split.
  const shares = [shareContained(was.text, is.text), shareContained(is.text, was.text)];
  return recorded?.text !== is.text && Math.max(...shares) >= MIN_SHARE;
}
