import { globSync } from 'node:fs';
import type { JSHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { drawSelections } from './links-selections.ts';
import { openPage } from './open-page.ts';

type Maker = Parameters<typeof drawSelections>[0];

test('of 1,000 selections each that is offered a fragment is led to, and nothing else on the page', async () => {
  const [script] = globSync('_astro/fragment-of.*.js', { cwd: 'dist' });
  const { page, site, close } = await openPage('/');
  const maker = (await page.evaluateHandle(`import('/${script}')`)) as JSHandle<Maker>;
  const drawn = await page.evaluate(drawSelections, maker, 1000, 7);
  const offered = drawn.filter(({ fragment }) => fragment);
  const wrong = offered.filter(({ matches, same }) => matches !== 1 || !same);

  // Opened where the browser follows text fragments: it sets the first match in the middle of the window.
  let opened = 0;
  const missed: string[] = [];
  let inView = 0;
  await page.setViewport({ width: 1280, height: 300 });
  const step = Math.floor(offered.length / 50);
  for (const { fragment, words, middle } of offered.filter((_, n) => n % step === 0).slice(0, 50)) {
    await page.goto('about:blank');
    await page.goto(`${site}/#nowhere${fragment}`);
    const top = await page.evaluate(() => scrollY);
    opened++;
    if (top === 0 && middle > 300) missed.push(words);
    if (middle > top && middle < top + 300) inView++;
  }
  console.log(
    `${drawn.length} drawn, ${offered.length} offered, ${offered.length - wrong.length} proven, ${opened} opened, ${inView} of them with the words in view`,
  );
  expect(missed).toEqual([]);
  expect(wrong).toEqual([]);
  await close();
}, 400_000);
