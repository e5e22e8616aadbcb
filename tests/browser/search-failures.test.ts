import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { ids, path } from './search-dialog.ts';

type Answer = (request: HTTPRequest) => void;

const missing: Answer = (request) => void request.respond({ status: 404, body: 'Not found' });
const html: Answer = (request) =>
  void request.respond({ contentType: 'text/html', body: '<!doctype html><p>Welcome to our host' });
const never: Answer = () => undefined;
const gone: Answer = (request) => void request.abort('connectionfailed');

const files = {
  'the search’s own script': '/_astro/search.js',
  'Pagefind’s script': '/pagefind.js',
  'the entry': '/pagefind-entry.json',
  'the meta index': '.pf_meta',
  'the WebAssembly': '/wasm.',
  'a chunk of the index': '.pf_index',
  'a page’s fragment': '.pf_fragment',
  'the vocabulary': '/vocabulary.json',
  'the whole index': '/pagefind/',
};

/** Opens the page with a query, while one of the files is answered in another way. */
async function openWith(part: string, answer: Answer) {
  let broken = true;
  const opened = await openPage('/', async (page) => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (broken && request.url().includes(part)) answer(request);
      else void request.continue();
    });
  });
  // What the browser and Pagefind say of a file that fails is not ours; what is thrown is.
  const thrown: unknown[] = [];
  opened.page.on('pageerror', (error) => thrown.push(error));
  const mend = () => (broken = false);
  return { ...opened, thrown, mend };
}

async function fails(page: Page): Promise<void> {
  await page.click('find-passage .open');
  await page.keyboard.type('Tencent');
  await page.waitForFunction(
    () => document.querySelector('.message')?.textContent.includes('could not be loaded'),
    { timeout: 8000 },
  );
  const found = await page.$$eval('#results a', (links) => links.map(({ hash }) => hash));
  expect(found).toEqual(['#p15', '#p16']);
  const marks = await page.$$eval('#results mark', (all) => all.map((mark) => mark.textContent));
  expect(marks.every((mark) => mark === 'Tencent')).toBe(true);
  expect(await page.$eval('dialog', (dialog) => dialog.innerText)).not.toMatch(/\b0 |no passage/i);
}

const kinds = {
  missing,
  'served as HTML': html,
  'never answered': never,
  'cut off by the network': gone,
};

for (const [name, part] of Object.entries(files)) {
  for (const [kind, answer] of Object.entries(kinds)) {
    test(`${name} ${kind}: it is said, the passages with the words are listed, and one can try again`, async () => {
      const { page, thrown, mend, close } = await openWith(part, answer);
      await fails(page);
      mend();
      await page.click('.message button');
      await page.waitForFunction(
        () => document.querySelector('#search-status')?.textContent === '2 passages',
        { timeout: 8000 },
      );
      expect(thrown).toEqual([]);
      await close();
    });
  }
}

test('a file that ends too early', async () => {
  for (const part of Object.values(files)) {
    const { page, thrown, site, close } = await openWith(part, (request) => {
      void fetch(request.url()).then(async (response) => {
        const body = Buffer.from(await response.arrayBuffer());
        await request.respond({
          contentType: response.headers.get('content-type') ?? 'application/octet-stream',
          body: body.subarray(0, Math.floor(body.length / 2)),
        });
      });
    });
    expect(site).toContain('localhost');
    await fails(page);
    expect(thrown, part).toEqual([]);
    await close();
  }
});

test('an index of another build than the page', async () => {
  const { page, thrown, close } = await openPage('/').then((opened) => ({
    ...opened,
    thrown: opened.errors,
  }));
  await page.$eval('find-passage', (search) => search.setAttribute('data-build', 'another'));
  await fails(page);
  expect(thrown).toEqual([]);
  await close();
});

test('WebAssembly refused', async () => {
  const { page, close } = await openPage('/', async (opened) => {
    await opened.evaluateOnNewDocument(() => {
      const refuse = () => Promise.reject(new Error('Wasm code generation disallowed by embedder'));
      Object.assign(WebAssembly, { instantiate: refuse, compile: refuse });
    });
  });
  await fails(page);
  await close();
});

test('the network gone after the page was loaded', async () => {
  const { page, thrown, close } = await openWith('no file', missing);
  await page.setOfflineMode(true);
  await fails(page);
  await page.setOfflineMode(false);
  await page.click('.message button');
  await page.waitForFunction(
    () => document.querySelector('#search-status')?.textContent === '2 passages',
  );
  expect(thrown).toEqual([]);
  await close();
});

test('without even the search’s own script, the list is read and walked as ever', async () => {
  const { page, thrown, close } = await openWith('/_astro/search.js', missing);
  await fails(page);
  expect(await page.$eval('.empty', (hint) => hint.checkVisibility())).toBe(false);
  expect(await page.$eval('#results a', (link) => link.innerText)).toMatch(/^15\s/);
  expect(await page.$eval('#results .text', (text) => text.textContent)).toContain(
    'For example, his internet giant Tencent',
  );
  expect(
    await page.$eval('#results .text', (text) => text.getBoundingClientRect().width),
  ).toBeGreaterThan(300);
  expect(await page.$eval('dialog [role=status]', (report) => report.textContent)).toMatch(
    /^\s*The search could not be loaded\. .*2 with these words/,
  );
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#p15');
  await page.keyboard.press('Escape');
  expect(await page.$eval('dialog', ({ open }) => open)).toBe(false);
  await page.click('find-passage .open');
  await page.keyboard.type("China's top");
  expect(await ids(page)).toEqual(['top', 'p1', 'p14']);
  await page.keyboard.press('Enter');
  expect(await page.$eval('dialog', ({ open }) => open)).toBe(false);
  expect(path(page)).toBe('/#top');
  expect(thrown).toEqual([]);
  await close();
});
