import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formatHeadersFile, readHeadersFile } from '../../src/build/host-files.ts';
import type { ServedSite } from '../served-site.ts';
import { VECTORS } from '../releases/attack-release.ts';
import { serveCached } from './serve-cached.ts';

let browser: Browser;
const release = join(inject('sites').release, 'dist');
const several = join(inject('sites').several, 'dist');
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  browser = await puppeteer.connect({ browserWSEndpoint: inject('browser') });
});
afterAll(() => Promise.all(closing.map((close) => close())));

/** Serves a copy of a build with its policy, or without it. */
async function serveWith(dist: string, policy: boolean): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'attack-'));
  cpSync(dist, folder, { recursive: true });
  const rules = readHeadersFile(folder);
  if (!policy) for (const { headers } of rules) delete headers['Content-Security-Policy'];
  writeFileSync(join(folder, '_headers'), formatHeadersFile(rules));
  const served = await serveCached(folder);
  closing.push(served.close, () => rmSync(folder, { recursive: true, force: true }));
  return served;
}

/** Opens a page on which `hit()` is counted, and nothing leads away. */
async function watch(): Promise<Page> {
  const context = await browser.createBrowserContext();
  closing.push(() => context.close());
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { hits: 0, hit: () => Object.assign(globalThis, { hits: 1 }) });
  });
  return page;
}

/** What an attack would leave behind: calls, elements that are not ours, handlers, bad addresses. */
function harm(page: Page): Promise<{ hits: unknown; planted: string[] }> {
  return page.evaluate(() => {
    const planted = [...document.querySelectorAll('*')].filter(
      (element) =>
        /^(?:img|iframe|object|embed|base|audio|video|math|form|template)$/.test(
          element.localName,
        ) ||
        // A block of data runs nothing.
        (element.matches('script:not([type="application/ld+json"])') &&
          /hit\(\)/.test(element.textContent)) ||
        element
          .getAttributeNames()
          .some(
            (name) =>
              name.startsWith('on') ||
              (/^(?:href|src|action|formaction)$/.test(name) &&
                /^\s*(?:javascript|data|vbscript):/i.test(element.getAttribute(name) ?? '')),
          ),
    );
    return {
      hits: Reflect.get(globalThis, 'hits'),
      planted: planted.map(({ outerHTML }) => outerHTML.slice(0, 80)),
    };
  });
}

const NONE = { hits: 0, planted: [] };
const settled = (page: Page) =>
  page.waitForNetworkIdle({ idleTime: 60, timeout: 1000 }).catch(() => undefined);

/** Does some work for each of some items, in four pages at once. */
async function inPages<Item>(
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const one = async () => {
    const page = await watch();
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(page, item);
  };
  await Promise.all([one(), one(), one(), one()]);
}

// A policy only takes away what could run: an attack that fails without it fails under it.

test(`none of ${VECTORS.length} attacks by the query runs, typed or in an address`, async () => {
  const { url } = await serveWith(release, false);
  await inPages(VECTORS, async (page, vector) => {
    await page.goto(`${url}/?q=${encodeURIComponent(vector)}`);
    await settled(page);
    expect(await harm(page), vector).toEqual(NONE);
    await page.$eval(
      'find-passage input',
      (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      `spending ${vector}`,
    );
    await settled(page);
    expect(await harm(page), vector).toEqual(NONE);
  });
});

test(`none of ${VECTORS.length} attacks by the fragment runs, encoded or as it is`, async () => {
  const { url } = await serveWith(release, false);
  const page = await watch();
  await page.goto(`${url}/?q=spending#${encodeURIComponent(VECTORS[12] ?? '')}`);
  await settled(page);
  for (const vector of VECTORS) {
    for (const fragment of [encodeURIComponent(vector), vector]) {
      await page.evaluate(async (hash) => {
        location.hash = hash;
        await new Promise((done) => setTimeout(done, 20));
      }, fragment);
      expect(await harm(page), vector).toEqual(NONE);
    }
  }
  await settled(page);
  expect(await harm(page)).toEqual(NONE);
});

test(`none of ${VECTORS.length} attacks in front matter, passages and notes runs, read or searched`, async () => {
  const { url } = await serveWith(several, false);
  const queries = ['script', 'img onerror', 'svg', 'hit', '"onerror=hit"'];
  const addresses = ['', ...queries.map((query) => `?q=${encodeURIComponent(query)}`)];
  await inPages([...addresses.map((one) => `/attack/${one}`), '/nowhere/'], async (page, path) => {
    await page.goto(url + path);
    await settled(page);
    expect(await harm(page), path).toEqual(NONE);
    const passages = await page.$$eval('.passage', (all) => all.length);
    expect(passages).toBe(path === '/nowhere/' ? 0 : VECTORS.length);
  });
});

test('the same detector sees an attack that runs', async () => {
  const { url } = await serveWith(release, false);
  const page = await watch();
  await page.goto(`${url}/`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hit()>');
  });
  await page.waitForFunction(() => Reflect.get(globalThis, 'hits') === 1);
  expect((await harm(page)).planted).toHaveLength(1);
});

test('and the policy stops what a page would let run', async () => {
  const { url } = await serveWith(release, true);
  const page = await watch();
  await page.goto(`${url}/`);
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hit()>');
      return false;
    } catch {
      return true;
    }
  });
  const script = await page.evaluate(() => {
    const element = document.createElement('script');
    element.append(document.createTextNode('hit()'));
    document.body.append(element);
    return Reflect.get(globalThis, 'hits');
  });
  expect({ refused, script }).toEqual({ refused: true, script: 0 });
});
