import { type Anchor, anchorIds, ownerOf } from './record.ts';
import { MIN_SHARE, MIN_SIMILARITY, shareContained, similarity } from './similarity.ts';

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
  const found: Found = blocks.map(() => undefined);
  const matching = { record, blocks, found, same };
  const free = new Set(record);
  const take = (index: number, anchor: Anchor | undefined) => {
    found[index] = anchor;
    if (anchor) free.delete(anchor);
  };
  const unmatched = () => [...blocks.entries()].filter(([at, { ownId }]) => !found[at] && !ownId);
  const current = () => [...free].filter(({ status }) => status === 'current');
  const byId = new Map(record.flatMap((one) => anchorIds(one).map((id) => [id, one])));

  blocks.forEach(({ kind, ownId }, index) => {
    const ids = ownId ? anchorIds({ kind, id: ownId }) : [];
    take(index, byId.get(ids.find((id) => byId.has(id)) ?? ''));
  });
  const byWords = Map.groupBy(record.entries(), ([, { kind, text }]) => `${kind} ${text}`);
  let last = -1;
  for (const [index, { kind, text }] of unmatched()) {
    const equal = (byWords.get(`${kind} ${text}`) ?? []).filter(([, anchor]) => free.has(anchor));
    const onPage = equal.filter(([, { status }]) => status === 'current');
    // Of several, the next one in the record.
    const next = onPage.find(([place]) => place > last) ?? onPage[0] ?? equal[0];
    if (!next) continue;
    last = next[0];
    take(index, next[1]);
  }
  for (const { index, anchor } of pairSimilar(current(), unmatched())) {
    if (free.has(anchor) && !found[index]) take(index, anchor);
  }
  const replaced = findReplaced(matching, current(), unmatched());
  for (const [id, index] of replaced) if (same.has(id)) take(index, byId.get(id));
  found.forEach((anchor, index) => {
    if (anchor && blocks[index]?.ownId && !isKept(matching, anchor, index))
      replaced.set(anchor.id, index);
  });
  return { found, replaced };
}

/** Pairs the blocks without an anchor with similar anchors that are left, the most similar pair first. */
function pairSimilar(left: Anchor[], unmatched: Entry[]) {
  const pairs = unmatched.flatMap(([index, { kind, text }]) => {
    const alike = left.filter((anchor) => anchor.kind === kind);
    return alike.map((anchor) => ({ index, anchor, score: similarity(anchor.text, text) }));
  });
  return pairs.filter(({ score }) => score >= MIN_SIMILARITY).sort((a, b) => b.score - a.score);
}

/** A record, the blocks of its page with the anchor that was found for each, and the ids that the editor named. */
type Matching = { record: Anchor[]; blocks: Block[]; found: Found; same: ReadonlySet<string> };
type Found = (Anchor | undefined)[];
type Entry = [index: number, block: Block];

/** Maps the id of each missing anchor to the block that may have replaced it: of the same kind, after the same anchor. */
function findReplaced({ record, found, same }: Matching, left: Anchor[], unmatched: Entry[]) {
  const onPage = new Set(found);
  /** Names the place of an anchor or a block: its kind, and the last anchor before it that isn't a note's. */
  const placeIn = (list: Found, index: number, kind: Anchor['kind']) => {
    const above = list.slice(0, index).filter((one) => one && onPage.has(one));
    return `${kind} ${above.findLast((one) => one?.kind !== 'note')?.id}`;
  };
  const replacing = Map.groupBy(unmatched, ([index, { kind }]) => placeIn(found, index, kind));
  const missing = Map.groupBy(left, (one) => placeIn(record, record.indexOf(one), one.kind));
  const pairs = [...missing].flatMap(([place, anchors]) => {
    const blocksHere = replacing.get(place) ?? [];
    // If it isn't clear which block replaced which anchor, those in `same` take them in order. Any other
    // may be the first block.
    const isClear = anchors.length === blocksHere.length;
    const inOrder = isClear ? anchors : anchors.filter(({ id }) => same.has(id));
    return anchors.flatMap((anchor) => {
      const [index] = blocksHere[Math.max(inOrder.indexOf(anchor), 0)] ?? [];
      return index === undefined ? [] : [[anchor.id, index] as const];
    });
  });
  return new Map(pairs);
}

/** Tells whether a block with an id of its own is what was recorded: by its words and, for a note, by its place. */
function isKept({ record, blocks, found }: Matching, anchor: Anchor, index: number): boolean {
  const { kind, text } = blocks[index] ?? anchor;
  if (kind !== anchor.kind) return false;
  if (text !== anchor.text) {
    const isOthers = record.some((one) => one !== anchor && one.kind === kind && one.text === text);
    if (isOthers || similarity(anchor.text, text) < MIN_SIMILARITY) return false;
  }
  if (kind !== 'note') return true;
  const owner = ownerOf(blocks, index);
  const was = ownerOf(record, record.indexOf(anchor));
  const is = owner && found[blocks.indexOf(owner)];
  if (!owner || !was || is === was) return is === was;
  // The passage was joined with another, or split.
  const shares = [shareContained(was.text, owner.text), shareContained(owner.text, was.text)];
  return is?.text !== owner.text && Math.max(...shares) >= MIN_SHARE;
}
