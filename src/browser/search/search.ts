import { addressedQuery, writeQuery } from './address.ts';
import { article } from './dom-passages.ts';
import { LanguageFiles } from './language-files.ts';
import { MatchNavigator } from './match-navigator.ts';
import { PageSearch } from './page-search.ts';
import { SearchDialog } from './search-dialog.ts';
import { SearchHistory } from './search-history.ts';

/**
 * The search of a page once the reader has reached for it. The dialog is open when the address
 * has a query and no anchor; with both, the words of the query are marked in the text.
 */
class Search {
  readonly #dialog: SearchDialog;
  readonly #page: PageSearch;
  /** Only a release has matches to go through. */
  readonly #navigator: MatchNavigator | undefined;
  readonly #history = new SearchHistory();
  #turn = 0;
  #shown: string | undefined;

  constructor(host: HTMLElement) {
    const { lang } = document.documentElement;
    this.#page = new PageSearch(new LanguageFiles(host.dataset['index'] ?? '', lang), lang);
    if (article() !== null)
      this.#navigator = new MatchNavigator(host, () => this.#open(addressedQuery()));
    const { element, field } = (this.#dialog = new SearchDialog(host));
    field.addEventListener('input', () => {
      void this.#search(field.value);
      this.#history.type(field.value);
    });
    element.addEventListener('close', () => {
      this.#history.leave();
      if (addressedQuery() === undefined) this.#navigator?.show([]);
    });
    // The link itself moves the page.
    this.#dialog.onFollow(() => {
      this.#history.follow(field.value);
      element.close();
    });
    host.addEventListener('open', () => this.#open());
    addEventListener('popstate', () => this.#followAddress());
    if (element.open) this.#open(field.value);
    else this.#followAddress();
  }

  /** Does what the address says. */
  #followAddress(): void {
    this.#history.land();
    const query = addressedQuery();
    if (query !== undefined && location.hash === '') {
      this.#history.returnToPlace();
      this.#open(query);
      return;
    }
    this.#history.end();
    this.#dialog.element.close();
    if (query === undefined) this.#navigator?.show([]);
    else void this.#mark(query);
  }

  async #mark(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    const ranges = await this.#page.ranges(query, location.hash.slice(1));
    if (turn === this.#turn) this.#navigator?.show(ranges);
  }

  /** Opens the dialog with a query or, without one, with what it last held. */
  #open(query?: string): void {
    const { element, field } = this.#dialog;
    this.#history.begin(query !== undefined && location.hash === '');
    // Who is typing already, as the script arrives, keeps on typing.
    const typing = element.open && document.activeElement === field;
    if (!element.open) element.showModal();
    if (query !== undefined) field.value = query;
    if (field.value !== '') writeQuery(field.value);
    if (!typing) field.select();
    if (field.value !== this.#shown) void this.#search(field.value);
    else if (query !== undefined) this.#dialog.returnToFollowed();
  }

  async #search(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    this.#shown = query;
    this.#dialog.waiting = true;
    await this.#page.ready;
    const answer = query.trim() === '' ? undefined : await this.#page.find(query);
    if (turn === this.#turn) this.#dialog.show(query, answer);
  }
}

const host = document.querySelector<HTMLElement>('find-passage');
if (host !== null) new Search(host);
