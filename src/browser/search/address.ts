/** Longer queries stay out of the address: servers refuse one of about 8,000 letters. */
const longest = 1500;

/** What the history keeps for an entry: a query too long for its address, and where the reader was. */
interface EntryState {
  readonly query?: string | undefined;
  readonly scroll?: number | undefined;
}

/** Gives what the history keeps for the present entry. */
export function entryState(): EntryState {
  return history.state ?? {};
}

/** Gives the query in the present address or, if it was too long for one, in the history entry. */
export function addressedQuery(): string | undefined {
  return entryState().query ?? new URLSearchParams(location.search).get('q') ?? undefined;
}

/** Gives the address of a query on a page, with the anchor of a passage or without. */
export function addressOf(page: string, query: string, id?: string): string {
  const encoded = encodeURIComponent(query.toWellFormed()).replaceAll('%20', '+');
  const search = query === '' || encoded.length > longest ? '' : `?q=${encoded}`;
  return `${page}${search}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}

/** Writes the query into the present address, with the reader's place in its entry if that is given. */
export function writeQuery(query: string, scroll?: number): void {
  const address = addressOf(location.pathname, query);
  const isTooLong = query !== '' && !address.includes('?');
  replaceAddress(address, { query: isTooLong ? query : undefined, scroll });
}

/** Replaces the present address and what the history keeps with it, if the browser lets it. */
export function replaceAddress(address: string, state: EntryState = {}): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // WebKit refuses more than 100 changes in 10 seconds; nothing but the address suffers.
  }
}
