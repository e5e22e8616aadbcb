/** Longer queries stay out of the address: servers refuse one of about 8,000 letters. */
const longest = 1500;

/** What the history keeps for an entry: a query too long for its address, and where the reader was. */
interface EntryState {
  readonly query?: string;
  readonly scroll?: number;
}

/** Gives the query in the present address or, if it was too long for one, in the history entry. */
export function addressedQuery(): string | undefined {
  return entryState().query ?? new URLSearchParams(location.search).get('q') ?? undefined;
}

/** Gives what the history keeps for the present entry. */
export function entryState(): EntryState {
  const state: EntryState | null = history.state;
  return state ?? {};
}

/** Gives the address of a query on a page, with the anchor of a passage or without. */
export function addressOf(page: string, query: string, id?: string): string {
  const encoded = encodeURIComponent(query.toWellFormed()).replaceAll('%20', '+');
  const search = query === '' || encoded.length > longest ? '' : `?q=${encoded}`;
  return `${page}${search}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}

/** Writes the query into the present address, without an entry of its own in the history. */
export function writeQuery(query: string): void {
  const address = addressOf(location.pathname, query);
  const state = query !== '' && !address.includes('?') ? { query } : null;
  replaceAddress(state, address);
}

/** Replaces the present address and state, if the browser lets it. */
export function replaceAddress(state: EntryState | null, address: string): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // WebKit refuses more than 100 changes in 10 seconds; nothing but the address suffers.
  }
}
