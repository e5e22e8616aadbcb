/** Longer queries stay out of the address: servers refuse one of about 8,000 letters. */
const longest = 1500;

/** The state of a history entry: a query, which may be too long for the address, and the scroll position. */
interface EntryState {
  readonly query?: string | undefined;
  readonly scroll?: number | undefined;
}

/** Returns the state of the present history entry. */
export function entryState(): EntryState {
  return history.state ?? {};
}

/** Returns the query in the present history entry or, in a new one, in the address. */
export function addressedQuery(): string | undefined {
  return entryState().query ?? new URLSearchParams(location.search).get('q') ?? undefined;
}

/** Returns the address of a page with a query and, optionally, the anchor of a passage. */
export function addressOf(page: string, query: string, id?: string): string {
  const encoded = encodeURIComponent(query.toWellFormed()).replaceAll('%20', '+');
  const search = query === '' || encoded.length > longest ? '' : `?q=${encoded}`;
  return `${page}${search}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}

/** Writes the query into the present address, and a new scroll position, if given, into its history entry. */
export function writeQuery(query: string, scroll = entryState().scroll): void {
  replaceAddress(addressOf(location.pathname, query), { query: query || undefined, scroll });
}

/** Replaces the present address and the state of its history entry, if the browser allows it. */
export function replaceAddress(address: string, state: EntryState = {}): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // WebKit refuses more than 100 changes in 10 seconds. Then only the address is out of date.
  }
}
