import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { allowClipboard, openPage } from './open-page.ts';

/** The boxes of each line of headings, passages and notes, and of each passage number. */
function boxes(page: Page): Promise<number[][]> {
  return page.$$eval('h1, h2, h3, h4, .passage > p, .note, .number', (all) =>
    all.flatMap((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const all = [...range.getClientRects()];
      return all.map(({ x, y, width }) => [x, y + scrollY, width].map(Math.round));
    }),
  );
}

test.each([
  [390, true],
  [520, true],
  [768, true],
  [390, false],
  [1280, false],
])(
  'at %i px, with touch: %s, the buttons that copy links move nothing, and stand at the first line of their heading',
  async (width, hasTouch) => {
    const { page, close } = await openPage('/', (page) =>
      page.setViewport({ width, height: 900, hasTouch }),
    );
    // All is laid out, in the typeface that comes when it is.
    await page.evaluate(async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.edition { content-visibility: visible !important }');
      document.adoptedStyleSheets.push(sheet);
      const faces = [...document.fonts].filter(({ family }) => family === 'Typeface');
      await Promise.all(faces.map((face) => face.load()));
    });
    const before = await boxes(page);
    await page.$eval('.number', (number) =>
      number.dispatchEvent(new Event('pointerover', { bubbles: true })),
    );
    await page.waitForSelector('.copy-link + h1');
    await page.waitForFunction(() => document.querySelector('share-toolbar [role=group]'));
    expect(await boxes(page)).toEqual(before);
    const apart = await page.$$eval('.copy-link:has(+ :is(h1, h2, h3, h4))', (buttons) =>
      buttons.map((button) => {
        const heading = button.nextElementSibling ?? button;
        const { left, right, top, height } = (
          button.firstElementChild ?? button
        ).getBoundingClientRect();
        const line = parseFloat(getComputedStyle(heading).lineHeight) / 2;
        const { left: start, top: first } = heading.getBoundingClientRect();
        return {
          id: heading.id,
          down: top + height / 2 - first - line,
          before: start - right,
          left,
        };
      }),
    );
    expect(apart.length).toBeGreaterThan(5);
    for (const { id, down, before, left } of apart) {
      expect(Math.abs(down), id).toBeLessThan(5);
      expect(before, id).toBeGreaterThan(2);
      expect(left, id).toBeGreaterThanOrEqual(0);
    }
    await close();
  },
);

test.each([700, 1280])(
  'at %i px a passage number is on the first line of its passage',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const apart = await page.$$eval('.passage', (passages) =>
      passages.map((passage) => {
        const baseline = (within: Element | null) => {
          const mark = document.createElement('span');
          mark.style.display = 'inline-block';
          within?.prepend(mark);
          const { bottom } = mark.getBoundingClientRect();
          mark.remove();
          return bottom;
        };
        return baseline(passage.querySelector('.number')) - baseline(passage.querySelector('p'));
      }),
    );
    expect(apart.length).toBeGreaterThan(10);
    for (const down of apart) expect(Math.abs(down)).toBeLessThan(1.5);
    await close();
  },
);

test('the contents begin at the line of the state of the text', async () => {
  const { page, close } = await openPage('/');
  const tops = await page.$$eval('.state, #contents li', ([state, first]) =>
    [state, first?.firstElementChild].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element ?? document.body);
      return range.getClientRects()[0]?.top ?? NaN;
    }),
  );
  expect(Math.abs((tops[0] ?? NaN) - (tops[1] ?? NaN))).toBeLessThan(1.5);
  await close();
});

test.each([390, 1280])(
  'at %i px a note on the headline keeps clear of a first passage',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const room = await page.$eval('article > .note + .start', (start) => {
      const bottom = start.previousElementSibling?.getBoundingClientRect().bottom ?? NaN;
      const passage = start.querySelector('.passage') ?? start;
      start.replaceWith(passage);
      return passage.getBoundingClientRect().top - bottom;
    });
    expect(room).toBeGreaterThan(16);
    await close();
  },
);

