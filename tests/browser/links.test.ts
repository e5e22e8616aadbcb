import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { allowClipboard, type Opened, openPage } from './open-page.ts';

/** Opens the release with a clipboard that may be used. */
async function open(byFinger = false): Promise<Opened> {
  const opened = await openPage('/', async (page) => {
    if (byFinger)
      await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
  });
  await allowClipboard(opened.page, opened.site);
  await opened.page.bringToFront();
  if (byFinger) await opened.page.tap('#p1 > p');
  else await opened.page.hover('#p1 > p');
  await opened.page.waitForSelector('#p11 .copy-link');
  return opened;
}

/** Selects words of a passage or note, and waits until something is offered. */
async function select(page: Page, passage: string, words: string): Promise<void> {
  await page.$eval(
    `${passage} > p, ${passage}.note`,
    (block, words) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const places: [Node, number][] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        places.push(...Array.from(node.nodeValue ?? '', (_, at): [Node, number] => [node, at]));
        text += node.nodeValue;
      }
      const start = text.indexOf(words);
      const [first, last] = [places[start], places[start + words.length - 1]];
      if (first && last) getSelection()?.setBaseAndExtent(...first, last[0], last[1] + 1);
    },
    words,
  );
  await page.waitForSelector('share-toolbar .bar:not([hidden])');
  await new Promise((done) => setTimeout(done, 700));
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = async (page: Page) => {
  await page.waitForSelector('share-toolbar [role=status]:not(:empty)');
  return page.$eval('share-toolbar [role=status]', (status) => status.textContent);
};

test('each passage and heading hands out its link, by mouse and by keyboard', async () => {
  const { page, site, errors, close } = await open();
  const wanted = await page.$$eval(
    'article .passage, article :is(h1, h2, h3, h4)[id]',
    (all) => all.length,
  );
  expect(await page.$$eval('.copy-link', (all) => all.length)).toBe(wanted);
  await page.hover('#p11 > p');
  await page.click('#p11 .copy-link');
  expect(await said(page)).toBe('Copied.');
  expect(await copied(page)).toBe(`${site}/#p11`);
  await page.focus('.copy-link[title*="steady rise"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => copied(page)).toBe(`${site}/#steady-rise`);
  expect(errors).toEqual([]);
  await close();
});

test('selected words hand out a link to themselves, and a quotation', async () => {
  const { page, site, errors, close } = await open();
  await select(page, '#p11', '6.32% of his total annual R&D spending.');
  await page.click('share-toolbar .bar button');
  expect(await said(page)).toBe('Copied.');
  const link = await copied(page);
  expect(link).toMatch(/\/#p11:~:text=6\.32%25%20of%20his%20total%20annual%20R%26D%20spending\.$/i);
  await page.click('share-toolbar .bar button + button');
  await expect.poll(() => copied(page)).not.toBe(link);
  const headline = await page.$eval('h1', (h1) => h1.textContent.trim());
  const line = `— Global Times. (2023, February 26). ${headline} (Press Release No. 301756092). PR Newswire. Passage 11`;
  const words = '[…] 6.32% of his total annual R&D spending.';
  expect(await copied(page)).toBe(`${words}\n\n${line}\n${link}\nText as received.`);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
  const tree = fromHtml(html, { fragment: true });
  const [quote, under] = tree.children.filter((node) => node.type === 'element');
  const cite = quote?.properties['cite'];
  const pasted = quote && under && { quote: toString(quote), under: toString(under), cite };
  expect(pasted).toEqual({
    quote: words,
    under: `${line} ${link}. Text as received.`,
    cite: link,
  });
  expect(link.startsWith(site)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('a link to words spells them as the page does, with their accents', async () => {
  const { page, close } = await open();
  for (const words of [
    'Größe der Fläche bei Łódź: 1 200 m²',
    'le café de l’élève… naïve',
    'Tiếng Việt',
    '海洋研究 12.5％',
    'آب‌پخش کشیده',
  ]) {
    await page.$eval('#p3 > p', (p, words) => (p.textContent = `Now ${words} again.`), words);
    await select(page, '#p3', words);
    await page.click('share-toolbar .bar button');
    await said(page);
    const [, fragment = ''] = (await copied(page)).split(':~:text=');
    const spelled = fragment.split(',').map(decodeURIComponent);
    expect(spelled).toContain(words);
    await page.evaluate(() => document.querySelector('share-toolbar p')?.replaceChildren());
  }
  await close();
});

test('what is handed out is what is selected at the press, not what was before', async () => {
  const { page, close } = await open();
  await select(page, '#p11', 'surpassing 3 trillion yuan');
  await page.evaluate(() => {
    const node = document.querySelector('#p2 > p')?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 23);
    document.querySelector<HTMLElement>('share-toolbar .bar button + button')?.click();
  });
  await said(page);
  expect(await copied(page)).toMatch(/^The Political Bureau of \[…\]\n.*\n— Global.*Passage 2\n/);
  await close();
});

test('words that stand twice on the page hand out a link that tells them apart, or the id alone', async () => {
  const { page, site, close } = await open();
  for (const words of ['basic research', 'R']) {
    await select(page, '#p12', words);
    await page.click('share-toolbar .bar button');
    await said(page);
    const link = await copied(page);
    if (link !== `${site}/#p12`) expect(link).toMatch(/#p12:~:text=.*(-,|,-)/);
    await page.evaluate(() => document.querySelector('share-toolbar p')?.replaceChildren());
  }
  await close();
});

test('by finger, a tap copies the link to a passage, and a selection offers its quotation', async () => {
  const { page, site, errors, close } = await open(true);
  const button = await page.waitForSelector('#p11 .copy-link');
  await button?.scrollIntoView();
  const box = await button?.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await button?.tap();
  expect(await said(page)).toBe('Copied.');
  expect(await copied(page)).toBe(`${site}/#p11`);
  await select(page, '#p11', 'surpassing 3 trillion yuan');
  await page.tap('share-toolbar .bar button + button');
  await expect
    .poll(() => copied(page))
    .toMatch(/^\[…\] surpassing 3 trillion yuan \[…\]\n\n— Global Times/);
  expect(errors).toEqual([]);
  await close();
});

test('a clipboard that refuses: the text is shown selected', async () => {
  const { page, site, errors, close } = await open();
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new Error());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, write: refuse } });
  });
  const byHand = () =>
    page.$eval('share-toolbar [role=status] span', (words) => ({
      seen: words.checkVisibility(),
      selected: getSelection()?.toString() ?? '',
    }));
  await page.hover('#p11 > p');
  await page.click('#p11 .copy-link');
  expect(await said(page)).toBe(`Copy it by hand:\n${(await byHand()).selected}`);
  expect(await byHand()).toEqual({ seen: true, selected: `${site}/#p11` });
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.waitForSelector('share-toolbar [role=status]:empty');

  await select(page, '#p11', 'surpassing 3 trillion yuan');
  await page.click('share-toolbar .bar button + button');
  await page.waitForSelector('share-toolbar [role=status] span');
  expect(await said(page)).toBe(`Copy it by hand:\n${(await byHand()).selected}`);
  expect((await byHand()).seen).toBe(true);
  expect((await byHand()).selected).toMatch(
    /^\[…\] surpassing 3 trillion yuan \[…\]\n\n— Global Times\. .*Passage 11\n.*\nText as received\.$/,
  );
  expect(errors).toEqual([]);
  await close();
});

