import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'puppeteer-core';
import { serve } from '../../src/build/server.ts';
import type { Passage } from '../../src/search/passage.ts';

interface Loaded {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Returns what Pagefind alone finds for each query, in its own order. It has a record for each passage. */
export async function askPagefind(
  browser: Browser,
  passages: readonly Passage[],
  queries: readonly string[],
  language = 'en',
): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind gave no index.');
  for (const { id, text } of passages)
    await index.addCustomRecord({ url: `/${id}`, content: text, language });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  for (const file of ['_headers', '_redirects', '404.html']) writeFileSync(join(folder, file), '');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${language}"><title>Pagefind</title>`,
  );
  const served = await serve(folder, 0);
  const page = await browser.newPage();
  await page.goto(served.url);
  const found = await page.evaluate(async (asked: readonly string[]) => {
    const url = '/pagefind/pagefind.js';
    const pagefind: Loaded = await import(url);
    const answers: string[][] = [];
    for (const query of asked) {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.map((result) => result.data()));
      answers.push(pages.map((record) => record.url.replaceAll('/', '')));
    }
    return answers;
  }, queries);
  await page.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
  return found;
}

/** Returns what MiniSearch finds for each query, with prefixes and misspellings as its documentation proposes. */
export function askMiniSearch(
  passages: readonly Passage[],
  queries: readonly string[],
): string[][] {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(passages);
  return queries.map((query) => index.search(query).map(({ id }) => String(id)));
}
