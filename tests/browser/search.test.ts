import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

const ids = (page: Page) =>
  page.$$eval('#results a', (links) => links.map(({ hash }) => hash.slice(1)));
const status = (page: Page) => page.$eval('#search-status', (line) => line.textContent);
const marked = (page: Page, name: string) =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await answered(page);
}

async function answered(page: Page): Promise<void> {
  await page.waitForSelector('find-passage dialog[open]:not([data-waiting])');
}

const path = (page: Page) => page.url().replace(/^https?:\/\/[^/]+/, '');

test('a name typed lists its passages; Enter lands on the first, marked; Back shows the list', async () => {
  const { page, errors, close } = await openPage('/');
  await page.click('find-passage .open');
  await type(page, 'Tencent');
  await page.waitForSelector('#results li');
  expect(await ids(page)).toEqual(['p15', 'p16']);
  expect(await status(page)).toBe('2 passages');
  expect(path(page)).toBe('/?q=Tencent');
  const first = await page.$eval('#results a', (link) => link.innerText);
  expect(first).toMatch(/^15\s+\[Companies and programmes\]\s/);
  expect(
    await page.$$eval('#results mark', (marks) => marks.map((mark) => mark.textContent)),
  ).toEqual(['Tencent', 'Tencent']);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.found:not([hidden])');
  expect(path(page)).toBe('/?q=Tencent#p15');
  expect(await page.$eval(':target', ({ id }) => id)).toBe('p15');
  expect(await page.evaluate(() => 'kept' in window)).toBe(true);
  expect(await marked(page, 'found')).toEqual(['Tencent', 'Tencent', 'Tencent']);
  await page.goBack();
  await answered(page);
  expect(path(page)).toBe('/?q=Tencent');
  expect(await ids(page)).toEqual(['p15', 'p16']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('15');
  expect(errors).toEqual([]);
  await close();
});

test('an address with a query opens the list; one with a passage too lands on it, with its words marked', async () => {
  const { page, site, errors, close } = await openPage('/?q=volatile');
  await page.waitForSelector('#results li');
  expect(await ids(page)).toEqual(['p1']);
  await page.goto(`${site}/?q=tencent#p15`);
  await page.waitForSelector('.found:not([hidden])');
  expect(await page.$eval('dialog', ({ open }) => open)).toBe(false);
  expect(await marked(page, 'found-current')).toEqual(['Tencent']);
  expect(errors).toEqual([]);
  await close();
});

test('one can go to the next and the previous word found, and clear them', async () => {
  const { page, errors, close } = await openPage('/?q=blockade#p8');
  await page.waitForSelector('.found:not([hidden])');
  const count = () => page.$eval('.found [role=status]', (line) => line.textContent);
  expect(await count()).toBe('3 of 3');
  await page.click('.found .next');
  expect(await count()).toBe('1 of 3');
  const seen = await page.evaluate(() => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
    return box !== undefined && box.top > 60 && box.bottom < innerHeight;
  });
  expect(seen).toBe(true);
  await page.focus('.found .previous');
  await page.keyboard.press('Enter');
  expect(await count()).toBe('3 of 3');
  await page.click('.found .clear');
  expect(await marked(page, 'found')).toEqual([]);
  expect(path(page)).toBe('/#p8');
  expect(await page.$eval('.found', (bar) => bar.checkVisibility())).toBe(false);
  expect(errors).toEqual([]);
  await close();
});

