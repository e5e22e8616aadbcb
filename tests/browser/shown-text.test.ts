import fc from 'fast-check';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';
import {
  FEW_SNIPPETS,
  randomEdit,
  readMdx,
  SOURCE,
  STRUCTURES,
} from '../releases/edited-structures.ts';
import { openPage } from './open-page.ts';
import { readShownText } from './read-shown-text.ts';

/** The lines of the source from below its headline on, as a page shows them. */
const received = SOURCE.split('\n')
  .filter(
    (line) => line && !/^(?:Share this page|Privacy policy|FOR IMMEDIATE RELEASE)$/.test(line),
  )
  .slice(1)
  .map((line) => line.replace(/^( *)- /, '$1• '));

/** Writes the release of a page as HTML, with the editor’s sections in place of their components. */
function articleOf(page: Root): string {
  visit(page, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (_, index, parent) => {
    if (!parent || index === undefined) return;
    // What is inside <Edition> is the editor’s, so it is not read.
    const editors = {
      type: 'element',
      tagName: 'section',
      properties: { dataEditor: '' },
    } as const;
    parent.children[index] = { ...editors, children: [] };
  });
  return `<article>${toHtml(page)}</article>`;
}

/** Shows releases in one page with the styles of the site, on a screen or on paper, and reads each back. */
async function show(articles: string[], isPrint = false): Promise<string[][]> {
  const dist = join(inject('sites').release, 'dist');
  const [head = ''] = readFileSync(join(dist, 'index.html'), 'utf8').split('</head>');
  const styles = head.match(/<style>.*?<\/style>/gs)?.join('') ?? '';
  const files = globSync('_astro/*.css', { cwd: dist })
    .filter((file) => head.includes(`href="/${file}"`) && (isPrint || !/print/.test(file)))
    .map((file) => `<style>${readFileSync(join(dist, file), 'utf8')}</style>`);
  const { page, close } = await openPage('/');
  await page.goto('about:blank');
  await page.emulateMediaType(isPrint ? 'print' : 'screen');
  await page.setContent(
    `<!doctype html><html lang="en">${styles}${files.join('')}<main>${articles.join('')}</main>`,
  );
  const shown = await page.$$eval('article', readShownText);
  await close();
  return shown;
}

test('of random edits that the build accepts, a browser shows the text as received, character by character', async () => {
  const edited = fc
    .sample(randomEdit(FEW_SNIPPETS), { seed: 20230226, numRuns: 350 })
    .map((mdx) => readMdx(mdx));
  const accepted = edited.filter(({ problems }) => !problems).map(({ page }) => articleOf(page));
  expect(accepted.length).toBeGreaterThan(40);
  for (const lines of await show(accepted)) expect(lines).toEqual(received);
});

test('on paper, the text is shown as received too, and a wide table is not cut', async () => {
  const same = articleOf(readMdx(STRUCTURES).page);
  expect(await show([same], true)).toEqual([received]);
  const row = `| ${'Internationalisation | '.repeat(15)}\n`;
  const { page, close } = await openPage('/');
  await page.emulateMediaType('print');
  const widths = await page.$eval(
    '.passage',
    (passage, text) => {
      const table = document.createElement('table');
      for (const cell of text.split('|').slice(1, -1)) {
        const first = table.rows[0] ?? table.insertRow();
        first.insertCell().textContent = cell.trim();
      }
      passage.append(table);
      return [table.scrollWidth, table.clientWidth];
    },
    row,
  );
  await close();
  expect(widths[0]).toBe(widths[1]);
});

test('what changes the text that a browser shows is seen', async () => {
  const edit = (was: string, is: string) => articleOf(readMdx(STRUCTURES.replace(was, is)).page);
  const same = articleOf(readMdx(STRUCTURES).page);
  const styled = (style: string) => `<style>${style}</style>`;
  const shown = await show([
    same,
    same.replace('the road', 'the <del>road</del>'),
    edit('the road', 'the ![road](/favicon.png) road'),
    edit('the road', 'the \u00A0road'),
    edit('1. Dredging', '2. Dredging'),
    edit('Quay Street 1\\', 'Quay Street 1'),
    same.replace('<p>Steps', '<p class="a">Steps') + styled(".a::after { content: 'not so' }"),
    same.replace('<p>Steps', '<p class="b">Steps') + styled('.b { display: none }'),
    same.replace('<p>Steps', '<p class="c">Steps') + styled('.c { text-transform: uppercase }'),
    same.replace('<ol>', '<ol class="d">') + styled('.d { list-style: lower-roman }'),
  ]);
  const changes = shown.map((lines) => lines.filter((line, at) => line !== received[at]));
  expect(changes).toEqual([
    [],
    ['• the r̶o̶a̶d̶'],
    ['• the ￼ road'],
    ['• the \u00A0road'],
    ['2. Dredging', '3. Building'],
    ['Quay Street 1 Bergen', 'About us', 'Contact: press@example.org'],
    ['Steps taken:not so'],
    expect.arrayContaining(['1. Dredging']),
    ['STEPS TAKEN:'],
    ['lower-roman Dredging', 'lower-roman Building'],
  ]);
});
