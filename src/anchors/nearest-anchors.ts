import { comparePassageIds, passageNumber } from './passage-ids.ts';

/** Finds the ids nearest to a missing one: the same one in other letters (“Steady_Rise”), or the passages around its number. */
export function nearestAnchors(asked: string, ids: string[]): string[] {
  const wanted = normalizeId(asked);
  const same = ids.find((id) => normalizeId(id) === wanted);
  if (same) return [same];
  const number = /^(?:p|passage|para|§|¶)?-?0*(\d{1,9}[a-z]*)$/.exec(wanted)?.[1];
  if (!number) return [];
  const passages = ids.filter((id) => passageNumber(id) !== undefined).sort(comparePassageIds);
  const isAbove = (id: string) => comparePassageIds(id, `p${number}`) > 0;
  const nearest = [passages.findLast((id) => !isAbove(id)), passages.find(isAbove)];
  return nearest.filter((id) => id !== undefined);
}

function normalizeId(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
