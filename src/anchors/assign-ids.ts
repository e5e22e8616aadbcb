import { slug } from 'github-slugger';
import { passageIdBetween } from './passage-ids.ts';
import { type Block, matchAnchors } from './match-anchors.ts';
import { type Anchor, anchorIds } from './record.ts';

/** Ids that the page uses for elements other than headings. */
const RESERVED =
  /^(?:top|cite|contents|results|search-status|p\d+[a-z]*|(?:check|chart)-[a-z0-9]+)$/;

/**
 * Returns the id of each block: the recorded one or, for a new block, one that was never used. Without a
 * record, passages are p1 to pN. A heading gets a suffix if its id is taken.
 */
export function assignIds(
  record: Anchor[],
  blocks: Block[],
  { found } = matchAnchors(record, blocks),
): string[] {
  const ids = blocks.map(({ ownId }, index) => ownId ?? found[index]?.id);
  const given = blocks.flatMap(({ kind }, index) =>
    ids[index] ? anchorIds({ kind, id: ids[index] }) : [],
  );
  const taken = new Set([...record.flatMap(anchorIds), ...given]);
  const passages = [...blocks.keys()].filter((index) => blocks[index]?.kind === 'passage');
  const recorded = record.some(({ kind }) => kind === 'passage');
  passages.forEach((index, nth) => {
    if (ids[index]) return;
    const before = ids[passages[nth - 1] ?? -1];
    const after = ids[passages.slice(nth + 1).find((later) => ids[later]) ?? -1];
    const id = recorded ? passageIdBetween(before, after, taken) : `p${nth + 1}`;
    ids[index] = id;
    taken.add(id);
  });
  return ids.map((id, index) => {
    if (id) return id;
    const text = blocks[index]?.text ?? '';
    const name = slug(text) || 'heading'; // nothing is left of “½”
    let free = name;
    // The head of the page links to the editor's section by this id, which no heading of the release may take.
    const isReserved = (one: string) =>
      RESERVED.test(one) || (one === 'about-this-text' && !text.startsWith('['));
    for (let n = 1; taken.has(free) || isReserved(free); n++) free = `${name}-${n}`;
    taken.add(free);
    return free;
  });
}
