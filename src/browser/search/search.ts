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
  readonly #language: LanguageFiles;
  /** Only a release has matches to go through. */
  readonly #navigator: MatchNavigator | undefined;
  readonly #history = new SearchHistory();
  #turn = 0;
  #shown: string | undefined;

  constructor(host: HTMLElement) {
    const { index = '' } = host.dataset;
    const { lang } = document.documentElement;
    this.#language = new LanguageFiles(index, lang);
    this.#page = new PageSearch(this.#language, lang);
    const isRelease = article() !== null;
    this.#navigator = isRelease
      ? new MatchNavigator(host, () => this.#open(addressedQuery()))
      : undefined;
    const dialog = (this.#dialog = new SearchDialog(host, isRelease));
    dialog.field.addEventListener('input', () => {
      void this.#search(dialog.field.value);
      this.#history.type(dialog.field.value);
    });
    dialog.onExample((example) => this.#open(example));
    dialog.onClose(() => {
      this.#history.leave();
      if (addressedQuery() === undefined) this.#navigator?.clear();
    });
    // The link itself moves the page.
    dialog.onFollow(() => {
      this.#history.follow(dialog.field.value);
      dialog.close();
    });
    host.addEventListener('open', () => this.#open());
    addEventListener('popstate', () => this.#followAddress());
    if (dialog.isOpen) this.#open(dialog.field.value);
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
    this.#dialog.close();
    if (query === undefined) this.#navigator?.clear();
    else void this.#mark(query);
  }

  async #mark(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    const ranges = await this.#page.ranges(query, location.hash.slice(1));
    if (turn === this.#turn) this.#navigator?.show(ranges);
  }

  /** Opens the dialog with a query or, without one, with what it last held. */
  #open(query?: string): void {
    const { field } = this.#dialog;
    this.#history.begin(query !== undefined && location.hash === '');
    // Who is typing already, as the script arrives, keeps on typing.
    const typing = this.#dialog.isOpen && document.activeElement === field;
    this.#dialog.open();
    if (query !== undefined) field.value = query;
    if (field.value !== '') writeQuery(field.value);
    if (!typing) field.select();
    if (field.value !== this.#shown) void this.#search(field.value);
    else if (query !== undefined) this.#dialog.returnToFollowed();
  }

  async #search(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    this.#shown = query;
    await this.#page.ready;
    if (turn !== this.#turn) return;
    if (query.trim() === '') return this.#dialog.invite();
    this.#dialog.wait();
    const { release, editors } = await this.#page.find(query);
    if (turn !== this.#turn) return;
    this.#dialog.answer(query, release, editors, (only) => this.#open(only));
    const [, number] = /^(?:passage|p|#|¶)?\s*(\d+[a-z]*)$/i.exec(query.trim()) ?? [];
    const named = this.#page.passages.find(
      (passage) => number && passage.number === number.toLowerCase(),
    );
    if (named !== undefined) this.#dialog.offerPassage(query, named);
    this.#dialog.searchSite(query);
  }
}

const host = document.querySelector<HTMLElement>('find-passage');
if (host !== null) new Search(host);
