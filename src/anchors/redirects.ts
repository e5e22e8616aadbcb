import { type Anchor, anchorIds } from './record.ts';

/** Where links to anchors that left the page lead. */
export interface Redirects {
  /** For each id on the page, the ids whose words moved to it. */
  movedTo: Map<string, string[]>;
  /** For each id on the page, the anchors withdrawn after it; '' has those before all others. */
  after: Map<string, Withdrawn[]>;
}

/** A withdrawn anchor, which a line on the page replaces. */
export interface Withdrawn {
  anchor: Anchor;
  /** The date, where the record has one. */
  date: string | undefined;
  /** Other ids that lead to the same line. */
  also: string[];
}

/** Finds where the link to every recorded anchor leads that is not among the ids of the page. */
export function redirectsFor(record: Anchor[], ids: Iterable<string>): Redirects {
  const here = new Set(ids);
  const redirects: Redirects = { movedTo: new Map(), after: new Map() };
  const lines = new Map<string, Withdrawn>();
  const gone = record.filter(({ id, status }) => !here.has(id) && status !== 'current');
  for (const anchor of gone) {
    if (successor(anchor, record, here) !== anchor.id) continue;
    const above = record.slice(0, record.indexOf(anchor)).findLast(({ id }) => here.has(id));
    const { status } = anchor;
    const date = typeof status === 'object' && 'withdrawn' in status ? status.withdrawn : undefined;
    const line = { anchor, date, also: anchorIds(anchor).slice(1) };
    lines.set(anchor.id, line);
    push(redirects.after, above?.id ?? '', line);
  }
  for (const anchor of gone) {
    const end = successor(anchor, record, here);
    if (end === anchor.id) continue;
    const line = lines.get(end);
    if (line) line.also.push(...anchorIds(anchor));
    else for (const id of anchorIds(anchor)) push(redirects.movedTo, end, id);
  }
  return redirects;
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

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
