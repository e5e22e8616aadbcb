import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { addressed, answered, ids, list, marked, path, status } from './search-dialog.ts';

test('a name typed lists its passages; Enter lands on the first, marked; Back shows the list', async () => {
  const { page, errors, close } = await openPage('/');
  await list(page, 'Tencent');
  expect(await ids(page)).toEqual(['p15', 'p16']);
  expect(await status(page)).toBe('2 passages');
  await addressed(page, '/?q=Tencent');
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

test('after landing, the current mark is of several words, if one of the passage is', async () => {
  const { page, close } = await openPage('/?q=58+scientists#p15');
  await page.waitForSelector('.found:not([hidden])');
  expect(await marked(page, 'found')).toEqual(['scientists', '58 scientists']);
  expect(await marked(page, 'found-current')).toEqual(['58 scientists']);
  await close();
});

test('Enter pressed before the answer is there follows the first of the answer', async () => {
  const { page, errors, close } = await openPage('/');
  await list(page, 'volatile');
  expect(await ids(page)).toEqual(['p1']);
  await page.$eval('find-passage input', (field) => {
    field.value = 'Tencent';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await page.waitForSelector('.found:not([hidden])');
  expect(path(page)).toBe('/?q=Tencent#p15');
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
  const colours = await page.$eval('#p15 p', (passage) =>
    ['found', 'found-current'].map(
      (name) => getComputedStyle(passage, `::highlight(${name})`).backgroundColor,
    ),
  );
  expect(new Set([...colours, 'rgba(0, 0, 0, 0)']).size).toBe(3);
  expect(errors).toEqual([]);
  await close();
});

test.each([
  [640, 360],
  [320, 256],
])('at %s × %s the first word found is to be seen, above the bar', async (width, height) => {
  const { page, site, close } = await openPage('/');
  await page.setViewport({ width, height });
  for (const query of ['biomedicine', 'investigators']) {
    await page.goto(`${site}/?q=${query}#p15`);
    await page.waitForSelector('.found:not([hidden])');
    const [top, bottom] = await page.evaluate(() => {
      const [word] = CSS.highlights.get('found-current') ?? [];
      const bar = document.querySelector('.found')?.getBoundingClientRect().top;
      if (!(word instanceof Range) || bar === undefined) return [-1, 0];
      const { top, bottom } = word.getBoundingClientRect();
      return [top, bar - bottom];
    });
    expect(top, query).toBeGreaterThan(0);
    expect(bottom, query).toBeGreaterThanOrEqual(0);
  }
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

test('after landing, F3 and Shift+F3 go on from hit to hit, and Esc clears them', async () => {
  const { page, errors, close } = await openPage('/');
  await list(page, 'blockade');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.found:not([hidden])');
  const count = () => page.$eval('.found [role=status]', (line) => line.textContent);
  const first = await count();
  await page.keyboard.press('F3');
  expect(await count()).not.toBe(first);
  await page.keyboard.down('Shift');
  await page.keyboard.press('F3');
  await page.keyboard.up('Shift');
  expect(await count()).toBe(first);
  const place = () => page.evaluate(() => [scrollY, document.activeElement?.id]);
  const before = await place();
  await page.keyboard.press('Escape');
  expect(await marked(page, 'found')).toEqual([]);
  expect(await place()).toEqual(before);
  expect(errors).toEqual([]);
  await close();
});

test('Esc closes the contents first, and then clears the marks', async () => {
  const { page, close } = await openPage('/?q=blockade#p8');
  await page.waitForSelector('.found:not([hidden])');
  await page.click('reading-place > button');
  await page.waitForSelector('#contents:popover-open');
  await page.keyboard.press('Escape');
  expect(await page.$('#contents:popover-open')).toBeNull();
  expect(await marked(page, 'found')).toHaveLength(3);
  await page.keyboard.press('Escape');
  expect(await marked(page, 'found')).toEqual([]);
  await close();
});

test('a word that the list took for no slip is not marked as one in the text', async () => {
  const { page, errors, close } = await openPage('/?q=county+Tencent#p15');
  await page.waitForSelector('.found:not([hidden])');
  expect(await marked(page, 'found')).toEqual(['Tencent', 'Tencent', 'Tencent']);
  expect(errors).toEqual([]);
  await close();
});