test('a long name in the facts stays in the column of a phone', async () => {
  const { page, close } = await openPage('/', (page) =>
    page.setViewport({ width: 320, height: 900 }),
  );
  const [name = NaN, column = 0] = await page.$$eval('.facts b, .facts', (all) => {
    for (const one of all)
      if (one.matches('b')) one.textContent = 'Donaudampfschifffahrtsgesellschaftskapitän';
    return ['.facts b', '.facts'].map(
      (part) => document.querySelector(part)?.getBoundingClientRect().right ?? NaN,
    );
  });
  expect(name).toBeLessThanOrEqual(column);
  await close();
});

test('what shows at the foot has an edge where colours are forced, and none when nothing shows', async () => {
  const { page, close } = await openPage('/?q=Tencent#p15');
  const devTools = await page.createCDPSession();
  await devTools.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await page.waitForSelector('.found:not([hidden])');
  /** How many pixels of the edge can be seen: an empty tray clips it. */
  const edge = () =>
    page.$eval('.tray', (tray) => {
      const { borderBlockStartWidth, borderBlockStartStyle } = getComputedStyle(tray, '::before');
      const { height } = tray.getBoundingClientRect();
      const line = borderBlockStartStyle === 'solid' ? parseFloat(borderBlockStartWidth) : 0;
      return getComputedStyle(tray).overflow === 'clip' ? Math.min(height, line) : line;
    });
  expect(await edge()).toBe(1);
  await page.click('.found .clear');
  await page.waitForSelector('.found[hidden]');
  expect(await edge()).toBe(0);
  await close();
});

test('what shows at the foot is in the middle', async () => {
  const { page, close } = await openPage('/?q=Tencent#p15');
  await page.waitForSelector('.found:not([hidden])');
  const { left, right } = await page.$eval('.found', (bar) => bar.getBoundingClientRect().toJSON());
  expect((left + right) / 2).toBeCloseTo(640, 0);
  await close();
});

test('the ring of the search field keeps clear of its words', async () => {
  const { page, close } = await openPage('/?q=Tencent');
  await page.waitForSelector('dialog[open] input');
  const room = await page.$eval('dialog input', (field) => {
    const { outlineOffset, paddingInlineStart } = getComputedStyle(field);
    return parseFloat(outlineOffset) + parseFloat(paddingInlineStart);
  });
  expect(room).toBeGreaterThanOrEqual(0);
  await close();
});

test.each([390, 1280])(
  'at %i px, where the bar for selected words would cover their end, it is below the masthead',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 800 }));
    await page.$eval('#p5 > p', (text) => {
      text.scrollIntoView({ block: 'end', behavior: 'instant' });
      getSelection()?.selectAllChildren(text);
    });
    await page.waitForSelector('.tray[data-above] [role=group]:not([hidden]) button');
    const [tray, masthead] = await page.$$eval('.tray, .masthead', (all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .map(({ top, bottom }) => ({ top, bottom }))
        .sort((a, b) => b.top - a.top),
    );
    expect(tray?.top).toBeGreaterThanOrEqual(masthead?.bottom ?? NaN);
    expect(tray?.bottom).toBeLessThan(200);
    await close();
  },
);

test('what was copied is said in the row of its buttons', async () => {
  const { page, site, close } = await openPage('/');
  await allowClipboard(page, site);
  await page.$eval('#p2 > p', (text) => getSelection()?.selectAllChildren(text));
  await page.waitForSelector('share-toolbar [role=group]:not([hidden]) button');
  await page.click('share-toolbar [role=group] button');
  await page.waitForSelector('share-toolbar [role=status]:not(:empty)');
  const middles = await page.$$eval('share-toolbar > :is([role=status], [role=group])', (parts) =>
    parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
  );
  expect(middles).toHaveLength(2);
  expect(Math.abs((middles[0] ?? NaN) - (middles[1] ?? NaN))).toBeLessThan(6);
  await close();
});

test('on paper, what belongs together stays on one page', async () => {
  const { page, close } = await openPage('/');
  await page.emulateMediaType('print');
  const parted = await page.$$eval(
    '.passage:has(> .note), .note, figure, .edition tr, .footer',
    (parts) =>
      parts
        .filter((part) => getComputedStyle(part).breakInside !== 'avoid')
        .map((part) => part.className),
  );
  expect(parted).toEqual([]);
  const links = await page.$$eval('.footer > p > a', (all) =>
    all.filter((link) => link.checkVisibility()).map(({ textContent }) => textContent),
  );
  expect(links).toEqual([]);
  await close();
});

