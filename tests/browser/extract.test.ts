import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

test.each(['as published', 'with short passages', 'with notes that are mostly a link'])(
  'a reader mode keeps headline, passages and notes, and no mark inside a word: %s',
  async (words) => {
    const { page, close } = await openPage('/');
    // One without a note, one with one.
    if (words === 'with short passages')
      await page.$$eval('#p3 > p, #p9 > p', (all) =>
        all.forEach((p, at) => p.replaceChildren(`Quay ${at} opens.`)),
      );
    if (words === 'with notes that are mostly a link')
      await page.$$eval('.note:has([href^=http])', (notes) =>
        notes.forEach((note, at) => {
          const link = Object.assign(document.createElement('a'), { href: 'https://example.org/' });
          link.append(`Report ${at} of the harbour`);
          note.replaceChildren('See ', link, '.');
        }),
      );
    const { title, text, passages, notes } = (await page.evaluate(`(() => {
    ${readability}
    const squeeze = (words) => words.replace(/\\s+/g, ' ').trim();
    const article = new Readability(document.cloneNode(true)).parse();
    const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => squeeze(one.textContent));
    return {
      title: article.title,
      text: squeeze(article.textContent),
      passages: texts('.passage > p'),
      notes: texts('.note'),
    };
  })()`)) as { title: string; text: string; passages: string[]; notes: string[] };
    expect(title).toBe(await page.$eval('h1', (h1) => h1.textContent.trim()));
    for (const words of [...passages, ...notes]) expect(text).toContain(words);
    await close();
  },
);
