import type { Page } from 'puppeteer-core';

/** Opens the search with its button, types, and waits for the list. */
export async function list(page: Page, text: string): Promise<void> {
  await page.click('find-passage .open');
  await page.keyboard.type(text);
  await answered(page);
  await page.waitForSelector('#results li');
}

/** Searches, follows the first result, and waits until its words are marked. */
export async function land(page: Page, text: string): Promise<void> {
  await list(page, text);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.found:not([hidden])');
}

/** Waits until the dialog is open and awaits no answer. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector('find-passage dialog[open]:not([data-waiting])');
}

/** Puts a text into the field at once. */
export const typed = (page: Page, text: string) =>
  page.$eval(
    'find-passage input',
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    },
    text,
  );

/** The words marked in the text. */
export const marked = (page: Page, name: 'found' | 'found-current') =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

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
