import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { JSHandle } from 'puppeteer-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { readMarks } from './links-marks.ts';
import { type Drawn, drawSelections } from './links-selections.ts';
import { openPage } from './open-page.ts';

type Maker = Parameters<typeof drawSelections>[0];

const dist = join(inject('sites').release, 'dist');
const [script] = globSync('_astro/text-fragment.*.js', { cwd: dist });

/** Draws selections in a page of its own. */
async function draw(count: number, seed: number): Promise<Drawn[]> {
  const { page, close } = await openPage('/');
  const maker = (await page.evaluateHandle(`import('/${script}')`)) as JSHandle<Maker>;
  const drawn = await page.evaluate(drawSelections, maker, count, seed);
  await close();
  return drawn;
}

/** Opens the links to selections in a page of its own; gives those for which the browser marks anything else. */
async function open(selections: Drawn[]): Promise<object[]> {
  const { page, site, close } = await openPage('/');
  // The window is as high as the page, so that a picture of it shows all that the browser marked.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: 1280, height: height + 200 });
  const unlike: object[] = [];
  for (const { id, fragment, letters, before } of selections) {
    await page.goto('about:blank');
    await page.goto(`${site}/#${id}${fragment}`);
    const marked = await readMarks(page);
    if (marked.letters !== letters || marked.before !== before || marked.beyond !== '')
      unlike.push({ fragment, letters, before, marked });
  }
  await close();
  return unlike;
}

let drawn: Drawn[];
let offered: Drawn[];
beforeAll(async () => {
  drawn = (await Promise.all([draw(250, 7), draw(250, 8)])).flat();
  offered = drawn.filter(({ fragment }) => fragment);
});

test('of 500 selections, more than 9 in 10 are offered a fragment, and each means only their words, the whole of each', () => {
  expect(offered.filter(({ matches, same }) => matches !== 1 || !same)).toEqual([]);
  const ofRelease = drawn.filter((selection) => selection.ofRelease);
  expect(offered.length / ofRelease.length).toBeGreaterThan(0.9);
});

test('a fragment for a whole passage holds no passage number and no word of a note', async () => {
  const { page, close } = await openPage('/');
  const maker = (await page.evaluateHandle(`import('/${script}')`)) as JSHandle<Maker>;
  const made = await page.evaluate(
    ({ fragmentOf }) =>
      [...document.querySelectorAll('.passage')].map((passage) => {
        const range = new Range();
        range.selectNodeContents(passage);
        const words = [...passage.querySelectorAll(':scope > p')].map((one) => one.textContent);
        const fragment = decodeURIComponent(fragmentOf(range)).replace(':~:text=', '');
        const parts = fragment.split(/,|^-|-$/).map((part) => part.replace(/^-|-$/g, ''));
        return { id: passage.id, parts: parts.filter((part) => !words.join(' ').includes(part)) };
      }),
    maker,
  );
  await close();
  expect(made.length).toBeGreaterThan(10);
  expect(made.filter(({ parts }) => parts.length > 0)).toEqual([]);
});

test.skipIf(!inject('marksFragments') && !inject('allEngines'))(
  'a browser marks the words of a fragment, and nothing else on the page',
  async () => {
    const step = Math.floor(offered.length / 24);
    const opened = offered.filter((_, n) => n % step === 0).slice(0, 24);
    expect(opened).toHaveLength(24);
    const parts = [0, 8, 16].map((from) => open(opened.slice(from, from + 8)));
    expect((await Promise.all(parts)).flat()).toEqual([]);
  },
  240_000,
);
