import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { anchorIds } from '../../src/anchors/record.ts';
import { loadReleases } from '../../src/release/load.ts';
import { openPage } from './open-page.ts';
import { serveCached } from './serve-cached.ts';

/** Where a page leads for each of some anchors: those that are not reached or not in view. */
function missed(ids: string[]): string[] {
  return ids.filter((id) => {
    location.hash = `#${id}`;
    const target = document.querySelector(':target');
    const top = target?.getBoundingClientRect().top ?? -1;
    const shown = document.querySelector('unknown-anchor a')?.checkVisibility();
    return target?.id !== id || top < 0 || top >= innerHeight || shown === true;
  });
}

test('a link to each recorded anchor of a release lands, in view', async () => {
  const { page, site, errors, close } = await openPage('/');
  const [release] = loadReleases(inject('sites').release);
  const ids = release?.record.flatMap(anchorIds) ?? [];
  expect(ids.length).toBeGreaterThan(60);
  expect(await page.evaluate(missed, ids)).toEqual([]);
  // As a new page, too.
  for (const id of ['p16', 'note-ending', 'about-this-text']) {
    await page.goto('about:blank');
    await page.goto(`${site}/#${id}`);
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  }
  expect(errors).toEqual([]);
  await close();
});

test('after every kind of edit, a link to each anchor ever recorded lands without scripts', async () => {
  const { several } = inject('sites');
  const served = await serveCached(join(several, 'dist'));
  const { page, close } = await openPage('/', (page) => page.setJavaScriptEnabled(false));
  await page.setViewport({ width: 800, height: 300 });
  // The anchors of every release before it was edited.
  const first = [
    'top',
    'p1',
    'what-it-cost',
    'p2',
    'note-cost',
    'mark-cost',
    'p3',
    'what-comes-next',
    'p4',
  ];
  const edited = loadReleases(several).filter(({ id }) => id.startsWith('edited/'));
  expect(edited).toHaveLength(13);
  for (const { address, record } of edited) {
    const ids = [...new Set([...first, ...record.flatMap(anchorIds)])];
    await page.setJavaScriptEnabled(false);
    await page.goto(served.url + address);
    await page.setJavaScriptEnabled(true);
    expect(await page.evaluate(missed, ids), address).toEqual([]);
  }
  await close();
  await served.close();
});

test('a passage put in between is found by its number', async () => {
  const served = await serveCached(join(inject('sites').several, 'dist'));
  const { page, close } = await openPage('/');
  await page.goto(`${served.url}/edited/insert/?q=wholly`);
  await page.waitForSelector('#results li');
  const shown = await page.$eval('#results a', (link) => [
    link.hash,
    link.querySelector('.place')?.textContent,
    link.querySelector('.section')?.textContent,
  ]);
  expect(shown.slice(0, 2)).toEqual(['#p2a', '2a']);
  expect(shown[2]).toContain('What it cost');
  await close();
  await served.close();
});

const unknown: [string, string, string][] = [
  ['/#p99', 'Passage 16', '#p16'],
  ['/#Steady_Rise', 'steady rise', '#steady-rise'],
];
test.each(unknown)('%s says that it is not there, and leads to %s', async (path, words, href) => {
  const { page, errors, close } = await openPage(path);
  await page.waitForSelector('unknown-anchor a', { visible: true });
  const status = await page.$eval('unknown-anchor[role=status]', (e) => e.textContent);
  expect(status).toContain(`This page has no “${path.slice(2)}”. Nearest: ${words}`);
  const links = await page.$$eval('unknown-anchor a', (all) =>
    all.map((a) => a.getAttribute('href')),
  );
  expect(links[0]).toBe(href);
  expect(links.at(-1)).toBe(`?q=${path.slice(2).replaceAll('-', '%20')}`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.click('unknown-anchor a');
  expect(await page.$eval(':target', (target) => `#${target.id}`)).toBe(href);
  await page.waitForSelector('unknown-anchor', { hidden: true });
  expect(errors).toEqual([]);
  await close();
});

test('the number of a passage in a capital letter leads to the passage', async () => {
  const { page, close } = await openPage('/#P11');
  await page.waitForFunction(() => location.hash === '#p11');
  expect(await page.$eval(':target', ({ id }) => id)).toBe('p11');
  await close();
});

test('an unknown anchor asked for while reading does not move the reader', async () => {
  const { page, errors, close } = await openPage('/#p9');
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => (location.hash = '<img src=x onerror=alert(1)>'));
  await page.waitForSelector('unknown-anchor a', { visible: true });
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.$$('unknown-anchor img')).toEqual([]);
  await page.click('unknown-anchor button');
  await page.waitForSelector('unknown-anchor', { hidden: true });
  expect(errors).toEqual([]);
  await close();
});

test.each([
  [1280, 720],
  [768, 1024],
  [390, 844],
  [195, 422],
  [640, 300],
])(
  'at %i × %i px a link to a passage shows no part of the heading above it',
  async (width, height) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height }));
    const below = await page.$$eval('.start > .passage', (all) => all.map(({ id }) => id));
    expect(below.length).toBeGreaterThan(2);
    for (const id of below) {
      const [heading = NaN, masthead = NaN, passage = NaN] = await page.evaluate((id) => {
        location.hash = `#${id}`;
        const target = document.getElementById(id);
        const parts = [target?.previousElementSibling, document.querySelector('.masthead'), target];
        return parts.map(
          (part, at) => part?.getBoundingClientRect()[at < 2 ? 'bottom' : 'top'] ?? 0,
        );
      }, id);
      // A low window has no masthead at its top.
      expect(heading, id).toBeLessThanOrEqual(Math.max(0, masthead));
      expect(passage, id).toBeGreaterThan(masthead);
    }
    await close();
  },
);
