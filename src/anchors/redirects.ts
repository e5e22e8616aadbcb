import { type Anchor, anchorIds } from './record.ts';

/** Where links to anchors that left the page lead. */
export interface Redirects {
  /** For each id, the ids whose words moved to it. */
  movedTo: Map<string, string[]>;
  /** For each id on the page, the anchors withdrawn after it; '' has those before all others. */
  after: Map<string, Withdrawn[]>;
}

/** A withdrawn anchor, which a line on the page replaces. */
export interface Withdrawn {
  anchor: Anchor;
  date: string;
  /** Other ids that lead to the same line. */
  also: string[];
}

/** Finds where the link to every recorded anchor leads that is not among the ids of the page. */
export function redirectsFor(record: Anchor[], ids: Iterable<string>): Redirects {
  const here = new Set(ids);
  const gone = record.filter(({ id }) => !here.has(id));
  const byEnd = Map.groupBy(gone, (anchor) => successor(anchor, record, here));
  const movedTo = new Map(
    [...byEnd].map(([end, anchors]) => [
      end,
      anchors.flatMap(anchorIds).filter((id) => id !== end),
    ]),
  );
  const withdrawn = gone.flatMap((anchor) => {
    const { id, status } = anchor;
    const also = movedTo.get(id);
    if (!also || status === 'current') return [];
    return [{ anchor, date: 'withdrawn' in status ? status.withdrawn : status.since, also }];
  });
  const after = Map.groupBy(withdrawn, ({ anchor }) => {
    const above = record.slice(0, record.indexOf(anchor)).findLast(({ id }) => here.has(id));
    return above?.id ?? '';
  });
  return { movedTo, after };
}

/** The id that has an anchor's words now, through any number of moves; its own if they were withdrawn. */
function successor(anchor: Anchor, record: Anchor[], here: ReadonlySet<string>): string {
  const seen = new Set<Anchor>();
  let at: Anchor | undefined = anchor;
  while (at && !seen.has(at) && !here.has(at.id)) {
    seen.add(at);
    if (at.status === 'current' || 'withdrawn' in at.status) break;
    const { movedTo }: { movedTo: string } = at.status;
    at = record.find(({ id }) => id === movedTo);
  }
  return at?.id ?? anchor.id;
}
