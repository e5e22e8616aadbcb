import { carryQuery, rememberAddress, writeQuery } from './address.ts';
import { AfterPause } from './debounce.ts';

/** What a search leaves in the address: the query while the dialog is open, and after a result was followed. */
export class Trail {
  // WebKit refuses an address that changes with each key.
  readonly #pause = new AfterPause(300);
  #goBack: (() => void) | undefined;
  #followed: string | undefined;

  constructor() {
    addEventListener('pagehide', () => this.#pause.flush());
  }

  /** Begins at the present address or, where it is to be clean, at the page's own. */
  begin(clean: boolean): void {
    this.#goBack ??= rememberAddress(clean);
  }

  /** Writes the query once typing pauses. */
  type(query: string): void {
    this.#pause.do(() => writeQuery(query));
  }

  /** Leaves the query in the address, as a result of it is followed. */
  follow(query: string): void {
    this.#pause.flush();
    this.#followed = query;
  }

  /** The address is another now: what was to be written is not for it. */
  land(): void {
    this.#pause.drop();
    if (this.#followed !== undefined) carryQuery(this.#followed);
    this.#followed = undefined;
  }

  /** The dialog is closed for a reason: its address stays. */
  end(): void {
    this.#goBack = undefined;
  }

  /** The dialog was closed without a choice: the address is what it was before. */
  leave(): void {
    if (this.#goBack === undefined) return;
    this.#pause.drop();
    this.#goBack();
    this.#goBack = undefined;
  }
}
