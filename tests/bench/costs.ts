import type { Browser, Page } from 'puppeteer-core';

/** What a first result costs. */
export interface FirstResult {
  /** Bytes as served and requests, from reaching for the search to the result. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds from the press of the button. */
  readonly time: number;
}

/** Types a word into the search of a freshly opened page, and waits for a result. */
export async function firstResult(
  browser: Browser,
  address: string,
  word: string,
  { result = '#results li', slow = false } = {},
): Promise<FirstResult> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle0' });
  if (slow) await slowDown(session);
  let bytes = 0;
  const requests = new Set<string>();
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    requests.add(requestId);
  });
  const begun = performance.now();
  await page.click('find-passage .open');
  await page.keyboard.type(word);
  await page.waitForSelector(result, { timeout: 60_000 });
  const time = Math.round(performance.now() - begun);
  await context.close();
  return { bytes, requests: requests.size, time };
}

/** A slow link and a processor slowed four times. */
async function slowDown(session: Awaited<ReturnType<Page['createCDPSession']>>): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 7.5e5 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Milliseconds from a key to its drawn answer, once the search is loaded: the median, the slowest, and the longest task. */
export async function keyToResult(
  browser: Browser,
  address: string,
  words: readonly string[],
): Promise<{ median: number; slowest: number; longestTask: number }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  // The tasks of the page itself don't count.
  await page.evaluate(
    () => 'tasks' in window && Array.isArray(window.tasks) && window.tasks.splice(0),
  );
  await page.click('find-passage .open');
  await page.waitForSelector('dialog:not([data-waiting])');
  const times: number[] = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1)
      times.push(await drawn(page, word.slice(0, length)));
  }
  const longestTask = await page.evaluate(() =>
    Math.max(0, ...('tasks' in window && Array.isArray(window.tasks) ? window.tasks : [])),
  );
  await context.close();
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? NaN, slowest: times.at(-1) ?? NaN, longestTask };
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
