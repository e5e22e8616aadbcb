/** A query with the ids that are right as its first result. None means that nothing should be found. */
export interface Judged {
  readonly query: string;
  readonly kind: string;
  readonly expect: readonly string[];
}

/** How well a search does: the share of queries with a right id at the first place, or rightly without an answer. */
export interface Scores {
  readonly answered: number;
  readonly nothing: number;
  readonly kinds: ReadonlyMap<string, { readonly right: number; readonly of: number }>;
  readonly missed: readonly (Judged & { readonly found: readonly string[] })[];
}

/** Scores what a search found for each query, the best first. */
export function scores(queries: readonly Judged[], found: readonly (readonly string[])[]): Scores {
  const judged = queries.map((query, at) => {
    const [first] = found[at] ?? [];
    const right =
      query.expect.length === 0 ? first === undefined : query.expect.includes(first ?? '');
    return { ...query, right, found: found[at] ?? [] };
  });
  const share = (some: typeof judged): number =>
    some.length === 0 ? 1 : some.filter(({ right }) => right).length / some.length;
  const kinds = new Map<string, { right: number; of: number }>();
  for (const { kind, right } of judged) {
    const { right: before, of } = kinds.get(kind) ?? { right: 0, of: 0 };
    kinds.set(kind, { right: before + Number(right), of: of + 1 });
  }
  return {
    answered: share(judged.filter(({ expect }) => expect.length > 0)),
    nothing: share(judged.filter(({ expect }) => expect.length === 0)),
    kinds,
    missed: judged.filter(({ right }) => !right),
  };
}
