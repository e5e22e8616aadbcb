import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

test.each([
  [1280, 720, 3],
  [1366, 768, 3],
  [390, 844, 7],
])(
  'at %s × %s the first line of the release is in the first screen',
  async (width, height, lines) => {
    const { page, close } = await openPage('/', (page) =>
      page.setViewport({ width, height, isMobile: width < 500, hasTouch: width < 500 }),
    );
    const seen = await page.evaluate(() => {
      const boxes = (selector: string) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(selector) ?? document.body);
        return [...range.getClientRects()];
      };
      const h1 = document.querySelector('h1');
      const lineHeight = h1 ? parseFloat(getComputedStyle(h1).lineHeight) : NaN;
      return {
        bottom: boxes('#p1 > p')[0]?.bottom ?? Infinity,
        lines: Math.round((h1?.getBoundingClientRect().height ?? Infinity) / lineHeight),
      };
    });
    expect(seen.bottom).toBeLessThan(height);
    expect(seen.lines).toBeLessThanOrEqual(lines);
    await close();
  },
);

test.each([
  [400, '0em'],
  [500, '-0.012em'],
])('at weight %i the font until the typeface arrives is as wide as it', async (weight, spacing) => {
  const { page, close } = await openPage('/');
  const [fallback = NaN, typeface = NaN] = await page.evaluate(
    async (weight, letterSpacing) => {
      const text = [...document.querySelectorAll('h1, .passage > p')]
        .map((part) => part.textContent)
        .join(' ');
      await document.fonts.load(`${weight} 16px Typeface`, text);
      return ['--fallback', '--serif'].map((family) => {
        const line = document.createElement('span');
        line.append(text);
        Object.assign(line.style, { position: 'absolute', whiteSpace: 'nowrap', letterSpacing });
        line.style.font = `${weight} 100px var(${family})`;
        document.body.append(line);
        return line.getBoundingClientRect().width;
      });
    },
    weight,
    spacing,
  );
  expect(fallback).not.toBe(typeface);
  expect(Math.abs(fallback / typeface - 1)).toBeLessThan(0.01);
  await close();
});

test('at 390 px the headline has as many lines before the typeface arrives', async () => {
  const { page, close } = await openPage('/', (page) =>
    page.setViewport({ width: 390, height: 844 }),
  );
  const heights = await page.$eval('h1', async (headline) => {
    await document.fonts.load('500 16px Typeface');
    return ['--serif', '--fallback'].map((family) => {
      headline.style.fontFamily = `var(${family})`;
      return headline.getBoundingClientRect().height;
    });
  });
  expect(new Set(heights).size).toBe(1);
  await close();
});

test.each([
  [390, 844],
  [1280, 720],
])('at %s × %s the masthead opens the contents and names the section', async (width, height) => {
  const { page, errors, close } = await openPage('/#steady-rise', (page) =>
    page.setViewport({ width, height }),
  );
  await page.waitForSelector('reading-place[data-reading]');
  const root = await page.$('reading-place > button');
  const button = async () => {
    const node = root && (await page.accessibility.snapshot({ root }));
    return node && [node.role, node.name, node.description, node.expanded];
  };
  expect(await button()).toEqual(['button', 'steady rise', 'Contents', false]);
  await page.click('reading-place > button');
  expect(await button()).toEqual(['button', 'steady rise', 'Contents', true]);
  const [list = 0, place = NaN] = await page.$$eval('#contents, reading-place > button', (parts) =>
    parts.map((part) => part.getBoundingClientRect().left).sort((a, b) => b - a),
  );
  expect(list - place).toBeLessThan(20);
  const rooms = await page.$eval('#contents', (popover) => {
    const { top, bottom } = popover.getBoundingClientRect();
    const items = [...popover.querySelectorAll('li')].map((item) => item.getBoundingClientRect());
    return [(items[0]?.top ?? NaN) - top, bottom - (items.at(-1)?.bottom ?? NaN)];
  });
  expect(rooms[0]).toBeCloseTo(rooms[1] ?? NaN, 0);
  const open = await page.$$eval('#contents:popover-open li > a', (links) =>
    links.map((link) => [link.hash, link.ariaCurrent]),
  );
  expect(open).toContainEqual(['#steady-rise', 'true']);
  await page.click('#contents li:last-child > a');
  expect(await page.$('#contents:popover-open')).toBeNull();
  await page.waitForFunction(() => location.hash === '#about-this-text');
  expect((await button())?.at(-1)).toBe(false);
  expect(errors).toEqual([]);
  await close();
});

