import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';
import { openPage } from './open-page.ts';
import { list } from './search-dialog.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(join(inject('sites').several, 'dist'), 0);
});
afterAll(() => site.close());

test.each([
  ['cranes', 'the quay itself • the cranes, [two] of them • a large one • a small one • the road'],
  ['Dredging', 'Dredging • Building'],
])('a bullet separates the items of a list in the result for %s', async (query, shown) => {
  const { page, close } = await openPage('/');
  await page.goto(`${site.url}/structures/`);
  await list(page, query);
  expect(await page.$eval('#results .text', (text) => text.textContent)).toBe(shown);
  await close();
});
