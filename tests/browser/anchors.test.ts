import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

interface Recorded {
  id: string;
}

const record = JSON.parse(readFileSync('content/anchors.json', 'utf8')) as Record<
  string,
  Recorded[]
>;

test('a link to each anchor of the release on record lands, in view', async () => {
  const { page, site, errors, close } = await openPage('/');
  for (const { id } of record['/'] ?? []) {
    await page.goto('about:blank');
    await page.goto(`${site}/#${id}`);
    const top = await page.$eval(':target', (target) => target.getBoundingClientRect().top);
    expect(await page.$eval(':target', (target) => target.id)).toBe(id);
    expect(top, id).toBeGreaterThanOrEqual(0);
    expect(top, id).toBeLessThan(900);
    expect(await page.$eval('unknown-anchor', (e) => e.hasAttribute('data-shown'))).toBe(false);
  }
  expect(errors).toEqual([]);
  await close();
});

const unknown: [string, string, string][] = [
  ['/#p99', 'passage 16', '#p16'],
  ['/#steady-rize', '“steady rise”', '#steady-rise'],
  ['/#P11', 'passage 11', '#p11'],
];
test.each(unknown)('%s says that it is not there, and leads to %s', async (path, words, href) => {
  const { page, errors, close } = await openPage(path);
  await page.waitForSelector('unknown-anchor[data-shown]');
  const status = await page.$eval('unknown-anchor [role=status]', (e) => e.textContent);
  expect(status).toContain(`This page has no “${path.slice(2)}”. The nearest: ${words}`);
  const links = await page.$$eval('unknown-anchor a', (all) =>
    all.map((a) => a.getAttribute('href')),
  );
  expect(links[0]).toBe(href);
  expect(links.at(-1)).toBe(`?q=${path.slice(2).replaceAll('-', '%20')}`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.click('unknown-anchor a');
  expect(await page.$eval(':target', (target) => `#${target.id}`)).toBe(href);
  await page.waitForSelector('unknown-anchor:not([data-shown])');
  expect(errors).toEqual([]);
  await close();
});

test('an unknown anchor asked for while reading does not move the reader', async () => {
  const { page, errors, close } = await openPage('/#p9');
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => (location.hash = '<img src=x onerror=alert(1)>'));
  await page.waitForSelector('unknown-anchor[data-shown]');
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.$$('unknown-anchor img')).toEqual([]);
  await page.click('unknown-anchor button');
  await page.waitForSelector('unknown-anchor:not([data-shown])');
  expect(errors).toEqual([]);
  await close();
});
