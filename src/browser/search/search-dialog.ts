import { searchWords as words } from '../script-words.ts';
import { article } from './dom-passages.ts';
import { make, requireElement } from '../elements.ts';
import { SiteResultsLoader } from './load-site-results.ts';
import type { PageAnswer } from './page-search.ts';
import { listResults } from './result-list.ts';
import { SearchReport } from './search-report.ts';

/** The dialog as a reader sees it: a field, a report of what was found, and the lists below. */
export class SearchDialog {
  readonly element: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly #report: SearchReport;
  readonly #results: HTMLElement;
  readonly #editorsResults = make('ol');
  readonly #editors = make('section', {}, make('h2', {}, words.editors), this.#editorsResults);
  readonly #site: SiteResultsLoader;
  readonly #empty: HTMLElement;
  #followed: HTMLElement | undefined;
  /** Whether Enter was pressed before the answer was there. */
  #entered = false;

  constructor(host: HTMLElement) {
    this.element = requireElement(host, 'dialog', HTMLDialogElement);
    this.field = requireElement(host, 'input', HTMLInputElement);
    this.#report = new SearchReport(this.element);
    this.#results = requireElement(host, '#results', HTMLElement);
    this.#results.after(this.#editors);
    this.#site = new SiteResultsLoader(host);
    this.#empty = requireElement(host, '.empty', HTMLElement);
    this.#empty.querySelector('ul')?.removeAttribute('hidden');
    this.#empty.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#type(target.textContent);
    });
    this.element.addEventListener('keydown', (event) => this.#listen(event));
    this.waiting = false;
  }

  /** Whether an answer is awaited, which shows if it takes long; what is listed stays until then. */
  set waiting(waiting: boolean) {
    this.element.toggleAttribute('data-waiting', waiting);
  }

  /** Calls back when a result is followed in this window. */
  onFollow(listener: () => void): void {
    this.element.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      this.#followed = link;
      listener();
    });
  }

  /** Goes back to the result that was followed from this list. */
  returnToFollowed(): void {
    this.#followed?.focus();
  }

  /** Shows what the page answers, and has other releases searched; without an answer, shows what can be typed. */
  show(query: string, answer?: PageAnswer): void {
    this.waiting = false;
    this.#followed = undefined;
    this.#empty.hidden = answer !== undefined;
    this.#report.clear();
    if (answer && article() !== null)
      this.#report.answer(query, answer, (only) => this.#type(only));
    const { release, editors } = answer ?? {};
    listResults(this.#results, release?.results ?? [], query);
    listResults(this.#editorsResults, editors?.results ?? [], query);
    this.#editors.hidden = !editors?.results.length;
    this.#site.search(query);
    if (this.#entered) this.#enter();
  }

  /** Follows the first result, once it is there. */
  #enter(): void {
    this.#entered = this.element.hasAttribute('data-waiting');
    const find = (selector: string) => this.element.querySelector<HTMLElement>(selector);
    if (!this.#entered) (find('ol a') ?? find('.go-to a'))?.click();
  }

  /** Puts a query into the field, as if the reader had typed it. */
  #type(query: string): void {
    this.field.value = query;
    this.field.focus();
    this.field.dispatchEvent(new Event('input'));
  }

  /** Lets arrows walk through field and results, Enter in the field follow the first, one Esc close. */
  #listen(event: KeyboardEvent): void {
    const stops = [...this.element.querySelectorAll<HTMLElement>('input, .go-to a, ol a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const actions: Record<string, () => void> = {
      Escape: () => this.element.close(),
      ArrowDown: () => stops[at + 1]?.focus(),
      ArrowUp: () => stops[at - 1]?.focus(),
      ...(at === 0 && { Enter: () => this.#enter() }),
    };
    const action = actions[event.key];
    if (action === undefined || event.isComposing) return;
    event.preventDefault();
    action();
  }
}
