import { addressedQuery, entryState, replaceAddress, writeQuery } from './address.ts';
import { Debounce } from './debounce.ts';

/** What a search leaves in the address: the query while the dialog is open, and after a result was followed. */
export class SearchHistory {
  // WebKit refuses an address that changes with each key.
  readonly #pause = new Debounce(300);
  #restore: (() => void) | undefined;
  #followed: string | undefined;

  constructor() {
    addEventListener('pagehide', () => this.#pause.flush());
  }

  /** Remembers the present address or, where it has a query, the page's own. */
  begin(clean: boolean): void {
    const [state, address] = clean ? [null, location.pathname] : [entryState(), location.href];
    this.#restore ??= () => replaceAddress(state, address);
  }

  /** Writes the query once typing pauses. */
  type(query: string): void {
    this.#pause.run(() => writeQuery(query));
  }

  /** Keeps the query and the reader's place in the entry that a result is followed from. */
  follow(query: string): void {
    this.#pause.cancel();
    writeQuery(query);
    replaceAddress({ ...entryState(), scroll: scrollY }, location.href);
    this.#followed = query;
    this.#restore = undefined;
  }

  /** Gives the entry landed on the query that was too long for its address. */
  land(): void {
    this.#pause.cancel();
    const query = this.#followed;
    if (query !== undefined && addressedQuery() === undefined)
      replaceAddress({ query }, location.href);
    this.#followed = undefined;
  }

  /** Goes back to where the reader was when a result was followed from the present entry. */
  returnToPlace(): void {
    const { scroll } = entryState();
    if (scroll === undefined) return;
    // Chromium scrolls to the top after the event that tells of the new entry.
    requestAnimationFrame(() => scrollTo({ top: scroll, behavior: 'instant' }));
  }

  /** The dialog is closed for a reason: its address stays. */
  end(): void {
    this.#restore = undefined;
  }

  /** The dialog was closed without a choice: the address is what it was before. */
  leave(): void {
    if (this.#restore === undefined) return;
    this.#pause.cancel();
    this.#restore();
    this.#restore = undefined;
  }
}
