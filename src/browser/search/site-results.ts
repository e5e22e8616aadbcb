import { words } from '../script-words.ts';
import { make, makeButton } from './elements.ts';
import { ResultList } from './result-list.ts';
import { SiteSearch, type SiteAnswer, type SitePassage } from './site-search.ts';
import { describeSite } from './texts.ts';

/** The passages of other releases that answer its `query`, below all that is shown already. */
class SiteResults extends HTMLElement {
  static readonly observedAttributes = ['query'];
  readonly #line = make('p', 'line');
  readonly #list = new ResultList<SitePassage>(make('ol', ''), ({ page }) => page);
  #search: SiteSearch | undefined;
  #turn = 0;

  connectedCallback(): void {
    const isRelease = document.querySelector('[data-pagefind-body]') !== null;
    const heading = make('h2', '', isRelease ? words.others : words.all);
    this.#line.setAttribute('role', 'status');
    this.replaceChildren(heading, this.#list.element, this.#line);
  }

  attributeChangedCallback(): void {
    const query = this.getAttribute('query') ?? '';
    this.hidden = true;
    this.#turn += 1;
    if (query.trim() !== '') void this.#find(query, 1);
  }

  async #find(query: string, groups: number): Promise<void> {
    const turn = this.#turn;
    const base = this.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? '';
    this.#search ??= new SiteSearch(base, document.documentElement.lang);
    try {
      const answer = await this.#search.find(query, groups);
      if (turn === this.#turn) this.#show(query, answer, () => void this.#find(query, groups + 1));
    } catch {
      // The next search asks for everything anew.
      this.#search = undefined;
      if (turn === this.#turn) this.#fail(query, groups);
    }
  }

  #show(query: string, answer: SiteAnswer, onMore: () => void): void {
    this.hidden = false;
    const { results, pages, more } = answer;
    this.#list.show(results, query);
    this.#line.replaceChildren(describeSite(query, results.length, pages, more), ' ');
    if (more) this.#line.append(makeButton(words.more, onMore));
  }

  #fail(query: string, groups: number): void {
    this.hidden = false;
    const retry = makeButton(words.retry, () => void this.#find(query, groups));
    this.#line.replaceChildren(words.siteFailed, ' ', retry);
  }
}

customElements.define('site-results', SiteResults);
