import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBlocks } from '../../src/release/received-blocks.ts';
import { collapseWhitespace } from '../../src/text/normalize.ts';
import { openPage } from './open-page.ts';

test('copying from the first passage to the last gives the source, letter for letter', async () => {
  const { page, close } = await openPage('/');
  const copied = await page.evaluate(() => {
    const range = document.createRange();
    const passages = document.querySelectorAll('.passage > p');
    range.setStart(passages[0] ?? document, 0);
    const last = passages[passages.length - 1] ?? document;
    range.setEnd(last, last.childNodes.length);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const data = new DataTransfer();
    document.body.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { text: data.getData('text/plain'), html: data.getData('text/html') };
  });
  const source = readBlocks(readFileSync('tests/fixtures/release/index.source.txt', 'utf8'))
    .map(({ forms }) => forms.words)
    .slice(1, -5);
  expect(copied.text.split('\n\n').map(collapseWhitespace)).toEqual(source);
  expect(copied.html).not.toMatch(/class=|data-editor|<sup/);
  await close();
});

test('copied words keep their no-break and ideographic spaces', async () => {
  const { page, close } = await openPage('/');
  const copied = await page.evaluate(() => {
    const passage = document.querySelector('#p2') ?? document.body;
    passage.querySelector('p')?.replaceChildren('2\u00A0240\n\u3000tonnes');
    getSelection()?.selectAllChildren(passage);
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
  expect(copied.split('\n\n')[0]).toBe('2\u00A0240 \u3000tonnes');
  await close();
});

test('a note selected on its own is left to the browser to copy', async () => {
  const { page, close } = await openPage('/');
  const taken = await page.evaluate(() => {
    const note = document.querySelector('.note');
    if (note) getSelection()?.selectAllChildren(note);
    const event = new ClipboardEvent('copy', {
      clipboardData: new DataTransfer(),
      bubbles: true,
      cancelable: true,
    });
    document.body.dispatchEvent(event);
    return { prevented: event.defaultPrevented, selected: getSelection()?.toString() };
  });
  expect(taken.prevented).toBe(false);
  expect(taken.selected?.trim().length).toBeGreaterThan(20);
  await close();
});

test('one click leads from the mark to the note and back', async () => {
  const { page, close } = await openPage('/');
  await page.click('#mark-total');
  expect(await page.evaluate(() => location.hash)).toBe('#note-total');
  await page.click('#note-total > a');
  expect(await page.evaluate(() => location.hash)).toBe('#mark-total');
  await close();
});

test('a chosen theme is remembered', async () => {
  const { page, close } = await openPage('/');
  await page.select('theme-choice select', 'dark');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const chosen = await paper();
  await page.reload();
  expect(await paper()).toBe(chosen);
  await page.select('theme-choice select', 'light');
  expect(await paper()).not.toBe(chosen);
  await close();
});

test('the contents show the section that is read', async () => {
  const { page, close } = await openPage('/#steady-rise');
  await page.waitForSelector('#contents [aria-current]');
  const current = await page.$$eval('#contents [aria-current]', (links) =>
    links.map((link) => link.textContent),
  );
  expect(current).toEqual(['steady rise']);
  await close();
});

test('the layout shifts by less than 0.01 when the typeface comes late', async () => {
  for (const width of [390, 1280]) {
    const { page, site, close } = await openPage('/404.html');
    await page.setViewport({ width, height: 844 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('.woff2')) setTimeout(() => void request.continue(), 1000);
      else void request.continue();
    });
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry)
            Object.assign(window, { shift: Reflect.get(window, 'shift') + Number(entry.value) });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site);
    await page.evaluate(() => document.fonts.ready);
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate(() => Reflect.get(window, 'shift')), `at ${width}`).toBeLessThan(
      0.01,
    );
    await close();
  }
});

test('a printed page names its release, its address and its number at the foot', async () => {
  const { page, close } = await openPage('/');
  await page.emulateMediaType('print');
  const foot = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const deep = (rule: CSSRule): CSSRule[] => [
      rule,
      ...('cssRules' in rule ? [...(rule.cssRules as CSSRuleList)].flatMap(deep) : []),
    ];
    const margins = rules.flatMap(deep).filter((rule) => rule.cssText.startsWith('@bottom-'));
    const words = getComputedStyle(document.documentElement).getPropertyValue('--foot');
    return [words, ...margins.map(({ cssText }) => cssText)];
  });
  expect(foot[0]).toMatch(/blockades\\a ?Release\u00A0301756092"$/);
  expect(foot.join(' ')).toMatch(
    /bottom-left[^}]*var\(--foot\).*bottom-right[^}]*counter\(pages\)/,
  );
  await close();
});
