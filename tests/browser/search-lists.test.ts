import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';
import { openPage } from './open-page.ts';
import { land, list, marked } from './search-dialog.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(join(inject('sites').several, 'dist'), 0);
});
afterAll(() => site.close());

test.each([
  ['cranes', 'the quay itself • the cranes, [two] of them • a large one • a small one • the road'],
  ['Dredging', 'Dredging • Building'],
  ['12 million', 'Year • Cost • 2023 • 10 million • 2024 • 12 million'],
])(
  'a bullet separates the items of a list and the cells of a table in the result for %s',
  async (query, shown) => {
    const { page, close } = await openPage('/');
    await page.goto(`${site.url}/structures/`);
    await list(page, query);
    expect(await page.$eval('#results .text', (text) => text.textContent)).toBe(shown);
    await close();
  },
);

test.each([
  ['road', 'road'],
  ['12 million', '12 million'],
])('what is found in a list or a table is marked: %s', async (query, words) => {
  const { page, close } = await openPage('/');
  await page.goto(`${site.url}/structures/`);
  await land(page, query);
  expect(await marked(page, 'found-current')).toEqual([words]);
  await close();
});

test('a bullet separates them in the results from another release too', async () => {
  const { page, close } = await openPage('/');
  await page.goto(`${site.url}/2024/harbour/?q=Dredging`);
  await page.waitForSelector('site-results .text');
  const texts = await page.$$eval('site-results .text', (all) => all.map((one) => one.textContent));
  expect(texts).toContain('Dredging • Building');
  await close();
});

test.each([
  ['the line below the headline', '/structures/', '“is shown as received”'],
  ['the issuer', '/2024/harbour/', '“Issued by”'],
])('%s is found among the words of the editor', async (_, path, query) => {
  const { page, close } = await openPage('/');
  await page.goto(`${site.url}${path}?q=${query}`);
  const link = await page.waitForSelector('section ol a');
  expect(await link?.evaluate(({ hash }) => hash)).toBe('#top');
  await close();
});
