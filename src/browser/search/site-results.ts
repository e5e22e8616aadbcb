import { fill, forNumber, searchWords, siteSearchWords as words } from '../script-words.ts';
import { make, makeButton } from './elements.ts';
import { ResultList } from './result-list.ts';
import { SiteSearch, type SiteAnswer, type SitePassage } from './site-search.ts';
import { countPassages, shorten } from './texts.ts';

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
    this.#search ??= new SiteSearch(
      this.#host?.dataset['index'] ?? '',
      document.documentElement.lang,
    );
    try {
      const answer = await this.#search.find(query, groups);
      if (turn === this.#turn) this.#show(query, answer, () => void this.#find(query, groups + 1));
    } catch {
      // The next search asks for everything anew.
      this.#search = undefined;
      if (turn === this.#turn) this.#fail(query, groups);
    }
  }

  get #host(): HTMLElement | null {
    return this.closest('find-passage');
  }

  #show(query: string, answer: SiteAnswer, onMore: () => void): void {
    this.hidden = false;
    const { results, more } = answer;
    this.#list.show(results, query);
    this.#line.replaceChildren(describe(query, answer), ' ');
    if (more) this.#line.append(makeButton(searchWords.more, onMore));
  }

  #fail(query: string, groups: number): void {
    this.hidden = false;
    const { siteFailed = '', retry = '' } = this.#host?.dataset ?? {};
    const button = makeButton(retry, () => void this.#find(query, groups));
    this.#line.replaceChildren(siteFailed, ' ', button);
  }
}

/** Says how many passages of other releases answer, as far as they are read. */
function describe(query: string, { results, pages, more }: SiteAnswer): string {
  if (results.length === 0 && !more) return fill(words.noRelease, { query: shorten(query) });
  return fill(more ? words.foundSoFar : words.found, {
    passages: countPassages(results.length),
    releases: forNumber(searchWords.lang, words.releases, pages),
  });
}

customElements.define('site-results', SiteResults);
