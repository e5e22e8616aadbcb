import { addressedQuery, writeQuery } from './address.ts';
import { examples } from '../../search/examples.ts';
import { Finder } from './finder.ts';
import { findLiterally } from '../../search/find-literally.ts';
import { FoundBar } from './match-navigator.ts';
import { pagePassages } from './page-passages.ts';
import { SearchDialog } from './search-dialog.ts';
import { Trail } from './search-history.ts';

const unloaded = 'The search could not be loaded.';
const undone = 'The index comes with a build: this finds the words as they are typed.';

/**
 * The search of a page once the reader has reached for it. The dialog is open when the address
 * has a query and no anchor; with both, the words of the query are marked in the text.
 */
class Search {
  readonly #dialog: SearchDialog;
  readonly #passages = pagePassages();
  readonly #finder: Finder;
  readonly #bar: FoundBar;
  readonly #trail = new Trail();
  #turn = 0;
  #shown: string | undefined;

  constructor(host: HTMLElement) {
    const dialog = new SearchDialog(host);
    this.#dialog = dialog;
    this.#finder = new Finder(host.dataset, this.#passages);
    this.#bar = new FoundBar(host, this.#passages, () => this.open(addressedQuery()));
    dialog.field.addEventListener('input', () => {
      void this.#search(dialog.field.value);
      this.#trail.type(dialog.field.value);
    });
    dialog.onClose(() => {
      this.#trail.leave();
      if (addressedQuery() === undefined) this.#bar.clear();
    });
    // Followed: the link itself moves the page.
    dialog.onFollow(() => {
      this.#trail.follow(dialog.field.value);
      this.#close();
    });
    addEventListener('popstate', () => this.#sync());
    if (dialog.isOpen) this.open(dialog.field.value);
    else this.#sync();
    if (location.hash === '' || addressedQuery() === undefined) void this.#finder.load();
  }

  /** Does what the address says. */
  #sync(): void {
    this.#trail.land();
    const query = addressedQuery();
    if (query !== undefined && location.hash === '') {
      this.open(query);
      return;
    }
    this.#close();
    if (query === undefined) this.#bar.clear();
    else void this.#bar.mark(query);
  }

  /** Opens the dialog with a query or, without one, with what it last held. */
  open(query?: string): void {
    const { field } = this.#dialog;
    this.#trail.begin(query !== undefined && location.hash === '');
    // Who is typing already, as the script arrives, keeps on typing.
    const typing = this.#dialog.isOpen && document.activeElement === field;
    this.#dialog.open();
    if (query !== undefined) field.value = query;
    if (field.value !== '') writeQuery(field.value);
    if (!typing) field.select();
    if (field.value !== this.#shown) void this.#search(field.value);
    else if (query !== undefined) this.#dialog.returnToFollowed();
  }

  /** Closes the dialog and leaves the address as it is. */
  #close(): void {
    this.#trail.end();
    this.#dialog.close();
  }

  async #search(query: string): Promise<void> {
    const dialog = this.#dialog;
    const turn = (this.#turn += 1);
    void this.#finder.load();
    this.#shown = query;
    if (query.trim() === '')
      return dialog.invite(examples(this.#passages), (example) => this.open(example));
    dialog.wait();
    try {
      const answer = await this.#finder.find(query);
      if (turn === this.#turn) dialog.answer(query, answer, (exactly) => this.open(exactly));
    } catch {
      if (turn === this.#turn) this.#fail(query);
    }
  }

  #fail(query: string): void {
    const answer = findLiterally(query, this.#passages);
    if (import.meta.env.DEV) return this.#dialog.fail(query, undone, answer);
    this.#dialog.fail(query, unloaded, answer, () => {
      this.#finder.renew();
      void this.#search(query);
    });
  }
}

/** Takes over a search whose dialog may be open already. */
export function startSearch(host: HTMLElement): (query?: string) => void {
  const search = new Search(host);
  return (query) => search.open(query);
}