test('Ctrl+K opens it anywhere; one Esc closes it with text in the field; address and focus are as before', async () => {
  const { page, errors, close } = await openPage('/#p11');
  await page.focus('find-passage .open');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await type(page, 'volat');
  expect(path(page)).toBe('/?q=volat');
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
  await page.click('find-passage .open');
  await type(page, 'Tencent');
  await page.waitForSelector('#results li');
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

test('a corrected word is named, with a way to search for just what was typed', async () => {
  const { page, errors, close } = await openPage('/?q=Tencnet');
  await page.waitForSelector('#results li');
  expect(await page.$eval('.message p', (line) => line.textContent)).toBe(
    'Showing results for Tencent.',
  );
  expect(await page.$eval('.message button', (button) => button.textContent)).toBe(
    'Search only for Tencnet',
  );
  await page.click('.message button');
  await answered(page);
  await page.waitForFunction(() => document.querySelectorAll('#results li').length === 0);
  expect(await page.$eval('find-passage input', ({ value }) => value)).toBe('"Tencnet"');
  expect(await status(page)).toContain('No passage');
  expect(errors).toEqual([]);
  await close();
});

test('words that stand nowhere are named beside the results, and no result is said outside the list', async () => {
  const { page, site, close } = await openPage('/?q=quantum+blockade');
  await page.waitForSelector('#results li');
  expect(await status(page)).toBe('3 passages, without: quantum');
  await page.goto(`${site}/?q=Elon+Musk`);
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
  expect(await status(page)).toBe('No passage answers “Elon Musk”');
  expect(await page.$eval('#results', (list) => list.innerHTML)).toBe('');
  await close();
});

test('nothing of the editor’s is found, in any passage', async () => {
  const { page, site, close } = await openPage('/');
  for (const word of ['editor', 'footnotes', '"study sessions in a month"', 'margin', 'rewrite']) {
    await page.goto(`${site}/?q=${encodeURIComponent(word)}`);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
    expect(await ids(page), word).toEqual([]);
  }
  await close();
});

test('the empty field shows examples of this text, which can be pressed', async () => {
  const { page, close } = await openPage('/');
  await page.click('find-passage .open');
  await page.waitForSelector('.empty li button');
  const shown = await page.$$eval('.empty button', (all) => all.map((one) => one.textContent));
  expect(shown).toContain('Tencent');
  await page.click('.empty li button');
  await page.waitForSelector('#results li');
  expect(await ids(page)).toEqual(['p15', 'p16']);
  await close();
});

test('a query of any text is safe, and one too long for an address stays out of it', async () => {
  const { page, errors, close } = await openPage('/');
  await page.click('find-passage .open');
  await answered(page);
  for (const text of [
    '"',
    '%',
    '%E0%A4%A',
    '<script>alert(1)</script>',
    '👩‍🔬🙂',
    '\\',
    'x'.repeat(2000),
    '\ud800',
  ]) {
    await page.$eval(
      'find-passage input',
      (field, typed) => {
        field.value = typed;
        field.dispatchEvent(new Event('input'));
      },
      text,
    );
    await answered(page);
    expect(page.url().length).toBeLessThan(1600);
  }
  expect(errors).toEqual([]);
  await close();
});

test('a slow answer never replaces a newer one', async () => {
  const { page, close } = await openPage('/?q=volatile');
  await page.waitForSelector('#results li');
  await page.$eval('find-passage input', (field) => {
    for (const typed of ['Tencent', 'hospital', 'volatile market', 'paradigms']) {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
    }
  });
  await answered(page);
  await new Promise((done) => setTimeout(done, 300));
  expect(await ids(page)).toEqual(['p16']);
  await close();
});

test('without scripts, nothing of the search is shown but a sentence', async () => {
  const { page, site, close } = await openPage('/', (opened) => opened.setJavaScriptEnabled(false));
  await page.goto(`${site}/`);
  await page.setJavaScriptEnabled(true);
  const shown = await page.$$eval('find-passage > *', (parts) =>
    parts.filter((part) => part.checkVisibility()).map((part) => part.className),
  );
  expect(shown).toEqual([]);
  expect(await page.$eval('find-passage noscript', (sentence) => sentence.textContent)).toBe(
    'To find a word, use your browser’s own search.',
  );
  await close();
});

test('nothing is loaded before the reader reaches for the search, and at most 88 kB in 8 requests then', async () => {
  const asked = new Map<string, string>();
  const loaded = new Map<string, number>();
  const { page, close } = await openPage('/', async (opened) => {
    const session = await opened.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      asked.set(requestId, request.url),
    );
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const url = asked.get(requestId) ?? '';
      if (/pagefind|search/.test(url)) loaded.set(url, (loaded.get(url) ?? 0) + encodedDataLength);
    });
  });
  expect([...loaded.keys()]).toEqual([]);
  await page.click('find-passage .open');
  await type(page, 'Tencent');
  await page.waitForSelector('#results li');
  expect([...loaded.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(88_000);
  expect(loaded.size, [...loaded.keys()].join('\n')).toBeLessThanOrEqual(8);
  await close();
});

test('the results of a phone stand above its keyboard, and targets are 44 px', async () => {
  const { page, close } = await openPage('/', (opened) =>
    opened.setViewport({ width: 390, height: 844 }),
  );
  await page.setViewport({ width: 390, height: 844 });
  await page.click('find-passage .open');
  await type(page, 'Tencent');
  await page.waitForSelector('#results li');
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
