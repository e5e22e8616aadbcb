import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
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
  ['/', 'xylophone', '', ['No passage on this page', 'No other release matches']],
  ['/', '11', '', ['Go to passage 11']],
  ['/', 'fragment', '', ['No passage on this page', 'In the editor’s notes']],
  ['/', 'quay', '/site-results-', ['Other releases could not be searched.']],
  ['/#p99', '', '', ['This page has no “p99”']],
])('of %s, for “%s”, each message is read aloud, once', async (address, query, broken, wanted) => {
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
    expect(await heard(page, words), words).toEqual([true]);
  }
  await close();
});

/** Lists the nodes of the accessibility tree, in their order. */
async function everyNode(page: Page): Promise<SerializedAXNode[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return tree ? below(tree) : [];
}

/** Lists a node and all below it. */
function below(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(below)];
}

/** Whether each message with these words was read aloud. */
async function heard(page: Page, words: string): Promise<boolean[]> {
  const messages = await page.evaluate(() => Reflect.get(window, 'messages') as Message[]);
  return messages.flatMap(([text, isHeard]) => (text.includes(words) ? [isHeard] : []));
}

test('a status is in no inline element, which Firefox makes anew without reading the status aloud', async () => {
  const { page, close } = await openPage('/?q=Tencent');
  await page.waitForSelector('#results a');
  const inline = await page.$$eval(':has(> [role=status])', (all) =>
    all.filter((one) => getComputedStyle(one).display === 'inline').map((one) => one.localName),
  );
  expect(inline).toEqual([]);
  await close();
});

test('lists are lists in Safari too, which takes those with “list-style: none” for none', async () => {
  const { page, close } = await openPage('/?q=Tencent');
  await page.waitForSelector('#results a');
  const none = await page.$$eval(':not(nav) > :is(ul, ol)', (all) =>
    all.filter((list) => getComputedStyle(list).listStyleType === 'none').map((one) => one.id),
  );
  expect(none).toEqual([]);
  await close();
});

test('nothing is read twice: a key, a description, the words of a chart, the label of the theme', async () => {
  const { page, close } = await openPage('/?q=Tencent#p15');
  await page.waitForSelector('.found:not([hidden])');
  await page.hover('#p15 > p');
  await page.waitForSelector('.copy-link');
  const nodes = await everyNode(page);
  const said = nodes.map(({ name = '', description = '', keyshortcuts = '' }) => {
    return { name, description, keyshortcuts };
  });
  const twice = said.filter(
    ({ name, description, keyshortcuts }) =>
      (description !== '' && [name, keyshortcuts].some((other) => other.includes(description))) ||
      (keyshortcuts !== '' && name.includes(keyshortcuts.replace(/.*\+/, ''))),
  );
  expect(twice).toEqual([]);
  const plain = { description: '', keyshortcuts: '' };
  expect(said).toContainEqual({ name: 'Copy link, Passage 15', ...plain });
  expect(said).toContainEqual({ name: 'Find a passage Ctrl K', ...plain });
  expect(said).toContainEqual({ name: 'Next', ...plain, description: 'F3' });
  expect(nodes.filter(({ name }) => name === 'Theme').map(({ role }) => role)).toEqual([
    'combobox',
  ]);
  const chart = nodes.find(({ role }) => role === 'figure');
  const words = chart && below(chart).filter(({ role }) => role === 'StaticText');
  const printed = words?.map(({ name }) => name).filter((name) => name?.includes('3.9 trillion'));
  expect(printed).toEqual(['3.9 trillion yuan']);
  expect(words?.map(({ name }) => name)).not.toContain('3.5 trillion');
  await page.click('.found .again');
  await page.waitForSelector('#search-status:not(:empty)');
  // Chromium has a description read aloud whenever it changes, besides the status.
  const field = (await everyNode(page)).find(({ role }) => role === 'textbox');
  expect(field).toMatchObject({ name: 'Find a passage' });
  expect(field).not.toHaveProperty('description');
  await close();
});

test('a page whose interface is in English says which words are, and which are not', async () => {
  const { page, close } = await openPage('/nowhere/');
  await page.goto(`${site.url}/hebrew/?q=210`);
  await page.waitForSelector('#results a');
  const langs = (selector: string) =>
    page.$$eval(selector, (all) => [
      ...new Set(all.map((one) => one.closest<HTMLElement>('[lang]')?.lang)),
    ]);
  expect(await langs('#results .section')).toEqual(['he']);
  expect(await langs('#search-status')).toEqual(['en']);
  await page.click('#results a');
  await page.waitForSelector('.found:not([hidden])');
  await page.waitForSelector('.copy-link');
  expect(await langs('.copy-link')).toEqual(['en']);
  expect(await langs('.found button')).toEqual(['en']);
  expect(await langs('reading-place [title]')).toEqual(['en']);
  expect(await langs('reading-place span')).toEqual(['he']);
  await close();
});

test('a passage in another language is listed with its language and its direction', async () => {
  const { page, close } = await openPage('/nowhere/');
  await page.goto(`${site.url}/2024/harbour/?q=210`);
  await page.waitForSelector('site-results a');
  const texts = await page.$$eval('.lists .text', (all) =>
    all.map((text) => [
      text.closest('[lang]')?.getAttribute('lang'),
      getComputedStyle(text).direction,
    ]),
  );
  expect(texts).toContainEqual(['ar', 'rtl']);
  expect(texts[0]).toEqual(['en-GB', 'ltr']);
  await close();
});

test('on a narrow window the columns of the table of figures keep their names', async () => {
  const { page, close } = await openPage('/#the-figures-checked', (page) =>
    page.setViewport({ width: 390, height: 844 }),
  );
  const headers = (await everyNode(page)).filter(({ role }) => role === 'columnheader');
  expect(headers.map(({ name }) => name)).toEqual(['What', 'Printed', 'Verdict', 'Year', 'Where']);
  await close();
});
