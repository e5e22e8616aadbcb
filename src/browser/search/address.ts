/** Longer queries stay out of the address: servers refuse one of about 8,000 letters. */
const longest = 1500;

/** The query in the present address or, if it was too long for one, in the history entry. */
export function addressedQuery(): string | undefined {
  const kept: string | undefined = history.state?.query;
  return kept ?? new URLSearchParams(location.search).get('q') ?? undefined;
}

/** The address of a query on a page, with the anchor of a passage or without. */
export function addressOf(page: string, query: string, id?: string): string {
  const encoded = encodeURIComponent(query.toWellFormed()).replaceAll('%20', '+');
  const search = query === '' || encoded.length > longest ? '' : `?q=${encoded}`;
  return `${page}${search}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}

/** Writes the query into the present address, without leaving a trace in the history. */
export function writeQuery(query: string): void {
  const address = addressOf(location.pathname, query);
  const state = query !== '' && !address.includes('?') ? { query } : null;
  replaceAddress(state, address);
}

/** Gives the entry landed on the query that was too long for its address. */
export function carryQuery(query: string): void {
  if (addressedQuery() === undefined) replaceAddress({ query }, location.href);
}

/** Remembers the present address or, where it is to be clean, the page's own; gives back what returns to it. */
export function rememberAddress(clean: boolean): () => void {
  const address = clean ? location.pathname : location.href;
  const state: unknown = clean ? null : history.state;
  return () => replaceAddress(state, address);
}

/** Replaces the present address and state, if the browser lets it. */
export function replaceAddress(state: unknown, address: string): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // WebKit refuses more than 100 changes in 10 seconds; nothing but the address suffers.
  }
}
