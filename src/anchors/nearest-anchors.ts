import { editDistance } from '../text/edit-distance.ts';
import { comparePassageIds, passageNumber } from './passage-ids.ts';

/** Finds up to three ids nearest to a missing one: the passages around its number, or ids of similar spelling. */
export function nearestAnchors(asked: string, ids: string[]): string[] {
  const wanted = normalizeId(asked);
  const same = ids.find((id) => normalizeId(id) === wanted);
  if (same) return [same];
  const number = /^(?:p|passage|para|§|¶)?-?0*(\d{1,9}[a-z]*)$/.exec(wanted)?.[1];
  if (number) {
    const passages = ids.filter((id) => passageNumber(id) !== undefined).sort(comparePassageIds);
    const isAbove = (id: string) => comparePassageIds(id, `p${number}`) > 0;
    const nearest = [passages.findLast((id) => !isAbove(id)), passages.find(isAbove)];
    return nearest.filter((id) => id !== undefined);
  }
  const most = wanted.length < 9 ? 2 : 3;
  return ids
    .map((id) => ({ id, away: editDistance(wanted, normalizeId(id), most) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ id }) => id);
}

function normalizeId(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