test.each([640, 768])(
  'at %i px masthead, headline and footer begin at the numbers of the passages',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const lefts = await page.$$eval('.site, h1, .facts, #p1 .number, .footer p', (all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().left)),
    );
    expect(new Set(lefts).size).toBe(1);
    await close();
  },
);

test.each([390, 1280])(
  'at %i px only a reader who has scrolled past the contents has them in the masthead',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 800 }));
    const isSeen = () => page.$eval('reading-place', (place) => place.checkVisibility());
    expect(await isSeen()).toBe(false);
    await page.evaluate(() => (location.hash = 'steady-rise'));
    await page.waitForSelector('[data-reading]');
    expect(await isSeen()).toBe(true);
    await close();
  },
);

test('on a phone the contents open where they have room, with lines that a finger can hit', async () => {
  for (const height of [500, 700, 844]) {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width: 320, height }));
    await page.click('article > [popovertarget]');
    const box = await page.$eval('#contents', (contents) => ({
      top: contents.getBoundingClientRect().top,
      bottom: contents.getBoundingClientRect().bottom,
      hidden: contents.scrollHeight - contents.clientHeight,
      line: contents.querySelector('a')?.getBoundingClientRect().height,
    }));
    expect(box.top, `at ${height}`).toBeGreaterThanOrEqual(0);
    expect(box.bottom, `at ${height}`).toBeLessThanOrEqual(height);
    expect(box.hidden, `at ${height}`).toBe(0);
    expect(box.line, `at ${height}`).toBeGreaterThan(36);
    await close();
  }
});

test('on a phone the contents are closed, on a wide window they are shown', async () => {
  const { page, close } = await openPage('/');
  const isSeen = () =>
    page.$eval(
      '#contents li',
      (item) => item.getClientRects().length > 0 && item.checkVisibility(),
    );
  expect(await isSeen()).toBe(true);
  await page.setViewport({ width: 390, height: 844 });
  expect(await isSeen()).toBe(false);
  await page.click('article > [popovertarget]');
  expect(await isSeen()).toBe(true);
  await close();
});

test('at 400 % zoom nothing stays over the text and nothing scrolls sideways', async () => {
  const { page, close } = await openPage('/#p11', (page) =>
    page.setViewport({ width: 320, height: 256 }),
  );
  const seen = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    over: document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(seen.wide).toBe(320);
  expect(seen.over).toBeLessThanOrEqual(0);
  await close();
});

test.each([160, 195])(
  'at %i px, a phone with letters twice as large, nothing scrolls sideways or covers another',
  async (width) => {
    const { page, close } = await openPage('/#the-figures-checked', (page) =>
      page.setViewport({ width, height: 700 }),
    );
    await page.waitForSelector('[data-reading]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const parts = await page.$$eval(
      '.masthead :is(reading-place > button > *, label, .open)',
      (all) => all.map((part) => part.getBoundingClientRect().toJSON() as DOMRect),
    );
    const over = parts.flatMap((one, index) =>
      parts
        .slice(index + 1)
        .filter(
          (two) =>
            Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 &&
            Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1,
        ),
    );
    expect(over).toEqual([]);
    await close();
  },
);

test.each(['#P11', '#STEADY-RISE'])('%s leads to the anchor in small letters', async (hash) => {
  const { page, close } = await openPage(`/${hash}`);
  await page.waitForFunction((small) => location.hash === small, {}, hash.toLowerCase());
  expect(await page.$eval(hash.toLowerCase(), (target) => target.matches(':target'))).toBe(true);
  await close();
});

test('without script nothing is shown that needs it', async () => {
  const { page, close } = await openPage('/', async (page) => {
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: 390, height: 844 });
  });
  const dead = await page.$$eval('button:not([popovertarget]), select', (all) =>
    all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => one.outerHTML),
  );
  expect(dead).toEqual([]);
  await page.click('article > [popovertarget]');
  expect(await page.$eval('#contents a', (link) => link.checkVisibility())).toBe(true);
  await close();
});

test('a long list of contents beside the text is shown whole, and the notes begin below it', async () => {
  const { page, close } = await openPage('/');
  const [shown, needed, end, note] = await page.$eval('#contents', (contents) => {
    const list = contents.querySelector('ol');
    for (let n = 0; n < 20; n++) list?.append(list.children[0]?.cloneNode(true) ?? '');
    const note = document.querySelector('.passage > .note')?.getBoundingClientRect();
    const { bottom } = contents.getBoundingClientRect();
    return [contents.clientHeight, contents.scrollHeight, bottom, note?.top ?? 0] as const;
  });
  expect(shown).toBe(needed);
  expect(note).toBeGreaterThan(end);
  await close();
});
