/** Returns the query in the present address, if it has one. */
export function addressedQuery(): string | undefined {
  return new URLSearchParams(location.search).get('q') ?? undefined;
}

/** Returns the address of a page with a query and, optionally, the anchor of a passage. */
export function addressOf(page: string, q: string, id?: string): string {
  const search = q === '' ? '' : `?${new URLSearchParams({ q })}`;
  return `${page}${search}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}

/** Replaces the present address and, if given, what its history entry stores, if the browser allows it. */
export function replaceAddress(address: string, state: unknown = history.state): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // WebKit refuses more than 100 changes in 10 seconds. Then only the address is out of date.
  }
}
