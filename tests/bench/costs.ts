import type { Browser, Page } from 'puppeteer-core';

/** What a first and a later result of a typed word cost. */
export interface Costs {
  /** Bytes as served (bodies, without their headers) and requests from reaching for the search to the first result. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds from opening the dialog to the first result: as it is, and on a slow link and processor. */
  readonly cold: number;
  readonly slow: number;
  /** Milliseconds from a key to the drawn result, once loaded: the median and the slowest. */
  readonly warm: number;
  readonly warmest: number;
}

/** Measures the costs on a served site, with a word it is known to have. */
export async function costs(browser: Browser, site: string, word: string): Promise<Costs> {
  const { bytes, requests, time: cold } = await first(browser, site, word, false);
  const { time: slow } = await first(browser, site, word, true);
  const warm = (await later(browser, site, word)).toSorted((a, b) => a - b);
  return {
    bytes,
    requests,
    cold: Math.round(cold),
    slow: Math.round(slow),
    warm: Math.round(warm[Math.floor(warm.length / 2)] ?? NaN),
    warmest: Math.round(warm.at(-1) ?? NaN),
  };
}

async function first(browser: Browser, site: string, word: string, slow: boolean) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await page.goto(`${site}/`, { waitUntil: 'networkidle0' });
  if (slow) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1.6e6 / 8,
      uploadThroughput: 7.5e5 / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  let bytes = 0;
  // A request answered from the preload cache is told a second time, without data.
  const requests = new Set<string>();
  const search = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/\/pagefind\/|\/search\.js/.test(request.url)) search.add(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (!search.has(requestId)) return;
    bytes += encodedDataLength;
    requests.add(requestId);
  });
  const begun = performance.now();
  await page.click('find-passage .open');
  await page.keyboard.type(word);
  await page.waitForSelector('#results li', { timeout: 20_000 });
  const time = performance.now() - begun;
  await context.close();
  return { bytes, requests: requests.size, time };
}

async function later(browser: Browser, site: string, word: string): Promise<number[]> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${site}/?q=${word}`);
  await page.waitForSelector('#results li');
  const times: number[] = [];
  for (let length = 3; length <= word.length; length += 1) {
    times.push(await drawn(page, word.slice(0, length)));
    times.push(await drawn(page, `${word.slice(0, length)} research`));
  }
  await context.close();
  return times;
}

/** Types a text and waits until its answer has been drawn. */
function drawn(page: Page, typed: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector('input');
    const list = document.querySelector('#results');
    if (field === null || list === null) return NaN;
    const begun = performance.now();
    const changed = new Promise<void>((done) => {
      new MutationObserver(() => requestAnimationFrame(() => done())).observe(list, {
        childList: true,
      });
    });
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await changed;
    return performance.now() - begun;
  }, typed);
}
