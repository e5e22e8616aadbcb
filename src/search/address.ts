/** Longer queries stay out of the address: servers refuse one of about 8,000 letters. */
const longest = 1500;

/** The query in the present address or, if it was too long for one, in the history entry. */
export function addressedQuery(): string | undefined {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'query' in state) return String(state.query);
  return new URLSearchParams(location.search).get('q') ?? undefined;
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
  history.replaceState(state, '', address);
}

/** Remembers the present address or, where it is to be clean, the page's own; gives back what returns to it. */
export function rememberAddress(clean: boolean): () => void {
  const address = clean ? location.pathname : location.href;
  const state: unknown = clean ? null : history.state;
  return () => history.replaceState(state, '', address);
}
