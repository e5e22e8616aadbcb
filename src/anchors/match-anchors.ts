import { type Anchor, anchorIds } from './record.ts';
import { findReplaced, isKept } from './replaced-anchors.ts';
import { MIN_SIMILARITY, similarity } from './similarity.ts';

/** A block of a release as it is written now: headline, heading, passage or note. */
export interface Block {
  kind: Anchor['kind'];
  text: string;
  /** Its own id, if it has one: a note's label, or the headline's `top`. */
  ownId?: string;
}

/**
 * Finds the recorded anchor of each block. It has the same id; or the same words (next in the record, then
 * anywhere, then among the withdrawn ones); or similar words, which the block changes. A block with unrelated words
 * takes over an anchor only if the editor names it in `same`. Returns the anchors, and as `replaced` the ids
 * of anchors with unrelated words, each with the index of the block that is in its place or has its id.
 */
export function matchAnchors(record: Anchor[], blocks: Block[], same = new Set<string>()) {
  const found: (Anchor | undefined)[] = blocks.map(() => undefined);
  const free = new Set(record);
  const take = (index: number, anchor: Anchor | undefined) => {
    if (!anchor) return;
    found[index] = anchor;
    free.delete(anchor);
  };
  const unmatched = () => [...blocks.entries()].filter(([at, { ownId }]) => !found[at] && !ownId);
  const current = () => [...free].filter(({ status }) => status === 'current');
  const byId = new Map(record.flatMap((one) => anchorIds(one).map((id) => [id, one])));

  blocks.forEach(({ kind, ownId }, index) => {
    const ids = ownId ? anchorIds({ kind, id: ownId }) : [];
    take(index, byId.get(ids.find((id) => byId.has(id)) ?? ''));
  });
  const byWords = Map.groupBy(record.entries(), ([, anchor]) => key(anchor));
  let last = -1;
  for (const [index, block] of unmatched()) {
    const equal = (byWords.get(key(block)) ?? []).filter(([, anchor]) => free.has(anchor));
    const onPage = equal.filter(([, { status }]) => status === 'current');
    // Of several, the next one in the record.
    const pair = onPage.find(([at]) => at > last) ?? onPage[0] ?? equal[0];
    if (pair) [last] = pair;
    take(index, pair?.[1]);
  }
  for (const { index, anchor } of pairSimilar(current(), unmatched())) {
    if (free.has(anchor) && !found[index]) take(index, anchor);
  }
  const replaced = findReplaced({ record, blocks, found }, current(), same);
  for (const [id, index] of replaced) if (same.has(id)) take(index, byId.get(id));
  found.forEach((anchor, index) => {
    if (anchor && blocks[index]?.ownId && !isKept({ record, blocks, found }, anchor, index))
      replaced.set(anchor.id, index);
  });
  return { found, replaced };
}

function key({ kind, text }: Pick<Block, 'kind' | 'text'>): string {
  return `${kind} ${text}`;
}

/** Pairs the blocks without an anchor with similar anchors that are left, the most similar pair first. */
function pairSimilar(left: Anchor[], unmatched: [number, Block][]) {
  const pairs = unmatched.flatMap(([index, { kind, text }]) => {
    const alike = left.filter((anchor) => anchor.kind === kind);
    return alike.map((anchor) => ({ index, anchor, score: similarity(anchor.text, text) }));
  });
  return pairs.filter(({ score }) => score >= MIN_SIMILARITY).sort((a, b) => b.score - a.score);
}
