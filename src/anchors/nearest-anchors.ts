import { editDistance } from '../text/edit-distance.ts';
import { compareIds } from './passage-ids.ts';
import { numberOf } from './passage-number.ts';

/**
 * The ids of a page that come nearest to one that is not there: for a passage’s number the one below
 * and the one above, else those spelled alike, the most alike first; three at most.
 */
export function nearest(asked: string, ids: string[]): string[] {
  const folded = fold(asked);
  const same = ids.find((id) => fold(id) === folded);
  if (same) return [same];
  const number = /^(?:p|passage|para|§|¶)?-?0*(\d{1,9}[a-z]*)$/.exec(folded)?.[1];
  if (number) return byNumber(`p${number}`, ids);
  const limit = Math.max(2, Math.floor(folded.length / 3));
  return ids
    .map((id) => ({ id, away: editDistance(folded, fold(id), limit) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ id }) => id);
}

function byNumber(asked: string, ids: string[]): string[] {
  const passages = ids.filter((id) => numberOf(id) !== undefined).sort(compareIds);
  const below = passages.findLast((id) => compareIds(id, asked) <= 0);
  const above = passages.find((id) => compareIds(id, asked) > 0);
  return [below, above].filter((id) => id !== undefined);
}

function fold(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
