import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import puppeteer from 'puppeteer-core';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { idsOf, readRecord, RECORD } from '../../src/anchors/record.ts';
import { serve } from '../../src/build/server.ts';
import { BODY } from '../fixtures/harbour-body.ts';
import { anchors, EDITS, writeRelease } from './anchors-releases.ts';
import { build, type Built, copyProject } from './build.ts';

let project: ReturnType<typeof copyProject>;
/** The builds of the edited releases, before and after `npm run anchors -- --write`. */
let unsettled: Built;
let settled: Built;
let shown: string;
let recorded: string;
const record = () => readFileSync(join(project.folder, RECORD), 'utf8');
const read = (name: string) =>
  readFileSync(join(project.folder, 'dist', name, 'index.html'), 'utf8');

beforeAll(async () => {
  project = copyProject((content) => {
    for (const name of Object.keys(EDITS)) writeRelease(content, name, BODY);
    writeRelease(content, 'index', BODY);
  });
  anchors(project.folder, '--write');
  const content = join(project.folder, 'content');
  for (const [name, body] of Object.entries(EDITS)) {
    writeRelease(content, name, name === 'headline' ? [...body] : body);
  }
  recorded = record();
  unsettled = await build(project.folder);
  shown = anchors(project.folder);
  if (record() !== recorded) throw new Error('npm run anchors wrote without being asked.');
  anchors(project.folder, '--write');
  settled = await build(project.folder);
}, 120_000);
afterAll(() => project.remove());

/** What the first build says of an edited release; N is the line. */
const says: Record<string, RegExp[]> = {
  insert: [/insert\.mdx:21: p2a is new and not on record/],
  delete: [
    /delete\.mdx:19: p3 is on record here, behind note-cost, and leads to nothing.\s+on record: Ships of up/,
  ],
  'delete-with-note': [/note\.mdx:\d+: p2 is on record/, /note\.mdx:\d+: note-cost is on record/],
  split: [
    /split\.mdx:21: p3 is not what is on record.\s+on record: .*⟦ can now turn in the basin.⟧\s+the page: .*metres\s/,
    /split\.mdx:23: p3a is new/,
  ],
  join: [/join\.mdx:17: p3 is not what is on record/, /join\.mdx:15: p2 is on record/],
  rename: [
    /rename\.mdx:15: what-it-cost is not what .*\s+on record: .*⟦What it cost⟧\s+the page: .*⟦The bill⟧/,
  ],
  'delete-heading': [
    /heading\.mdx:13: what-it-cost is on record here, behind p1, and leads to nothing/,
  ],
  'first-words': [
    /first-words\.mdx:21: p3 is not .*\s+on record: ⟦Ships of⟧.*\s+the page: +⟦Vessels with⟧/,
  ],
  'last-word': [/last-word\.mdx:21: p3 is not .*\s+on record: .*⟦basin⟧\.\s+the page: .*⟦dock⟧/],
  'revise-note': [
    /note\.mdx:19: note-cost is on record with other words \(“The budget said ten\.”\)/,
  ],
  headline: [/headline\.mdx:2: top is not .*\s+on record: .*⟦second⟧.*\s+the page: .*⟦another⟧/],
};

describe('an edited release says what became of its anchors, before it is recorded', () => {
  test.each(Object.entries(says))('%s', (_, patterns) => {
    for (const pattern of patterns) expect(unsettled.said).toMatch(pattern);
  });
  test('and the build stops, telling what to do', () => {
    expect(unsettled.status).not.toBe(0);
    expect(unsettled.said).toContain('npm run anchors -- --write to record it');
    expect(unsettled.said).not.toMatch(/(untouched|swap)\.mdx/);
  });
});

test('npm run anchors shows what it would record, and writes nothing', () => {
  expect(shown).toMatch(/content\/rename\.mdx\n {2}changed +what-it-cost\n/);
  expect(shown).toMatch(/content\/delete\.mdx\n {2}withdrawn +p3\n/);
  expect(shown).toMatch(/content\/swap\.mdx\n {2}moved +/);
  expect(shown).toMatch(/now in p3 +p2\n/);
  expect(shown).toMatch(/content\/revise-note\.mdx\n {2}changed +note-cost\n/);
  expect(shown).toContain('Nothing is written yet');
});

test('once recorded, the site builds, in the same folder and with its caches', () => {
  expect(settled.said).not.toContain('fault');
  expect(settled.status).toBe(0);
});

test.each(Object.keys(EDITS))('%s: every anchor ever recorded is a target', (name) => {
  const there = readBuiltPage(`${name}/index.html`, read(name)).anchors;
  for (const anchor of readRecord(project.folder)[`/${name}/`] ?? []) {
    for (const id of idsOf(anchor)) expect([...there.keys()]).toContain(id);
  }
  const before = (JSON.parse(recorded) as Record<string, { id: string }[]>)[`/${name}/`] ?? [];
  expect(before.length).toBeGreaterThan(7);
  expect([...there.keys()]).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
});

test('a withdrawn passage says so in its place, as the editor’s words', () => {
  expect(read('delete')).toMatch(
    /<p class="withdrawn" id="p3" data-editor(="")?>Passage 3 was withdrawn on \d+ \w+ \d{4}\.<\/p>\s*<h2 id="what-comes-next"/,
  );
});

test('a link to each anchor opens in a browser without scripts, at its place', async () => {
  const served = await serve(join(project.folder, 'dist'), 0);
  const browser = await puppeteer.connect({ browserWSEndpoint: inject('browser') });
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 300 });
  let opened = 0;
  for (const [address, list] of Object.entries(readRecord(project.folder))) {
    for (const id of list.flatMap(idsOf)) {
      await page.goto('about:blank');
      await page.setJavaScriptEnabled(false);
      await page.goto(`${served.url}${address}#${id}`);
      await page.setJavaScriptEnabled(true);
      const { target, top } = await page.evaluate(() => {
        const target = document.querySelector(':target');
        return { target: target?.id, top: target?.getBoundingClientRect().top ?? -1 };
      });
      expect(target, address).toBe(id);
      expect(top, `${address}#${id}`).toBeGreaterThanOrEqual(0);
      expect(top, `${address}#${id}`).toBeLessThan(300);
      opened++;
    }
  }
  console.log(`${opened} links opened`);
  await page.close();
  await served.close();
});

test('a passage put in between is found by its number', async () => {
  const served = await serve(join(project.folder, 'dist'), 0);
  const browser = await puppeteer.connect({ browserWSEndpoint: inject('browser') });
  const page = await browser.newPage();
  await page.goto(`${served.url}/insert/?q=wholly`);
  await page.waitForSelector('#results li');
  const shown = await page.$eval('#results a', (link) => [
    link.hash,
    link.querySelector('.place')?.textContent,
    link.querySelector('.section')?.textContent,
  ]);
  expect(shown.slice(0, 2)).toEqual(['#p2a', '2a']);
  expect(shown[2]).toContain('What it cost');
  await page.close();
  await served.close();
});

test('a page on record whose file is gone stops the build', async () => {
  const alone = copyProject((content) => writeRelease(content, 'index', BODY));
  writeRelease(join(alone.folder, 'content'), 'lost', BODY);
  anchors(alone.folder, '--write');
  rmSync(join(alone.folder, 'content/lost.mdx'));
  rmSync(join(alone.folder, 'content/lost.source.txt'));
  const { status, said } = await build(alone.folder);
  alone.remove();
  expect(status).not.toBe(0);
  expect(said).toContain('the page /lost/ is on record');
});