test('a page that was saved has no button that copies', async () => {
  const { page, site, close } = await open();
  const saved = await page.content();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site}/licences.txt`);
  await page.setContent(saved, { waitUntil: 'load' });
  const dead = await page.$$eval('button:not([popovertarget])', (all) =>
    all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => one.outerHTML),
  );
  expect(dead).toEqual([]);
  await close();
});

test('selected words of a note hand out a link to themselves, and no quotation', async () => {
  const { page, site, errors, close } = await open();
  const offered = () =>
    page.$$eval('share-toolbar .bar button', (all) =>
      all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent),
    );
  await select(page, '#note-total', 'The official figure was');
  expect(await offered()).toEqual(['Copy link']);
  await page.click('share-toolbar .bar button');
  expect(await said(page)).toBe('Copied.');
  expect(await copied(page)).toBe(`${site}/#note-total:~:text=The%20official%20figure%20was`);
  await select(page, '#p11', 'surpassing 3 trillion yuan');
  expect(await offered()).toEqual(['Copy link', 'Copy quotation']);
  expect(errors).toEqual([]);
  await close();
});

test('the citation can be copied, with its italics', async () => {
  const { page, errors, close } = await open();
  const button = await page.waitForSelector('.citation + .links button');
  expect(await button?.evaluate(({ textContent }) => textContent)).toBe('Copy citation');
  await button?.press('Enter');
  expect(await said(page)).toBe('Copied.');
  const citation = await page.$eval('.citation', ({ textContent }) => textContent.trim());
  expect(await copied(page)).toBe(citation);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
  expect(html).toMatch(/<i>China’s top leaders/);
  expect(errors).toEqual([]);
  await close();
});
