import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { inject } from 'vitest';

export interface Opened {
  page: Page;
  /** The built site’s address, without a slash at its end. */
  site: string;
  /** What the page said on its console as an error, or threw. */
  errors: string[];
  close(): Promise<void>;
}

let browser: Browser | undefined;

/**
 * Opens a page of the built site, or of another by its whole address, in a browser context of its own,
 * and watches it for errors.
 */
export async function openPage(
  path: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Opened> {
  browser ??= await puppeteer.connect({ browserWSEndpoint: inject('browser') });
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const site = inject('site');
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await prepare?.(page);
  await page.goto(new URL(path, site).href, { waitUntil: 'load' });
  return { page, site, errors, close: () => context.close() };
}

/** Lets a page of a site use the clipboard without asking, as a reader would. Only Chromium asks. */
export async function allowClipboard(page: Page, site: string): Promise<void> {
  await page
    .browserContext()
    .setPermission(
      new URL(site).origin,
      { permission: { name: 'clipboard-read' }, state: 'granted' },
      { permission: { name: 'clipboard-write' }, state: 'granted' },
    );
}

/** Shortens waits of seconds in a page, so that a test need not sit out a time limit. */
export async function hurry(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const wait = window.setTimeout;
    Object.assign(window, {
      setTimeout: (run: () => void, time = 0) => wait(run, time < 3000 ? time : time / 3),
    });
  });
}
