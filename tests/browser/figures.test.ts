import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

test.each([320, 390, 768, 1280])(
  'the charts can be read at %i px: no text is small or cut off',
  async (width) => {
    const { page, errors, close } = await openPage('/', (page) =>
      page.setViewport({ width, height: 900 }),
    );
    const bad = await page.$$eval('.chart svg[role=img]', (charts) =>
      charts.flatMap((chart) => {
        const box = chart.getBoundingClientRect();
        return [...chart.querySelectorAll('text')].flatMap((text) => {
          const { left, right } = text.getBoundingClientRect();
          const small = parseFloat(getComputedStyle(text).fontSize) < 11;
          return small || left < box.left - 3 || right > box.right + 3 ? [text.textContent] : [];
        });
      }),
    );
    expect(bad).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  },
);
