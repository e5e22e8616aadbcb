import { type Anchor, idsOf } from './record.ts';

/** Where the anchors that no longer stand are kept as targets. */
export interface Redirects {
  /** For each id that stands: the ids whose words are now in it. */
  on: Map<string, string[]>;
  /** For each id that stands: the anchors withdrawn behind it; those at the very beginning are at ''. */
  behind: Map<string, Withdrawn[]>;
}

/** An anchor withdrawn, for a line in its place. */
export interface Withdrawn {
  anchor: Anchor;
  /** The day, where the record has one. */
  on: string | undefined;
  /** Further ids that lead to the same line. */
  also: string[];
}

/** Finds for every anchor on record that does not stand on a page the place where its link lands. */
export function redirectsFor(record: Anchor[], ids: Iterable<string>): Redirects {
  const here = new Set(ids);
  const places: Redirects = { on: new Map(), behind: new Map() };
  const lines = new Map<string, Withdrawn>();
  const gone = record.filter(({ id, fate }) => !here.has(id) && fate !== 'stands');
  for (const anchor of gone) {
    if (successor(anchor, record, here) !== anchor.id) continue;
    const above = record.slice(0, record.indexOf(anchor)).findLast(({ id }) => here.has(id));
    const on =
      typeof anchor.fate === 'object' && 'withdrawn' in anchor.fate
        ? anchor.fate.withdrawn
        : undefined;
    const line = { anchor, on, also: idsOf(anchor).slice(1) };
    lines.set(anchor.id, line);
    push(places.behind, above?.id ?? '', line);
  }
  for (const anchor of gone) {
    const end = successor(anchor, record, here);
    if (end === anchor.id) continue;
    const line = lines.get(end);
    if (line) line.also.push(...idsOf(anchor));
    else for (const id of idsOf(anchor)) push(places.on, end, id);
  }
  return places;
}

/** The id in which an anchor’s words are now, however many times they went on; its own when withdrawn. */
function successor(anchor: Anchor, record: Anchor[], here: ReadonlySet<string>): string {
  const seen = new Set<Anchor>();
  let at: Anchor | undefined = anchor;
  while (at && !seen.has(at) && !here.has(at.id)) {
    seen.add(at);
    if (at.fate === 'stands' || 'withdrawn' in at.fate) break;
    const { now }: { now: string } = at.fate;
    at = record.find(({ id }) => id === now);
  }
  return at?.id ?? anchor.id;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
