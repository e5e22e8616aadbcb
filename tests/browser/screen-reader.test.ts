import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';
import { openPage } from './open-page.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(join(inject('sites').several, 'dist'), 0);
});
afterAll(() => site.close());

/** Notes each message of a page, with whether its region was shown in the frame before it: only then is it read aloud. */
const NOTE_MESSAGES = `
  window.messages = [];
  let shown = new Set();
  const look = () => {
    shown = new Set([...document.querySelectorAll('[role=status]')].filter((one) => one.checkVisibility()));
    requestAnimationFrame(look);
  };
  new MutationObserver((changes) => {
    const all = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes]);
    const elements = all.map((node) => (node instanceof Element ? node : node.parentElement));
    for (const region of new Set(elements.map((element) => element?.closest('[role=status]'))))
      if (region?.textContent.trim()) messages.push([region.textContent.trim(), shown.has(region)]);
  }).observe(document, { childList: true, subtree: true, characterData: true });
  look();`;

type Message = [text: string, isHeard: boolean];

test.each<[string, string, string, string[]]>([
  ['/releases/', 'quay', '', ['passages found']],
  ['/', 'xylophone', '', ['No passage of this page', 'No other release matches']],
  ['/', '11', '', ['Go to passage 11']],
  ['/', 'quay', '/site-results-', ['Other releases could not be searched.']],
  ['/#p99', '', '', ['This page has no “p99”']],
])('of %s, for “%s”, each message is read aloud', async (address, query, broken, wanted) => {
  const { page, close } = await openPage('/nowhere/', async (page) => {
    await page.evaluateOnNewDocument(NOTE_MESSAGES);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (broken && request.url().includes(broken)) void request.respond({ status: 404 });
      else void request.continue();
    });
  });
  await page.goto(site.url + address);
  if (query) {
    await page.click('find-passage .open');
    await page.keyboard.type(query, { delay: 30 });
  }
  for (const words of wanted) {
    await expect.poll(() => heard(page, words), { timeout: 10_000 }).not.toEqual([]);
    expect(await heard(page, words), words).not.toContain(false);
  }
  await close();
});

/** Whether each message with these words was read aloud. */
async function heard(page: Page, words: string): Promise<boolean[]> {
  const messages = await page.evaluate(() => Reflect.get(window, 'messages') as Message[]);
  return messages.flatMap(([text, isHeard]) => (text.includes(words) ? [isHeard] : []));
}

test('a passage in another language is listed with its language and its direction', async () => {
  const { page, close } = await openPage('/nowhere/');
  await page.goto(`${site.url}/2024/harbour/?q=210`);
  await page.waitForSelector('site-results a');
  const texts = await page.$$eval('.lists .text', (all) =>
    all.map((text) => [text.getAttribute('lang'), getComputedStyle(text).direction]),
  );
  expect(texts).toContainEqual(['ar', 'rtl']);
  expect(texts[0]).toEqual(['en', 'ltr']);
  await close();
});

test('on a narrow window the columns of the table of figures keep their names', async () => {
  const { page, close } = await openPage('/#the-figures-checked', (page) =>
    page.setViewport({ width: 390, height: 844 }),
  );
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const names: (string | undefined)[] = [];
  const visit = (node: NonNullable<typeof tree>): void => {
    if (node.role === 'columnheader') names.push(node.name);
    node.children?.forEach(visit);
  };
  if (tree) visit(tree);
  expect(names).toEqual(['What', 'Printed', 'Verdict', 'Year', 'Where']);
  await close();
});
