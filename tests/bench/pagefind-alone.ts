import { close, createIndex } from 'pagefind';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { readPage } from '../../src/build/read-page.ts';
import { serve } from '../../src/build/server.ts';

interface Loaded {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Lets Pagefind alone, with a record for each passage, answer the queries in its own order. */
export async function pagefindAlone(
  dist: string,
  page: Page,
  queries: readonly string[],
): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  try {
    await index(dist, folder);
    const served = await serve(folder, 0);
    await page.goto(served.url);
    const found = await page.evaluate(async (asked: readonly string[]) => {
      const url = '/pagefind/pagefind.js';
      const pagefind: Loaded = await import(url);
      const answers: string[][] = [];
      for (const query of asked) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.map((result) => result.data()));
        answers.push(pages.map((record) => record.url.replace(/^\/|\/$/g, '')));
      }
      return answers;
    }, queries);
    await served.close();
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function index(dist: string, folder: string): Promise<void> {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const { lang, passages } = readPage(readBuiltPage('index.html', html).tree, '/');
  const { index: made } = await createIndex();
  if (made === undefined) throw new Error('Pagefind gave no index.');
  for (const { id, text } of passages) {
    await made.addCustomRecord({ url: `/${id}`, content: text, language: lang });
  }
  await made.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(join(folder, '_headers'), '');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${lang}"><title>Pagefind</title></html>`,
  );
}
