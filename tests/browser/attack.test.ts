import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { proofread } from '../../src/lint/lint.ts';
import { formatHeadersFile, readHeadersFile } from '../../src/build/host-files.ts';
import { serve, type ServedSite } from '../../src/build/server.ts';
import { build, copyProject } from '../build/build.ts';
import { VECTORS } from './attack-vectors.ts';

let browser: Browser;
let hostile: string;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  browser = await puppeteer.connect({ browserWSEndpoint: inject('browser') });
  hostile = await buildHostile();
});
afterAll(() => Promise.all(closing.map((close) => close())));

/** A build of a release that is made of attacks wherever an author can write words. */
async function buildHostile(): Promise<string> {
  const quoted = (text: string) => JSON.stringify(text.replace('\t', ' '));
  const escaped = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~:]/g, '\\$&');
  const words = VECTORS.map((text) => text.replace('\t', ' '));
  const [headline = '', issuer = '', wire = '', place = ''] = words.slice(4, 8);
  const source = [headline, ...words, '</article><script>hit()</script>'].join('\n\n');
  const mdx = `---
headline: ${quoted(headline)}
issuer: ${quoted(issuer)}
wire: ${quoted(wire)}
place: ${quoted(place)}
date: "2024-05-03"
release: ${quoted('");}</style><script>hit()</script>')}
state: ${quoted('<img src=x onerror=hit()>')}
received: ${quoted('</p><svg onload=hit()>')}
omitted:
  - text: ${quoted('</article><script>hit()</script>')}
    why: ${quoted('"><img src=x onerror=hit()>')}
edition:
  date: "2024-06-01"
  changes: ${quoted('<details open ontoggle=hit()>')}
---

${words.map((text, n) => `${escaped(text)}[^n${n}]\n\n[^n${n}]: ${escaped(text)}`).join('\n\n')}

<Edition>

## \\[${escaped('<img src=x onerror=hit()>')}]

## \\[About this text]

<About />

</Edition>
`;
  const project = copyProject((content) => {
    writeFileSync(join(content, 'index.mdx'), mdx);
    writeFileSync(join(content, 'index.source.txt'), source);
  });
  closing.push(project.remove);
  const { status, said } = await build(project.folder, { SITE: 'https://release.example' });
  if (status !== 0) throw new Error(said);
  return join(project.folder, 'dist');
}

/** Serves a copy of a build with its policy, or without it. */
async function serveWith(dist: string, policy: boolean): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'attack-'));
  cpSync(dist, folder, { recursive: true });
  const rules = readHeadersFile(folder);
  if (!policy) for (const { headers } of rules) delete headers['Content-Security-Policy'];
  writeFileSync(join(folder, '_headers'), formatHeadersFile(rules));
  const served = await serve(folder, 0);
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
        /^(?:img|iframe|object|embed|base|audio|video|math|template|details|form)$/.test(
          element.localName,
        ) ||
        (element.localName === 'script' && /hit\(\)/.test(element.textContent)) ||
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
  page.waitForNetworkIdle({ idleTime: 60, timeout: 5000 }).catch(() => undefined);

describe.each([
  ['under the policy', true],
  ['without the policy', false],
])('%s', (_, policy) => {
  test(`none of ${VECTORS.length} attacks by the query runs, typed or in an address`, async () => {
    const { url } = await serveWith('dist', policy);
    const page = await watch();
    for (const vector of VECTORS) {
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
    }
  });

  test(`none of ${VECTORS.length} attacks by the fragment runs, encoded or as it is`, async () => {
    const { url } = await serveWith('dist', policy);
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
    const { url } = await serveWith(hostile, policy);
    const page = await watch();
    await page.goto(`${url}/`);
    await settled(page);
    expect(await harm(page)).toEqual(NONE);
    expect(await page.$$eval('.passage', (all) => all.length)).toBe(VECTORS.length);
    for (const query of ['script', 'img onerror', 'svg', 'hit', '"onerror=hit"']) {
      await page.goto(`${url}/?q=${encodeURIComponent(query)}`);
      await settled(page);
      expect(await harm(page), query).toEqual(NONE);
    }
    await page.goto(`${url}/nowhere/`);
    expect(await harm(page)).toEqual(NONE);
  });
});

test('the same detector sees an attack that runs', async () => {
  const { url } = await serveWith('dist', false);
  const page = await watch();
  await page.goto(`${url}/`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hit()>');
  });
  await page.waitForFunction(() => Reflect.get(globalThis, 'hits') === 1);
  expect((await harm(page)).planted).toHaveLength(1);
});

test('and the policy stops what a page would let run', async () => {
  const { url } = await serveWith('dist', true);
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

test('no attack by a file’s name gets as far as a build', () => {
  const names = VECTORS.map((text) => text.replaceAll('/', '∕')).filter(
    (name) => name.length < 90 && name !== 'constructor',
  );
  const root = mkdtempSync(join(tmpdir(), 'attack-'));
  closing.push(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'content'));
  for (const name of names) writeFileSync(join(root, 'content', `${name}.mdx`), '');
  const faults = proofread(root);
  for (const name of names) {
    expect(faults.join('\n')).toContain(
      `${JSON.stringify(`content/${name}.mdx`)}:1:1 is no safe address`,
    );
  }
});
