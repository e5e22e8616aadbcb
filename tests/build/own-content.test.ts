import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anchorIds } from '../../src/anchors/record.ts';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { loadReleases } from '../../src/release/load.ts';
import published from '../fixtures/published-anchors.json' with { type: 'json' };
import type { Finished } from '../run-command.ts';
import { build, copyProject } from './build.ts';
import { checkPages } from './check-pages.ts';
import { brotli, weigh } from './weigh-page.ts';

// The project's own content/ as it is: these tests name no word of it.
const project = copyProject((content) => cpSync('content', content, { recursive: true }));
const releases = loadReleases(project.folder);
const pageOf = ({ html }: { html: string }) =>
  readBuiltPage(readFileSync(join(project.dist, html), 'utf8'));
let built: Finished;

beforeAll(async () => {
  built = await build(project.folder);
});
afterAll(() => project.remove());

test('content/ builds', () => {
  expect(built.status, built.said).toBe(0);
  expect(releases).not.toEqual([]);
});

test('its pages are valid, safe under the policy, and lead somewhere', async () => {
  expect(await checkPages(project.dist)).toEqual([]);
});

test('its pages weigh little beside their own words', () => {
  for (const { html: file, text } of releases) {
    const { html, fonts, scripts } = weigh(project.dist, file);
    // What is not inline in the page is in its script.
    expect(html + scripts, file).toBeLessThan(10_000 + 1.5 * brotli(text));
    expect(fonts, file).toBeLessThan(50_000);
  }
});

test('each of its recorded anchors leads to its words', () => {
  for (const release of releases) {
    const { anchors } = pageOf(release);
    for (const { id, kind, text, status } of release.record) {
      for (const one of anchorIds({ id, kind })) expect([...anchors.keys()]).toContain(one);
      if (status === 'current' && kind !== 'note') expect(anchors.get(id), id).toBe(text);
    }
  }
});

const first = releases.find(({ address }) => address === published.address);
const isPublished = first?.data.release === published.release;

test.runIf(first && isPublished)('each anchor first published at / still leads somewhere', () => {
  const there = first ? [...pageOf(first).anchors.keys()] : [];
  expect(published.ids.filter((id) => !there.includes(id))).toEqual([]);
});
