import { fill, forNumber, searchWords, siteSearchWords as words } from '../script-words.ts';
import { article } from './dom-passages.ts';
import { make, makeButton } from '../elements.ts';
import { listResults } from './result-list.ts';
import { SiteSearch, type SiteAnswer } from './site-search.ts';
import { countPassages, shorten } from './texts.ts';

/** The passages of other releases that answer its `query`, below all that is shown already. */
class SiteResults extends HTMLElement {
  static readonly observedAttributes = ['query'];
  readonly #line = make('p', { className: 'line' });
  readonly #list = make('ol');
  #search: SiteSearch | undefined;
  #turn = 0;

  connectedCallback(): void {
    const heading = make('h2', {}, article() === null ? words.all : words.others);
    this.#line.setAttribute('role', 'status');
    this.replaceChildren(heading, this.#list, this.#line);
  }

  attributeChangedCallback(): void {
    const query = this.getAttribute('query') ?? '';
    this.hidden = true;
    this.#turn += 1;
    if (query.trim() !== '') void this.#find(query, 1);
  }

  async #find(query: string, groups: number): Promise<void> {
    const turn = this.#turn;
    const host = this.closest<HTMLElement>('find-passage');
    const { index = '', siteFailed = '', retry = '' } = host?.dataset ?? {};
    this.#search ??= new SiteSearch(index, document.documentElement.lang);
    const findMore = (): void => void this.#find(query, groups + 1);
    const findAgain = (): void => void this.#find(query, groups);
    try {
      const answer = await this.#search.find(query, groups);
      if (turn !== this.#turn) return;
      listResults(this.#list, answer.results, query);
      this.#line.replaceChildren(describe(query, answer), ' ');
      if (answer.more) this.#line.append(makeButton(searchWords.more, findMore));
    } catch {
      // The next search asks for everything anew.
      this.#search = undefined;
      if (turn !== this.#turn) return;
      this.#line.replaceChildren(siteFailed, ' ', makeButton(retry, findAgain));
    }
    this.hidden = false;
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
