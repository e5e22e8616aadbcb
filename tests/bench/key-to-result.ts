import type { Browser, Page } from 'puppeteer-core';
import type { Measure } from './comparison.ts';

/** What is measured of each key while words are typed into our search. */
export const KEYS = {
  key: { what: 'Key to drawn result', unit: 'ms', limit: 20 },
  slowest: { what: 'Key to drawn result, the slowest', unit: 'ms' },
  longest: { what: 'Longest task over 50 ms while typing', unit: 'ms', limit: 100 },
} as const satisfies Record<string, Measure>;

/** Types words into the loaded search, letter by letter. Returns the median and the slowest time in ms, and the longest task. */
export async function keyToResult(
  browser: Browser,
  address: string,
  words: readonly string[],
): Promise<Record<keyof typeof KEYS, number>> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.click('find-passage .open');
  await page.waitForSelector('dialog:not([data-waiting])');
  // Only long tasks from here on count, not those of the page itself.
  const tasks = await page.evaluateHandle(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    return durations;
  });
  const times: number[] = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1)
      times.push(await drawn(page, word.slice(0, length)));
  }
  const longest = Math.max(0, ...(await tasks.jsonValue()));
  await context.close();
  times.sort((a, b) => a - b);
  return { key: times[times.length >> 1] ?? NaN, slowest: times.at(-1) ?? NaN, longest };
}

/** Types a text and waits until its answer has been drawn. */
function drawn(page: Page, typed: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector('input');
    const dialog = document.querySelector('dialog');
    if (field === null || dialog === null) return NaN;
    const begun = performance.now();
    const changed = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (dialog.hasAttribute('data-waiting')) return;
        observer.disconnect();
        requestAnimationFrame(() => done());
      });
      observer.observe(dialog, { attributes: true });
    });
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await changed;
    return performance.now() - begun;
  }, typed);
}
