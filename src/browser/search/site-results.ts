import { make, makeButton, requireElement } from '../elements.ts';
import { fill, forNumber, words } from '../script-words.ts';
import { withTimeout } from '../load-script.ts';
import { listResults } from './result-list.ts';
import { siteSearch, type SiteAnswer } from './site-search.ts';
import { countPassages, shorten } from './result-words.ts';

const { dataset } = requireElement(document.body, 'find-passage', HTMLElement);
const { index = '', siteFailed = '', retry = '' } = dataset;
const pagesAtOnce = 5;
const isRelease = document.querySelector('article') !== null;

/** Lists the passages of other releases that answer its `query`, below the results of the page. */
class SiteResults extends HTMLElement {
  static readonly observedAttributes = ['query'];
  readonly #line = requireElement(this, '.line', HTMLElement);
  readonly #list = make('ol');
  #search: ReturnType<typeof siteSearch> | undefined;

  connectedCallback(): void {
    const heading = make('h2', {}, isRelease ? words.site.others : words.site.all);
    this.prepend(heading);
    this.append(this.#list);
  }

  attributeChangedCallback(_: string, __: string | null, query: string): void {
    this.#line.textContent = '';
    this.#list.replaceChildren();
    if (query !== '') void this.#find(query, pagesAtOnce);
  }

  /** Lists the answers from the best-matching pages, five pages at a time. */
  async #find(query: string, pages: number): Promise<void> {
    this.#search ??= siteSearch(index);
    const answer = await withTimeout(6000, this.#search(query, pages)).catch(() => undefined);
    // After a failure, the next search loads everything again.
    if (answer === undefined) this.#search = undefined;
    if (query !== this.getAttribute('query')) return;
    // A page may have the words of a phrase apart. The next ones may have the phrase.
    if (answer?.more && answer.results.length === 0 && pages < 50)
      return this.#find(query, pages + pagesAtOnce);
    if (answer === undefined) {
      const again = makeButton(retry, () => void this.#find(query, pages));
      this.#line.replaceChildren(siteFailed, ' ', again);
    } else {
      const more = makeButton(words.more, () => void this.#find(query, pages + pagesAtOnce));
      this.#line.textContent = describe(query, answer);
      const at = [...this.#list.children].findIndex((item) => item.matches(':focus-within'));
      listResults(this.#list, answer.results, query);
      if (answer.more) this.#list.append(make('li', { className: 'more' }, more));
      // A reader who asked for more goes on at the first new one.
      this.#list.children[at]?.querySelector('a')?.focus();
    }
  }
}

/** Says how many passages in how many other releases answer, of those read so far. */
function describe(query: string, { results, more }: SiteAnswer): string {
  const nothing = isRelease ? words.site.noOther : words.site.noRelease;
  if (results.length === 0 && !more) return fill(nothing, { query: shorten(query) });
  const pages = new Set(results.map(({ passage }) => passage.page));
  return fill(more ? words.site.foundSoFar : words.site.found, {
    passages: countPassages(results.length),
    releases: forNumber(words.lang, words.site.releases, pages.size),
  });
}

customElements.define('site-results', SiteResults);
