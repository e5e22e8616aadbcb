import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';
import { openPage } from './open-page.ts';
import { land, path } from './search-dialog.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(join(inject('sites').folder, 'dist'), 0);
});
afterAll(() => site.close());

test('in a folder of a host a page searches itself, and a result leads to its passage', async () => {
  const { page, errors, close } = await openPage('/');
  await page.goto(`${site.url}/quay/`);
  await land(page, 'basin');
  expect(path(page)).toBe('/press/quay/?q=basin#p3');
  expect(errors).toEqual([]);
  await close();
});

test('the list searches all releases, and a result leads to a passage of one', async () => {
  const { page, errors, close } = await openPage('/');
  await page.goto(`${site.url}/releases/`);
  await page.click('find-passage .open');
  await page.keyboard.type('Nilsen');
  await page.waitForSelector('site-results a');
  await Promise.all([page.waitForNavigation(), page.click('site-results a')]);
  await page.waitForSelector('.found:not([hidden])');
  expect(path(page)).toBe('/press/2024/harbour/?q=Nilsen#p2');
  expect(errors).toEqual([]);
  await close();
});

test('an address that a release had leads to the same passage', async () => {
  const { page, errors, close } = await openPage('/');
  await page.goto(`${site.url}/port/second-quay/#p3`);
  await page.waitForSelector('article');
  expect(path(page)).toBe('/press/quay/#p3');
  expect(errors).toEqual([]);
  await close();
});
