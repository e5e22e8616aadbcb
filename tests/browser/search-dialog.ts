import type { Page } from 'puppeteer-core';

/** Opens the search with its button, types, and waits for the list. */
export async function list(page: Page, text: string): Promise<void> {
  await page.click('find-passage .open');
  await page.keyboard.type(text);
  await answered(page);
  await page.waitForSelector('#results li');
}

/** Waits until the dialog is open and awaits no answer. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector('find-passage dialog[open]:not([data-waiting])');
}

/** The passages listed. */
export const ids = (page: Page) =>
  page.$$eval('#results a', (links) => links.map(({ hash }) => hash.slice(1)));

/** What the dialog says it found. */
export const status = (page: Page) => page.$eval('#search-status', (line) => line.textContent);

/** Waits until the address is this one, which typing changes only after a pause. */
export const addressed = (page: Page, wanted: string) =>
  page.waitForFunction((path) => location.href.endsWith(path), {}, wanted);

/** The address, from its path on. */
export const path = (page: Page) => page.url().replace(/^https?:\/\/[^/]+/, '');
