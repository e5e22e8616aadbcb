import { slug } from 'github-slugger';
import { idBetween } from './passage-ids.ts';
import { type Block, match } from './match-anchors.ts';
import { isReservedId } from './reserved-ids.ts';
import { type Anchor, idsOf } from './record.ts';

/**
 * The id of each block: the recorded one where there is one, else a new one that was never used. On a
 * page without a record passages are p1 to pN. A heading whose id is another’s already gets a suffix.
 */
export function assignIds(record: Anchor[], blocks: Block[]): string[] {
  const found = match(record, blocks);
  const ids = blocks.map(({ id }, index) => found[index]?.id ?? id);
  const given = blocks.flatMap(({ kind }, index) =>
    ids[index] ? idsOf({ kind, id: ids[index] }) : [],
  );
  const taken = new Set([...record.flatMap(idsOf), ...given]);
  const give = (index: number, id: string) => {
    ids[index] = id;
    taken.add(id);
  };
  const passages = [...blocks.keys()].filter((index) => blocks[index]?.kind === 'passage');
  const recorded = record.some(({ kind }) => kind === 'passage');
  passages.forEach((index, nth) => {
    if (ids[index]) return;
    const before = ids[passages[nth - 1] ?? -1];
    const after = passages.slice(nth + 1).find((later) => ids[later]);
    const next = after === undefined ? undefined : ids[after];
    give(index, recorded ? idBetween(before, next, taken) : `p${nth + 1}`);
  });
  return ids.map((id, index) => {
    if (id) return id;
    const words = blocks[index]?.text ?? '';
    const name = slug(words);
    let free = name;
    for (let n = 1; taken.has(free) || isReservedId(free, words); n++) free = `${name}-${n}`;
    give(index, free);
    return free;
  });
}
