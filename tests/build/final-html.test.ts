import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { select } from 'hast-util-select';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, readBuiltPage } from '../../src/build/built-page.ts';
import { build, type Built, copyProject } from './build.ts';

const HEADLINE = 'Harbour </head> opens <style> %build% and %warm% $& </body>';

let project: ReturnType<typeof copyProject>;
let built: Built;
let page: BuiltPage;

beforeAll(async () => {
  project = copyProject((content) => {
    cpSync('tests/fixtures/second/2024', content, { recursive: true });
    for (const file of ['harbour.mdx', 'harbour.source.txt']) {
      const text = readFileSync(join(content, file), 'utf8');
      writeFileSync(
        join(content, file),
        text.replace('Harbour of Ålesund opens a second quay', () =>
          file.endsWith('mdx') ? JSON.stringify(HEADLINE) : HEADLINE,
        ),
      );
    }
  });
  const counter = pathToFileURL(resolve('tests/build/count-parses.mjs')).href;
  built = await build(project.folder, { NODE_OPTIONS: `--import ${counter}` });
  const file = 'harbour/index.html';
  page = readBuiltPage(file, readFileSync(join(project.folder, 'dist', file), 'utf8'));
});
afterAll(() => project.remove());

test('a headline that looks like markup or a placeholder comes out as its words', () => {
  expect(built.status, built.said).toBe(0);
  expect(page.passages[0]).toEqual({ id: 'top', kind: 'headline', text: HEADLINE });
  expect(page.anchors.get('p1')).toContain('The harbour opened its second quay');
});

test('its head has the fonts, and the search its build', () => {
  const find = (name: string) => select(name, page.tree);
  const [preload, style] = find('head')?.children.slice(-2) ?? [];
  expect(preload).toMatchObject({ tagName: 'link', properties: { as: 'font', crossOrigin: '' } });
  expect(style).toMatchObject({ children: [{ value: expect.stringMatching(/^@font-face\{/) }] });
  const { dataBuild, dataWarm } = find('find-passage')?.properties ?? {};
  expect(dataBuild).toMatch(/^[0-9a-f]{12}$/);
  expect(dataWarm).toContain('.pf_meta');
});

test('the HTML of a page is parsed twice: for the steps, and for the proof of what was written', () => {
  const [, counts = ''] = /^HTML parsed: (.*)$/m.exec(built.said) ?? [];
  expect(JSON.parse(counts)).toEqual({ release: 2, other: 1 });
});
