import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { answered, list, status } from './search-dialog.ts';

test('what was corrected and how many were found is read aloud once, when typing has paused', async () => {
  const { page, close } = await openPage('/');
  await page.click('find-passage .open');
  await answered(page);
  await page.$eval('dialog [role="status"]', (line) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
  });
  await page.keyboard.type('Tencnet');
  await page.waitForSelector('.message p');
  expect(await status(page)).toBe('2 passages');
  await page.waitForFunction(() => 'said' in window && JSON.stringify(window.said) !== '[]');
  expect(await page.evaluate(() => 'said' in window && window.said)).toEqual([
    'Showing results for Tencent. – 2 passages',
  ]);
  await close();
});

test('a sign of waiting is seen after 200 ms, and nothing of it moves', async () => {
  const { page, close } = await openPage('/', async (opened) => {
    await opened.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await opened.setRequestInterception(true);
    opened.on('request', (request) => {
      if (!request.url().includes('/_astro/search-')) void request.continue();
    });
  });
  await page.click('find-passage .open');
  await page.keyboard.type('Tencnet');
  const line = () => page.$eval('search', (field) => getComputedStyle(field).boxShadow);
  const still = await line();
  await page.waitForFunction(
    (before) => {
      const field = document.querySelector('search');
      return field !== null && getComputedStyle(field).boxShadow !== before;
    },
    {},
    still,
  );
  const changed = await page.$eval('search', (field) =>
    field
      .getAnimations()
      .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? effect.getKeyframes() : []))
      .flatMap((frame) => Object.keys(frame)),
  );
  expect(changed).toContain('boxShadow');
  expect(changed.filter((name) => /transform|position|inset|size/i.test(name))).toEqual([]);
  await close();
});

test('in a very low window the results can be scrolled to', async () => {
  const { page, close } = await openPage('/');
  for (const [width, height] of [
    [568, 160],
    [320, 256],
  ] as const) {
    await page.setViewport({ width, height });
    await page.reload();
    await list(page, 'Tencent');
    await page.keyboard.press('ArrowDown');
    const seen = await page.$eval('#results a', (link) => {
      const { top, bottom } = link.getBoundingClientRect();
      const shown = Math.min(bottom, innerHeight) - Math.max(top, 0);
      return shown / Math.min(bottom - top, innerHeight);
    });
    expect(seen, `${width} × ${height}`).toBeGreaterThan(0.7);
    await page.keyboard.press('Escape');
  }
  await close();
});

test('a drag out of the field closes nothing; a press beside the dialog closes it', async () => {
  const { page, close } = await openPage('/');
  await list(page, 'Tencent');
  const field = await page.$('find-passage input');
  const box = await field?.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move(40, 400, { steps: 5 });
  await page.mouse.up();
  expect(await page.$eval('dialog', ({ open }) => open)).toBe(true);
  await page.mouse.click(40, 400);
  expect(await page.$eval('dialog', ({ open }) => open)).toBe(false);
  await close();
});

test('the field keeps its height when there are more results than the window holds', async () => {
  const { page, close } = await openPage('/');
  await page.setViewport({ width: 320, height: 568 });
  await page.click('find-passage .open');
  const height = () => page.$eval('search', (field) => field.getBoundingClientRect().height);
  const empty = await height();
  await page.keyboard.type('research');
  await answered(page);
  expect(await page.$eval('.lists', (one) => one.scrollHeight > one.clientHeight)).toBe(true);
  expect(await height()).toBe(empty);
  await close();
});
