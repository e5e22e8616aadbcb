import { addressedQuery, writeQuery } from './address.ts';
import type { Answer } from './answer.ts';
import { examples } from './examples.ts';
import { find } from './find.ts';
import { findLiterally } from './find-literally.ts';
import { pagePassages } from './page-passages.ts';
import { PassageIndex } from './passage-index.ts';
import { part, SearchDialog } from './search-dialog.ts';
import { FoundBar } from './found-bar.ts';
import { quietly, within } from './within.ts';

type Finder = (typed: string) => Promise<Answer>;

const unloaded = 'The search could not be loaded.';
const undone = 'The index comes with a build: this finds the words as they are typed.';
const timeLimit = 5000;

/**
 * The search of a page once the reader has reached for it. The dialog is open when the address
 * has a query and no anchor; with both, the words of the query are marked in the text.
 */
class Search {
  readonly #host: HTMLElement;
  readonly #dialog: SearchDialog;
  readonly #passages = pagePassages();
  readonly #bar: FoundBar;
  #finder: Promise<Finder> | undefined;
  #failed = false;
  #attempt = 0;
  #turn = 0;
  #shown: string | undefined;
  #before: { address: string; state: unknown } | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    const dialog = new SearchDialog(host);
    this.#dialog = dialog;
    this.#bar = new FoundBar(part(host, '.found', HTMLElement), this.#passages);
    part(host, '.again', HTMLButtonElement).addEventListener('click', () =>
      this.open(addressedQuery()),
    );
    part(host, '.clear', HTMLButtonElement).addEventListener('click', () => this.#clear());
    dialog.field.addEventListener('input', () => {
      writeQuery(dialog.field.value);
      void this.#search(dialog.field.value);
    });
    dialog.onClose(() => this.#closed());
    dialog.onFollow(() => this.#follow());
    addEventListener('popstate', () => this.#sync());
    if (dialog.isOpen) this.open(dialog.field.value);
    else this.#sync();
    if (location.hash === '' || addressedQuery() === undefined) void this.#reach();
  }

  /** Does what the address says. */
  #sync(): void {
    const query = addressedQuery();
    if (query !== undefined && location.hash === '') {
      this.open(query);
      return;
    }
    this.#before = undefined;
    this.#dialog.close();
    if (query === undefined) this.#bar.clear();
    else this.#bar.mark(query);
  }

  /** Opens the dialog with a query or, without one, with what it last held. */
  open(query?: string): void {
    const { field } = this.#dialog;
    const clean = query !== undefined && location.hash === '';
    this.#before ??= clean
      ? { address: location.pathname, state: null }
      : { address: location.href, state: history.state };
    // Who is typing already, as the script arrives, keeps on typing.
    const typing = this.#dialog.isOpen && document.activeElement === field;
    this.#dialog.open();
    if (query !== undefined) field.value = query;
    if (field.value !== '') writeQuery(field.value);
    if (!typing) field.select();
    if (field.value !== this.#shown) void this.#search(field.value);
    else this.#dialog.returnToFollowed();
  }

  /** Closed without a choice: the address is what it was before. */
  #closed(): void {
    if (this.#before !== undefined)
      history.replaceState(this.#before.state, '', this.#before.address);
    this.#before = undefined;
  }

  /** A result was followed: the link itself moves the page. */
  #follow(): void {
    this.#before = undefined;
    this.#dialog.close();
  }

  async #search(query: string): Promise<void> {
    const dialog = this.#dialog;
    const turn = (this.#turn += 1);
    const finder = this.#reach();
    this.#shown = query;
    if (query.trim() === '')
      return dialog.invite(examples(this.#passages), (example) => this.open(example));
    dialog.wait();
    try {
      if (this.#failed) throw new Error(unloaded);
      const answer = await within(
        timeLimit,
        finder.then((find) => find(query)),
      );
      if (turn === this.#turn) dialog.answer(query, answer, (exactly) => this.open(exactly));
    } catch {
      this.#failed = true;
      if (turn === this.#turn) this.#fail(query);
    }
  }

  #fail(query: string): void {
    const answer = findLiterally(query, this.#passages);
    if (import.meta.env.DEV) return this.#dialog.fail(query, undone, answer);
    this.#dialog.fail(query, unloaded, answer, () => {
      this.#failed = false;
      this.#finder = undefined;
      this.#attempt += 1;
      void this.#search(query);
    });
  }

  /** Loads what the search needs, once. */
  #reach(): Promise<Finder> {
    this.#finder ??= this.#load();
    this.#finder.catch(() => undefined);
    return this.#finder;
  }

  async #load(): Promise<Finder> {
    if (import.meta.env.DEV) throw new Error(undone);
    const { index: base = '', build = '', warm = '' } = this.#host.dataset;
    const place = { base, build, warm: warm.split(' '), attempt: this.#attempt };
    return quietly(
      PassageIndex.open(place).then((index) => (typed) => find(typed, index, this.#passages)),
    );
  }

  #clear(): void {
    this.#bar.clear();
    history.replaceState(null, '', location.pathname + location.hash);
    part(this.#host, '.open', HTMLButtonElement).focus();
  }
}

/** Takes over a search whose dialog may be open already. */
export function startSearch(host: HTMLElement): (query?: string) => void {
  const search = new Search(host);
  return (query) => search.open(query);
}
