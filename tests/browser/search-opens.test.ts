import { expect, test } from 'vitest';
import { brotli } from '../build/weigh-page.ts';
import { openPage } from './open-page.ts';
import { addressed, answered, list, path } from './search-dialog.ts';

test('Ctrl+K opens it anywhere; one Esc closes it with text in the field; address and focus are as before', async () => {
  const { page, errors, close } = await openPage('/#p11');
  await page.focus('find-passage .open');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.keyboard.type('volat');
  await answered(page);
  await addressed(page, '/?q=volat');
  await page.keyboard.press('Escape');
  expect(await page.$eval('dialog', ({ open }) => open)).toBe(false);
  await page.waitForFunction(() => location.hash === '#p11');
  expect(path(page)).toBe('/#p11');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('open');
  expect(errors).toEqual([]);
  await close();
});

test('an address with a query is clean when the dialog is closed without a choice', async () => {
  const { page, close } = await openPage('/?q=volatile');
  await page.waitForSelector('#results li');
  await page.click('find-passage .close');
  await page.waitForFunction(() => location.search === '');
  expect(path(page)).toBe('/');
  await close();
});

test('arrow keys walk through the results', async () => {
  const { page, close } = await openPage('/');
  await list(page, 'Tencent');
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? 'field');
  await page.keyboard.press('ArrowDown');
  expect(await at()).toMatch(/#p15$/);
  await page.keyboard.press('ArrowDown');
  expect(await at()).toMatch(/#p16$/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await at()).toBe('field');
  await close();
});

test('on a Mac the shortcut reads ⌘ K', async () => {
  const { page, close } = await openPage('/', async (opened) => {
    await opened.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'platform', { value: 'MacIntel' });
    });
  });
  expect(await page.$eval('find-passage kbd', (key) => key.textContent)).toBe('⌘ K');
  await close();
});

test('without scripts, nothing of the search is shown', async () => {
  const { page, site, close } = await openPage('/', (opened) => opened.setJavaScriptEnabled(false));
  await page.goto(`${site}/`);
  await page.setJavaScriptEnabled(true);
  const shown = await page.$$eval('find-passage *', (parts) =>
    parts
      .filter((part) => part.checkVisibility({ visibilityProperty: true }))
      .map((part) => part.className),
  );
  expect(shown).toEqual([]);
  await close();
});

test('nothing is loaded before the reader reaches for the search, and at most 12 kB in 2 requests then', async () => {
  const loaded = new Set<string>();
  const { page, close } = await openPage('/', async (opened) => {
    opened.on('requestfinished', (request) => {
      if (/pagefind|search/.test(request.url())) loaded.add(request.url());
    });
  });
  expect([...loaded]).toEqual([]);
  await list(page, 'Tencent');
  const bodies = await Promise.all([...loaded].map(async (url) => (await fetch(url)).bytes()));
  expect(bodies.reduce((sum, body) => sum + brotli(body), 0)).toBeLessThan(12_000);
  expect(loaded.size, [...loaded].join('\n')).toBeLessThanOrEqual(2);
  await close();
});

test('the results of a phone stand above its keyboard, and targets are 44 px', async () => {
  const { page, close } = await openPage('/', (opened) =>
    opened.setViewport({ width: 390, height: 844 }),
  );
  await page.setViewport({ width: 390, height: 844 });
  await list(page, 'Tencent');
  expect(
    await page.$eval('#results a', (link) => link.getBoundingClientRect().bottom),
  ).toBeLessThan(420);
  const small = await page.$$eval(
    'dialog button, dialog a, dialog input',
    (all) =>
      all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).length,
  );
  expect(small).toBe(0);
  await close();
});