test('the ring of a link in the contents is not cut off', async () => {
  const { page, close } = await openPage('/');
  const room = await page.$eval('.contents a', (link) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(link);
    const { left = NaN } = link.closest('nav')?.getBoundingClientRect() ?? {};
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    return link.getBoundingClientRect().left - ring - left;
  });
  expect(room).toBeGreaterThanOrEqual(0);
  await close();
});

test.each([390, 1280])(
  'at %i px the ring of a link with a large target crosses no words, neither its own nor those around it',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const crossed = await page.$$eval('.facts a, .note > [data-letter]', (links) => {
      const boxesOf = (node: Node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      };
      return links.flatMap((link) => {
        if (link instanceof HTMLElement) link.focus();
        const { outlineWidth, outlineOffset } = getComputedStyle(link);
        const edge = parseFloat(outlineWidth) + parseFloat(outlineOffset);
        const ring = link.getBoundingClientRect();
        const words = document.createTreeWalker(
          link.closest('ul, .note') ?? link,
          NodeFilter.SHOW_TEXT,
        );
        const boxes = [];
        while (words.nextNode())
          if (words.currentNode.textContent?.trim()) boxes.push(...boxesOf(words.currentNode));
        // A box has room above and below its letters: only half of it is counted.
        return boxes
          .filter(({ left, right, top, bottom }) => {
            const across = right > ring.left - edge + 1 && left < ring.right + edge - 1;
            const middle = (bottom - top) / 4;
            const lines = [ring.top - edge, ring.bottom + edge];
            const isCut = lines.some((line) => line > top + middle && line < bottom - middle);
            return across && isCut;
          })
          .map(() => link.textContent || link.id);
      });
    });
    expect(crossed).toEqual([]);
    await close();
  },
);

test.each([768, 1280])(
  'at %i px the highlight of a passage does not reach its buttons',
  async (width) => {
    const { page, close } = await openPage('/#p6', (page) =>
      page.setViewport({ width, height: 900 }),
    );
    await page.hover('#p6 > p');
    await page.waitForSelector('#p6 .copy-link');
    const room = await page.$eval('#p6 > p', (text) => {
      const spread = 0.4 * parseFloat(getComputedStyle(document.documentElement).fontSize);
      const icon = document.querySelector('#p6 .copy-link svg')?.getBoundingClientRect();
      return text.getBoundingClientRect().left - spread - (icon?.right ?? NaN);
    });
    expect(room).toBeGreaterThan(1);
    // A press at the beginning of the text selects it, and copies nothing.
    const taken = await page.$eval('#p6 > p', (text) => {
      const { left, top } = text.getBoundingClientRect();
      return document.elementFromPoint(left + 2, top + 12)?.closest('button')?.title;
    });
    expect(taken).toBeUndefined();
    await close();
  },
);

test('at 390 px the lines of a passage that was linked to end as they do otherwise', async () => {
  const lines = async (path: string) => {
    const { page, close } = await openPage(path, (page) =>
      page.setViewport({ width: 390, height: 844 }),
    );
    const ends = await page.$eval('#p11 > p', async (passage) => {
      await document.fonts.load('400 16px Typeface');
      // Chromium keeps lines until their width changes.
      for (const width of ['300px', '']) {
        document.body.style.width = width;
        passage.getBoundingClientRect();
      }
      const range = document.createRange();
      range.selectNodeContents(passage);
      return [...range.getClientRects()].map(({ right }) => right);
    });
    await close();
    return ends;
  };
  expect(await lines('/#p11')).toEqual(await lines('/'));
});

test('the highlight of a mark that was followed back does not cover the word before it', async () => {
  const { page, close } = await openPage('/#mark-total');
  const over = await page.$eval('#mark-total', (mark) => {
    const { backgroundColor, boxShadow } = getComputedStyle(mark);
    const spread = Math.max(0, ...(boxShadow.match(/[\d.]+(?=px)/g) ?? []).map(Number));
    const range = document.createRange();
    const before = mark.closest('sup')?.previousSibling;
    if (before) range.selectNodeContents(before);
    const end = [...range.getClientRects()].at(-1)?.right ?? NaN;
    return { backgroundColor, over: end - (mark.getBoundingClientRect().left - spread) };
  });
  expect(over.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  expect(over.over).toBeLessThan(2);
  await close();
});
