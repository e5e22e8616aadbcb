import { make, makeButton, requireElement } from '../elements.ts';
import { fill, forNumber, words } from '../script-words.ts';
import { pause, withTimeout } from '../wait.ts';
import { listResults, shorten } from './result-list.ts';
import { siteSearch, type SiteAnswer } from './site-search.ts';

const { dataset } = requireElement(document.body, 'find-passage', HTMLElement);
const { index = '', siteFailed = '', retry = '' } = dataset;
const pagesAtOnce = 5;
const isRelease = document.querySelector('article') !== null;

/** Lists the passages of other releases that answer its `query`, below the results of the page. */
class SiteResults extends HTMLElement {
  static readonly observedAttributes = ['query'];
  readonly #line = requireElement(this, '.line', HTMLElement);
  readonly #list = make('ol');
  #searchSite: ReturnType<typeof siteSearch> | undefined;

  connectedCallback(): void {
    this.prepend(make('h2', {}, isRelease ? words.site.others : words.site.all));
    this.append(this.#list);
    this.#searchSite ??= siteSearch(index); // loads while the reader goes on typing
  }

  attributeChangedCallback(_: string, __: string | null, query: string | null): void {
    this.#line.textContent = '';
    this.#list.replaceChildren();
    if (query) void this.#show(query, pagesAtOnce);
  }

  /** Lists the answers from the best-matching pages, five pages at a time. */
  async #show(query: string, pages: number): Promise<void> {
    this.#searchSite ??= siteSearch(index);
    const answer = await withTimeout(6000, this.#searchSite(query, pages)).catch(() => undefined);
    // After a failure, the next search loads everything again.
    if (answer === undefined) this.#searchSite = undefined;
    // A query without an answer may be only half typed.
    if (answer?.results.length === 0 && !answer.more) await pause(1000);
    if (query !== this.getAttribute('query')) return;
    const showMore = () => void this.#show(query, pages + pagesAtOnce);
    if (answer === undefined) {
      const again = makeButton(retry, () => void this.#show(query, pages));
      this.#line.replaceChildren(siteFailed, ' ', again);
    } else if (answer.more && answer.results.length === 0 && pages < 50) {
      // A page may have the words of a phrase apart. The next ones may have the phrase.
      showMore();
    } else {
      this.#line.textContent = describe(query, answer);
      const most = this.#list.children.length + 50; // A longer list stays as long.
      listResults(this.#list, answer.results, query, answer.more ? showMore : undefined, most);
    }
  }
}
// On a slow connection, a second copy of this script may load. Only the first one sets up.
if (!customElements.get('site-results')) customElements.define('site-results', SiteResults);

/** Says how many passages in how many other releases answer, of those read so far. */
function describe(query: string, { results, more }: SiteAnswer): string {
  const nothing = isRelease ? words.site.noOther : words.site.noRelease;
  if (results.length === 0 && !more) return fill(nothing, { query: shorten(query) });
  const pages = new Set(results.map(({ passage }) => passage.page));
  return fill(more ? words.site.foundSoFar : words.site.found, {
    passages: forNumber(words.lang, words.passages, results.length),
    releases: forNumber(words.lang, words.site.releases, pages.size),
  });
}
