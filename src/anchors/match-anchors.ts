import { type Anchor, anchorIds, isOfFigures, ownerOf } from './record.ts';
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
  const matching: Matching = { record, blocks, found, taken: new Set() };
  pairById(matching);
  pairEqual(matching);
  pairSimilar(matching);
  const replaced = findReplaced(matching, same);
  for (const anchor of record)
    if (same.has(anchor.id)) pair(matching, replaced.get(anchor.id), anchor);
  for (const [index, anchor] of found.entries()) {
    const isOwn = blocks[index]?.ownId !== undefined;
    if (anchor && isOwn && !isKept(matching, anchor, index)) replaced.set(anchor.id, index);
  }
  return { found, replaced };
}

/** A record, the blocks of its page, the anchor of each block if it is found already, and all these anchors. */
type Matching = { record: Anchor[]; blocks: Block[]; found: Found; taken: Set<Anchor> };
type Found = (Anchor | undefined)[];

function pair({ found, taken }: Matching, index: number | undefined, anchor: Anchor): void {
  if (index === undefined || found[index] || taken.has(anchor)) return;
  found[index] = anchor;
  taken.add(anchor);
}

/** Lists the anchors without a block that were on the page. */
function missingAnchors({ record, taken }: Matching): Anchor[] {
  return record.filter(
    (anchor) => anchor.status === 'current' && !taken.has(anchor) && !isOfFigures(anchor.id),
  );
}

/** Lists the blocks without an anchor, each with its index. Those with an id of their own get no other. */
function unmatchedBlocks({ blocks, found }: Matching): [index: number, block: Block][] {
  return [...blocks.entries()].filter(([at, { ownId }]) => !found[at] && !ownId);
}

function pairById(matching: Matching): void {
  const byId = new Map(matching.record.flatMap((one) => anchorIds(one).map((id) => [id, one])));
  for (const [index, { kind, ownId }] of matching.blocks.entries()) {
    const ids = ownId ? anchorIds({ kind, id: ownId }) : [];
    const [anchor] = ids.flatMap((id) => byId.get(id) ?? []);
    if (anchor) pair(matching, index, anchor);
  }
}

function pairEqual(matching: Matching): void {
  const keyOf = ({ kind, text }: Block) => `${kind} ${text}`;
  const byWords = Map.groupBy(matching.record.entries(), ([, anchor]) => keyOf(anchor));
  let last = -1;
  for (const [index, block] of unmatchedBlocks(matching)) {
    const same = byWords.get(keyOf(block)) ?? [];
    const isFree = (anchor: Anchor) => !matching.taken.has(anchor) && !isOfFigures(anchor.id);
    const equal = same.filter(([, anchor]) => isFree(anchor));
    const onPage = equal.filter(([, { status }]) => status === 'current');
    // Of several, the next one in the record.
    const next = onPage.find(([place]) => place > last) ?? onPage[0] ?? equal[0];
    if (!next) continue;
    last = next[0];
    pair(matching, index, next[1]);
  }
}

/** Pairs blocks with similar anchors, the most similar ones first. */
function pairSimilar(matching: Matching): void {
  const missing = missingAnchors(matching);
  const pairs = unmatchedBlocks(matching).flatMap(([index, { kind, text }]) => {
    const alike = missing.filter((anchor) => anchor.kind === kind);
    return alike.map((anchor) => ({ index, anchor, score: similarity(anchor.text, text) }));
  });
  const similar = pairs.filter(({ score }) => score >= MIN_SIMILARITY);
  for (const { index, anchor } of similar.sort((a, b) => b.score - a.score))
    pair(matching, index, anchor);
}

/** Maps the id of each missing anchor to the block that may have replaced it: of the same kind, after the same anchor. */
function findReplaced(matching: Matching, same: ReadonlySet<string>) {
  const { record, found, taken } = matching;
  /** Names the place of an anchor or a block: its kind, and the last anchor before it that isn't a note's. */
  const placeIn = (list: Found, index: number, kind: Anchor['kind']) => {
    const above = list.slice(0, index).filter((one) => one && taken.has(one));
    return `${kind} ${above.findLast((one) => one?.kind !== 'note')?.id}`;
  };
  const replacing = Map.groupBy(unmatchedBlocks(matching), ([index, { kind }]) =>
    placeIn(found, index, kind),
  );
  const missing = Map.groupBy(missingAnchors(matching), (one) =>
    placeIn(record, record.indexOf(one), one.kind),
  );
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
