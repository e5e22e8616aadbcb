import { globSync } from 'node:fs';
import type { JSHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readMarks } from './links-marks.ts';
import { type Drawn, drawSelections } from './links-selections.ts';
import { openPage } from './open-page.ts';

type Maker = Parameters<typeof drawSelections>[0];

test('of 1,000 selections each that is offered a fragment is led to, and nothing else on the page', async () => {
  const [script] = globSync('_astro/text-fragment.*.js', { cwd: 'dist' });
  const { page, site, close } = await openPage('/');
  const maker = (await page.evaluateHandle(`import('/${script}')`)) as JSHandle<Maker>;
  const drawn = await page.evaluate(drawSelections, maker, 1000, 7);
  const whole = drawn.filter((selection) => selection.whole);
  const offered = drawn.filter(({ fragment }) => fragment);
  const wrong = offered.filter(({ matches, same }) => matches !== 1 || !same);

  // The window is as high as the page, so that a picture of it shows all that the browser marked.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: 1280, height: height + 200 });
  const opened: Drawn[] = [];
  const unlike: object[] = [];
  const step = Math.floor(offered.length / 50);
  for (const selection of offered.filter((_, n) => n % step === 0).slice(0, 50)) {
    const { id, fragment, letters, before } = selection;
    await page.goto('about:blank');
    await page.goto(`${site}/#${id}${fragment}`);
    const marked = await readMarks(page);
    opened.push(selection);
    if (marked.letters !== letters || marked.before !== before || marked.beyond !== '')
      unlike.push({ fragment, letters, before, marked });
  }
  console.log(
    `${drawn.length} drawn, ${whole.length} of whole words, ${offered.length} offered, ${offered.length - wrong.length} proven, ${opened.length} opened, ${opened.length - unlike.length} of them marked as selected`,
  );
  expect(unlike).toEqual([]);
  expect(wrong).toEqual([]);
  expect(offered.length / whole.length).toBeGreaterThan(0.9);
  await close();
}, 400_000);
