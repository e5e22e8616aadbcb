// Lists the passages of other releases that answer the `query` of an element, below the results of the page.
import { make, makeButton, requireElement } from '../elements.ts';
import { fill, forNumber, words } from '../script-words.ts';
import { withTimeout } from '../wait.ts';
import { countPassages, listResults, shorten } from './result-list.ts';
import { siteSearch, type SiteAnswer } from './site-search.ts';

const { dataset } = requireElement(document.body, 'find-passage', HTMLElement);
const { index = '', siteFailed = '', retry = '' } = dataset;
const pagesAtOnce = 5;
const isRelease = document.querySelector('article') !== null;

const element = requireElement(document.body, 'site-results', HTMLElement);
const line = requireElement(element, '.line', HTMLElement);
const list = make('ol');
let searchSite: ReturnType<typeof siteSearch> | undefined;

// On a slow line, the script may come after it was loaded again.
if (!element.querySelector('h2')) {
  element.prepend(make('h2', {}, isRelease ? words.site.others : words.site.all));
  element.append(list);
  new MutationObserver(showQuery).observe(element, { attributeFilter: ['query'] });
  showQuery();
}

function showQuery(): void {
  line.textContent = '';
  list.replaceChildren();
  const query = element.getAttribute('query');
  if (query) void show(query, pagesAtOnce);
}

/** Lists the answers from the best-matching pages, five pages at a time. */
async function show(query: string, pages: number): Promise<void> {
  searchSite ??= siteSearch(index);
  const answer = await withTimeout(6000, searchSite(query, pages)).catch(() => undefined);
  // After a failure, the next search loads everything again.
  if (answer === undefined) searchSite = undefined;
  // A query without an answer may be only half typed.
  if (answer?.results.length === 0 && !answer.more)
    await new Promise((resume) => setTimeout(resume, 1000));
  if (query !== element.getAttribute('query')) return;
  // A page may have the words of a phrase apart. The next ones may have the phrase.
  if (answer?.more && answer.results.length === 0 && pages < 50)
    return show(query, pages + pagesAtOnce);
  if (answer === undefined) {
    const again = makeButton(retry, () => void show(query, pages));
    line.replaceChildren(siteFailed, ' ', again);
  } else {
    const more = makeButton(words.more, () => void show(query, pages + pagesAtOnce));
    line.textContent = describe(query, answer);
    const at = [...list.children].findIndex((item) => item.matches(':focus-within'));
    listResults(list, answer.results, query);
    if (answer.more) list.append(make('li', { className: 'more' }, more));
    // A reader who asked for more goes on at the first new one.
    list.children[at]?.querySelector('a')?.focus();
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
