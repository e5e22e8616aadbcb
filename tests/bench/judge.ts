/** A query with the ids any of which is right; none means that nothing should be found. */
export interface Judged {
  readonly query: string;
  readonly kind: string;
  readonly expect: readonly string[];
}

/** How well a search does on the queries of one kind. */
export interface Score {
  readonly kind: string;
  readonly queries: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr: number;
}

/** Where the first right id stands, from 1; 0 when it is not there. For a query without an answer, 1 for an empty list. */
export function placeOf({ expect }: Judged, found: readonly string[]): number {
  if (expect.length === 0) return found.length === 0 ? 1 : 0;
  return found.findIndex((id) => expect.includes(id)) + 1;
}

/** Scores the queries by kind; the last line is all that have an answer, before it those that have none. */
export function scores(queries: readonly Judged[], places: readonly number[]): Score[] {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const of = (kind: string, test: (judged: Judged) => boolean): Score => {
    const here = places.filter((_, at) =>
      queries.some((judged, index) => index === at && test(judged)),
    );
    const share = (value: (place: number) => number) =>
      here.reduce((sum, place) => sum + value(place), 0) / (here.length || 1);
    return {
      kind,
      queries: here.length,
      hit1: share((place) => Number(place === 1)),
      hit3: share((place) => Number(place >= 1 && place <= 3)),
      mrr: share((place) => (place === 0 ? 0 : 1 / place)),
    };
  };
  return [
    ...kinds.map((kind) => of(kind, (judged) => judged.kind === kind)),
    of('no answer', ({ expect }) => expect.length === 0),
    of('all answered', ({ expect }) => expect.length > 0),
  ];
}
