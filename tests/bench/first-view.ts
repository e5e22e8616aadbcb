import type { Browser, Page } from 'puppeteer-core';
import type { Measure } from './comparison.ts';
import type { TlsSite } from './tls-server.ts';

/** A phone, as in Lighthouse. */
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** What is measured of the first view of a page. */
export const FIRST_VIEW = {
  bytes: { what: 'First view', unit: 'bytes', ratio: { to: 'starlight', limit: 1 } },
  requests: { what: 'Requests of the first view', unit: 'requests' },
  lcp: { what: 'LCP, slow', unit: 'ms', ratio: { to: 'floor', limit: 1.3 } },
  cpu: { what: 'CPU time of the load', unit: 'ms', ratio: { to: 'floor', limit: 2.2 } },
} as const satisfies Record<string, Measure>;

/**
 * Opens a page in an empty browser: over the slow link, with a processor four times slower, for what
 * is sent and for the largest contentful paint; at full speed for the CPU time of its main thread,
 * since a browser slows its processor by using it up.
 */
export async function measureFirstView(
  browser: Browser,
  site: TlsSite,
): Promise<Record<keyof typeof FIRST_VIEW, number>> {
  site.sent.length = 0;
  const lcp = await inNewTab(browser, async (page) => {
    await page.emulateCPUThrottling(4);
    await open(page, site.slow);
    return page.evaluate(
      () =>
        new Promise<number>((done) => {
          const observer = new PerformanceObserver((list) =>
            done(list.getEntries().at(-1)?.startTime ?? NaN),
          );
          observer.observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  });
  const bytes = site.sent.reduce((sum, size) => sum + size, 0);
  const requests = site.sent.length;
  const cpu = await inNewTab(browser, async (page) => {
    const session = await page.createCDPSession();
    // Ticks of the thread, not time: what else runs on the machine doesn’t count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await open(page, site.fast);
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  });
  return { bytes, requests, lcp, cpu };
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle0', timeout: 60_000 });
  // What is loaded when the page is idle counts too.
  await new Promise((done) => setTimeout(done, 1000));
}

/** Does something in a tab with nothing cached. */
async function inNewTab<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}
