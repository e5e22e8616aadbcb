import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { list } from './search-dialog.ts';

test.each([
  [390, 844],
  [320, 256],
])('at %i × %i what shows at the foot of the window hides no focus', async (width, height) => {
  const { page, close } = await openPage('/?q=technology#p9', (page) =>
    page.setViewport({ width, height }),
  );
  await page.waitForSelector('.found:not([hidden])');
  await page.evaluate(() => (location.hash = 'an-anchor-that-is-not-there'));
  await page.waitForSelector('unknown-anchor a', { visible: true });
  await page.focus('#p2 .number');
  const hidden: string[] = [];
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Tab');
    const over = await page.evaluate(() => {
      const { bottom = NaN } = document.activeElement?.getBoundingClientRect() ?? {};
      const foot = document.querySelector('.tray')?.getBoundingClientRect().top ?? NaN;
      return bottom <= foot + 1 ? '' : document.activeElement?.outerHTML;
    });
    if (over !== '') hidden.push(String(over));
  }
  expect(hidden).toEqual([]);
  await close();
});

test('at 400 % zoom the key for a page scrolls by most of the window', async () => {
  const { page, close } = await openPage('/', (page) =>
    page.setViewport({ width: 320, height: 256 }),
  );
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => scrollY > 180, { timeout: 5000 });
  await close();
});

test.each([320, 390, 768, 1280])(
  'at %i px a long heading does not make the masthead cover the text',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 800 }));
    const height = () =>
      page.$eval('.masthead', (masthead) => masthead.getBoundingClientRect().height);
    const before = await height();
    await page.$eval('#steady-rise', (heading) => {
      heading.textContent =
        'What the company expects of the next quarter, of its new plant and of '.repeat(2);
      heading.scrollIntoView();
    });
    await page.waitForSelector('[data-reading]');
    await page.waitForFunction(() =>
      document.querySelector('reading-place')?.textContent.includes('new plant'),
    );
    expect(await height()).toBeLessThanOrEqual(before + 1);
    await close();
  },
);

/** Sites’ names, and headings, of 99 characters: in words, in one, and in Chinese. */
const LONG = [
  'Announcements and Press Releases of the Ministry for Ports, Coastal Waters and Fisheries of Norway.',
  'Donaudampfschifffahrtsgesellschaftskapitänsverband'.repeat(2).slice(0, 99),
  '中华人民共和国交通运输部港口与沿海水域管理局新闻稿'.repeat(4).slice(0, 99),
];

test.each([320, 390, 768, 1024, 1280])(
  'at %i px a long name and a long heading take one row, and leave the target of a link in sight',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 800 }));
    const height = () =>
      page.$eval('.masthead', (masthead) => masthead.getBoundingClientRect().height);
    const before = await height();
    for (const name of LONG) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForSelector('reading-place:not([data-reading])');
      const write = (selector: string) =>
        page.$eval(selector, (one, name) => (one.textContent = name), name);
      await write('.site span');
      // Two lines of a name are hardly higher than a button.
      expect(await height(), name).toBeLessThan(before + 6);
      for (const target of ['#p1', '#p12', '#note-total', '#the-figures-checked', '#check-total']) {
        await page.evaluate((target) => (location.hash = target), target);
        if (target !== '#p1') {
          await page.waitForSelector('[data-reading]');
          await write('reading-place span');
        }
        const [top = NaN, bottom = NaN, wide] = await page.evaluate((target) => {
          const box = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect();
          return [box(target)?.top, box('.masthead')?.bottom, document.body.scrollWidth];
        }, target);
        expect(top, `${target}: ${name}`).toBeGreaterThanOrEqual(bottom);
        expect(bottom, `${target}: ${name}`).toBeLessThan(before + 6);
        expect(wide).toBe(width);
      }
    }
    // What the masthead leaves out ends with an ellipsis, and the footer has all of it.
    const cut = await page.$eval('.site span', (span) => getComputedStyle(span).webkitLineClamp);
    expect(cut).toBe('2');
    await close();
  },
);

test('in forced colours only what has the focus has its ring', async () => {
  const { page, close } = await openPage('/');
  await list(page, 'Tencent');
  const ring = () =>
    page.$eval('find-passage input', (field) => getComputedStyle(field).outlineStyle);
  expect(await ring()).not.toBe('none');
  await page.keyboard.press('ArrowDown');
  expect(await ring()).toBe('none');
  await close();
});
