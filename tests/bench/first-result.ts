import type { Browser, Page } from 'puppeteer-core';
import type { Measure } from './comparison.ts';
import type { TlsSite } from './tls-server.ts';

/** Where a site has its search. */
export interface SearchSelectors {
  readonly button: string;
  readonly field: string;
  readonly result: string;
}

/** The search of Starlight, and ours, with the list of results from other releases. */
export const SEARCHES = {
  starlight: {
    button: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
  ours: { button: 'find-passage .open', field: 'find-passage input', result: '#results li' },
  others: { button: 'find-passage .open', field: 'find-passage input', result: 'site-results li' },
} as const satisfies Record<string, SearchSelectors>;

/** What is measured of a search of the page. */
export const FIRST_RESULT = {
  bytes: { what: 'First result', unit: 'bytes', ratio: { to: 'starlight', limit: 0.15 } },
  requests: { what: 'Requests to the first result', unit: 'requests', limit: 2 },
  cold: {
    what: 'First result, slow, from the button',
    unit: 'ms',
    ratio: { to: 'starlight', limit: 0.45 },
  },
  warm: {
    what: 'A next result, from the key',
    unit: 'ms',
    ratio: { to: 'starlight', limit: 0.45 },
  },
} as const satisfies Record<string, Measure>;

/**
 * Searches for two words on a newly opened page: the first over the slow link, with a processor four
 * times slower, timed from the press of the button; the second at full speed, once the search is loaded.
 */
export async function measureSearch(
  browser: Browser,
  site: TlsSite,
  selectors: SearchSelectors,
  [first, second]: readonly [string, string],
): Promise<Record<keyof typeof FIRST_RESULT, number>> {
  const cold = await measureFirstResult(browser, site, selectors, first);
  const warm = await searchAgain(browser, site, selectors, [first, second]);
  return { ...cold, warm };
}

/** Searches for a word on a newly opened page, over the slow link. */
export async function measureFirstResult(
  browser: Browser,
  site: TlsSite,
  selectors: SearchSelectors,
  word: string,
): Promise<{ cold: number; bytes: number; requests: number }> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(site.slow, { waitUntil: 'networkidle0', timeout: 60_000 });
    await page.emulateCPUThrottling(4);
    site.sent.length = 0;
    const drawn = await watchForResult(page, 'click', selectors.result);
    await search(page, selectors, word);
    const cold = await drawn();
    const bytes = site.sent.reduce((sum, size) => sum + size, 0);
    return { cold, bytes, requests: site.sent.length };
  } finally {
    await context.close();
  }
}

async function searchAgain(
  browser: Browser,
  site: TlsSite,
  selectors: SearchSelectors,
  [first, second]: readonly [string, string],
): Promise<number> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(site.fast, { waitUntil: 'networkidle0' });
    await search(page, selectors, first);
    await page.waitForSelector(selectors.result, { visible: true });
    await page.$eval(
      selectors.field,
      (field) => field instanceof HTMLInputElement && field.select(),
    );
    await page.keyboard.press('Backspace');
    await page.waitForSelector(selectors.result, { hidden: true });
    const drawn = await watchForResult(page, 'input', selectors.result);
    await page.keyboard.sendCharacter(second);
    return await drawn();
  } finally {
    await context.close();
  }
}

/** Opens the search and enters a word at once. */
async function search(page: Page, { button, field }: SearchSelectors, word: string): Promise<void> {
  await page.click(button);
  await page.waitForSelector(field, { visible: true, timeout: 60_000 });
  await page.focus(field);
  await page.keyboard.sendCharacter(word);
}

/** Watches for an event from now on. Returns a function that waits for the milliseconds from the event until a result is drawn. */
async function watchForResult(
  page: Page,
  event: 'click' | 'input',
  selector: string,
): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(
    (kind, result) => {
      const time = new Promise<number>((done) => {
        let begun: number | undefined;
        addEventListener(kind, () => (begun ??= performance.now()), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          const found = [...document.querySelectorAll(result)];
          if (begun === undefined || found.every((one) => one.getClientRects().length === 0))
            return;
          observer.disconnect();
          const from = begun;
          requestAnimationFrame(() => done(performance.now() - from));
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      });
      return { time };
    },
    event,
    selector,
  );
  return () => watch.evaluate(({ time }) => time);
}
