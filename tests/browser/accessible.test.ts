import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.each(['/', '/#p11', '/#note-total', '/?q=Tencent', '/nowhere/'])(
  'axe finds nothing at %s, in light and dark, from 320 to 1920 pixels',
  async (path) => {
    const { page, close } = await openPage(path);
    if (path.includes('q=')) await page.waitForSelector('#results a');
    // A CSP refuses eval, so the checker stands in front of what is run.
    await page.evaluate(`${axe}; undefined`);
    // What the browser has not laid out yet would cover what is after it.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.edition { content-visibility: visible !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewport({ width, height: 900 });
        // A number that the masthead half covers would be called too small.
        await page.evaluate(() => scrollTo(0, 0));
        const problems = await page.evaluate(
          `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
        );
        expect(problems, `${scheme} at ${width}`).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
      }
    }
    await close();
  },
);

/** The contrast of two colours as WCAG 2 defines it, of pixels painted by the browser itself. */
const CONTRAST = `(text, paper) => {
  const paint = (color) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [paint(text), paint(paper)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}`;

test.each(['light', 'dark'])(
  'the running text has a contrast of 7:1, also where it is marked, in %s',
  async (scheme) => {
    const { page, close } = await openPage('/#p11', (page) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    );
    const ratios = await page.evaluate(`(() => {
    const contrast = ${CONTRAST};
    const marked = getComputedStyle(document.querySelector('#p11 > p'));
    const plain = getComputedStyle(document.querySelector('#p1 > p'));
    return [contrast(plain.color, getComputedStyle(document.documentElement).backgroundColor), contrast(marked.color, marked.backgroundColor)];
  })()`);
    for (const ratio of Array.isArray(ratios) ? ratios : [])
      expect(ratio).toBeGreaterThanOrEqual(7);
    expect(ratios).toHaveLength(2);
    await close();
  },
);

test('text spacing as in WCAG 1.4.12 cuts nothing off', async () => {
  const { page, close } = await openPage('/');
  await page.setViewport({ width: 320, height: 900 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter(
        (node) =>
          node.scrollWidth > node.clientWidth + 1 &&
          getComputedStyle(node).overflowX === 'hidden' &&
          !node.matches('.hidden'),
      )
      .map((node) => node.outerHTML.slice(0, 80)),
  );
  expect(cut).toEqual([]);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((node) => node.getBoundingClientRect().right > innerWidth)
      .map((node) => node.outerHTML.slice(0, 80)),
  );
  expect(wide).toEqual([]);
  await close();
});
