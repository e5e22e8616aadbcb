// The search of a page, loaded when it is needed. If the address has a query and no anchor, the dialog is
// open. If it has both, the words of the query are marked in the text.
import { loadScript, pause } from '../wait.ts';
import { makeButton, requireElement } from '../elements.ts';
import { addressedQuery, addressOf, replaceAddress } from './address.ts';
import { findMatches, searchPage } from './page-search.ts';
import { dialog, field, host, isFirstLoad, sayLast, showAnswer, speak } from './search-dialog.ts';

const siteResults = requireElement(dialog, 'site-results', HTMLElement);
/** The query whose answer is shown, or will be. */
let current: string | undefined;
/** The address that the page had before the dialog was opened, and has again when it is closed. */
let addressBefore: string | undefined;
let followed: HTMLAnchorElement | undefined;

if (isFirstLoad) {
  field.addEventListener('input', () => void search(field.value));
  dialog.addEventListener('click', follow);
  dialog.addEventListener('close', leave);
  host.addEventListener('open', () => open());
  host.addEventListener('again', () => open(addressedQuery()));
  addEventListener('popstate', () => void readAddress());
  if (dialog.open) open();
  else void readAddress();
}

/** Shows the answer from the page, then searches other releases, then has the report read aloud: each after a pause, unless a newer query has come. */
async function search(query: string): Promise<void> {
  current = query;
  // CSS shows this if it takes long. The last results stay until the answer comes, but no more is said of them.
  dialog.toggleAttribute('data-waiting', true);
  siteResults.setAttribute('query', '');
  const answer = await searchPage(query, loadSiteSearch);
  if (answer?.release.substitutions.some(({ typed }) => query.endsWith(typed))) await pause(250);
  if (query !== current) return;
  showAnswer(query, answer);
  if (answer) loadSiteSearch();
  // WebKit refuses to change the address with each key, and searching other releases takes requests.
  await pause(200);
  if (query !== current) return;
  if (dialog.open) replaceAddress(addressOf(location.pathname, query));
  siteResults.setAttribute('query', answer ? query : '');
  void loadNavigator();
  await pause(300);
  if (query !== current) return;
  speak();
  // A query without an answer may be only half typed.
  await pause(500);
  if (query === current) sayLast();
}

/** Loads the script that marks words. Only a release has it, and nothing needs it before the first result. */
async function loadNavigator(): Promise<void> {
  const { marks } = host.dataset;
  if (marks) await loadScript(marks, 6000).catch(() => undefined);
}

/** Loads the script that searches other releases, while the reader goes on typing: when the page has answered, or waits for the dictionary. */
function loadSiteSearch(): void {
  const { site, siteFailed = '', retry = '' } = host.dataset;
  if (site === undefined) return;
  loadScript(site, 6000).catch(() => {
    const again = makeButton(retry, () => void search(field.value));
    // Screen readers read it aloud, so it is said once.
    siteResults.querySelector('.line:empty')?.append(siteFailed, ' ', again);
  });
}

/** Opens the dialog with a query or, without one, with what it last held. */
function open(query?: string): void {
  const isOfDialog = query !== undefined && location.hash === '';
  addressBefore ??= isOfDialog ? location.pathname : location.href;
  if (!dialog.open) dialog.showModal();
  if (query !== undefined) field.value = query;
  if (field.value !== '') replaceAddress(addressOf(location.pathname, field.value));
  // A reader who began to type before this script was loaded goes on typing.
  if (query !== undefined || field.value === current) field.select();
  if (field.value !== current) void search(field.value);
  else if (query !== undefined) followed?.focus();
}

/** Removes the query from the address when the dialog is closed without following a result. */
function leave(): void {
  if (addressBefore) replaceAddress(addressBefore);
  addressBefore = undefined;
  if (addressedQuery() === undefined) host.dispatchEvent(new Event('mark'));
}

/** Closes the dialog when a result of this page is followed. The link itself moves the page. */
function follow({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || ctrlKey || metaKey || shiftKey) return;
  replaceAddress(addressOf(location.pathname, field.value), { scroll: scrollY });
  followed = link;
  // A browser that keeps this page for Back shows it as it was left.
  if (link.pathname !== location.pathname) return;
  addressBefore = undefined;
  dialog.close();
}

/** Does what the address says: opens the dialog, or marks the words of its query. */
async function readAddress(): Promise<void> {
  const query = addressedQuery();
  if (query !== undefined && location.hash === '') {
    const top: number | undefined = history.state?.scroll;
    // Chromium scrolls to the top after the popstate event.
    if (top !== undefined) requestAnimationFrame(() => scrollTo({ top, behavior: 'instant' }));
    return open(query);
  }
  addressBefore = undefined;
  dialog.close();
  const found = query === undefined ? [] : await findMatches(query, location.hash.slice(1));
  if (found.length > 0) await loadNavigator();
  if (query === addressedQuery()) host.dispatchEvent(new CustomEvent('mark', { detail: found }));
}
