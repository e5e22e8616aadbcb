import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

test('a link to a passage lands on it, in view, under nothing, and marked', async () => {
  const { page, errors, close } = await openPage('/#p11');
  const seen = await page.$eval('#p11 > p', (passage) => {
    const { left, top } = passage.getBoundingClientRect();
    const there = document.elementFromPoint(left + 20, top + 10);
    const plain = document.querySelector('#p10 > p');
    return {
      onTop: there === passage,
      marked:
        getComputedStyle(passage).backgroundColor !==
        (plain && getComputedStyle(plain).backgroundColor),
    };
  });
  expect(seen).toEqual({ onTop: true, marked: true });
  expect(errors).toEqual([]);
  await close();
});

test('the whole page can be read without scripts', async () => {
  const { page, errors, close } = await openPage('/#p16', (page) =>
    page.setJavaScriptEnabled(false),
  );
  await page.setJavaScriptEnabled(true);
  const words = await page.$eval('body', (body) => body.innerText);
  for (const part of [
    'China’s top leaders',
    'volatile',
    'steady rise',
    'Tencent statement:',
    'SHA-256',
  ]) {
    expect(words).toContain(part);
  }
  expect(errors).toEqual([]);
  await close();
});

test('an address that is not there leads back to what is', async () => {
  const { page, site, close } = await openPage('/nowhere/');
  expect(await page.title()).toBe('Page not found · Reading edition');
  const link = await page.$eval('main a', (a) => a.href);
  expect(link).toBe(`${site}/`);
  await close();
});

test('the received text is served as text in UTF-8', async () => {
  const { page, site, close } = await openPage('/');
  const response = await page.goto(`${site}/index.source.txt`);
  expect(response?.headers()['content-type']).toBe('text/plain; charset=utf-8');
  await close();
});

test('without styles, the icons are as high as a line or two', async () => {
  const { page, close } = await openPage('/', async (page) => {
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.resourceType() === 'stylesheet' ? request.abort() : request.continue(),
    );
  });
  const heights = await page.evaluate(() => {
    for (const style of document.querySelectorAll('style')) style.remove();
    const icons = [...document.querySelectorAll('.masthead svg')];
    return icons.map((icon) => icon.getBoundingClientRect().height);
  });
  expect(heights.length).toBeGreaterThan(2);
  for (const height of heights) expect(height).toBeLessThanOrEqual(24);
  await close();
});

test.each([390, 1280])(
  'at %i px no date of facts, checks and the text about the text is parted between its day and its month',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const parted = await page.evaluate(() => {
      const dates: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text instanceof Text; text = walker.nextNode()) {
        if (text.parentElement?.closest('.passage, .note, script')) continue;
        for (const { 0: date, index } of text.data.matchAll(/\d+\s[A-Z][a-z]+ \d{4}/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + date.indexOf(' 2'));
          if (range.getClientRects().length > 1) dates.push(date);
        }
      }
      return dates;
    });
    expect(parted).toEqual([]);
    await close();
  },
);

test('bold Cyrillic and Greek letters come from a bold font', async () => {
  const { page, close } = await openPage('/');
  await page.$eval('#p1', (passage) => {
    const words = ['p', 'b'].map((name) => document.createElement(name));
    for (const one of words) one.textContent = 'Порт Λιμάνι';
    passage.replaceChildren(...words);
  });
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const fontsOf = async (selector: string) => {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const letters = fonts.filter(({ glyphCount }) => glyphCount > 1);
    return letters.map(({ postScriptName }) => postScriptName).join();
  };
  expect(await fontsOf('#p1 b')).not.toBe(await fontsOf('#p1 p'));
  await close();
});

test('a screenshot of the whole page has the editor’s section at once', async () => {
  const { page, close } = await openPage('/', async (page) => {
    // The section is rendered after a while too.
    await page.evaluateOnNewDocument(() => Object.assign(window, { setTimeout: () => 0 }));
  });
  const isRendered = () =>
    page.$eval('.checks', (checks) => checks.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isRendered()).toBe(false);
  await page.screenshot({ fullPage: true });
  expect(await isRendered()).toBe(true);
  await close();
});
