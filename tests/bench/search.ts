import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { serve } from '../../src/build/server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { build } from '../build/build.ts';
import { costs } from './costs.ts';
import { placeOf, scores, type Judged, type Score } from './judge.ts';
import { pagefindAlone } from './pagefind-alone.ts';

/** Runs a file of queries through the real page in a browser, and through Pagefind alone beside it. */
async function bench(file: string, json: boolean): Promise<void> {
  const queries: Judged[] = JSON.parse(readFileSync(file, 'utf8'));
  const built = await build(process.cwd());
  if (built.status !== 0) throw new Error(`The build failed:\n${built.said}`);
  const site = await serve('dist', 0);
  const browser = await launchBrowser();
  try {
    const typed = queries.map(({ query }) => query);
    const ours = await askPage(browser, site.url, typed);
    const theirs = await pagefindAlone('dist', await browser.newPage(), typed);
    const places = (found: readonly string[][]) =>
      queries.map((judged, at) => placeOf(judged, found[at] ?? []));
    const report = {
      ours: scores(queries, places(ours)),
      pagefind: scores(queries, places(theirs)),
      failures: queries.flatMap((judged, at) =>
        placeOf(judged, ours[at] ?? []) === 1 ? [] : [{ ...judged, found: ours[at] }],
      ),
      costs: await costs(browser, site.url, 'Tencent'),
    };
    if (json) console.log(JSON.stringify(report, null, 2));
    else tell(report);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function askPage(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(`${site}/`);
  await page.click('find-passage .open');
  const found: string[][] = [];
  for (const query of queries) {
    await page.$eval(
      'find-passage input',
      (field, typed) => {
        field.value = typed;
        field.dispatchEvent(new Event('input'));
      },
      query,
    );
    await page.waitForSelector('find-passage dialog:not([data-waiting])', { timeout: 10_000 });
    found.push(await page.$$eval('#results a', (links) => links.map(({ hash }) => hash.slice(1))));
  }
  await page.close();
  return found;
}

interface Report {
  readonly ours: readonly Score[];
  readonly pagefind: readonly Score[];
  readonly failures: readonly (Judged & { readonly found: readonly string[] | undefined })[];
  readonly costs: Awaited<ReturnType<typeof costs>>;
}

function tell({ ours, pagefind, failures, costs: cost }: Report): void {
  const row = (cells: readonly string[]) =>
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(9))).join(''));
  row(['kind', 'queries', 'hit@1', 'hit@3', 'MRR', 'Pagefind', 'hit@3', 'MRR']);
  ours.forEach((mine, at) => {
    const alone = pagefind[at];
    const figures = [mine.hit1, mine.hit3, mine.mrr, alone?.hit1, alone?.hit3, alone?.mrr];
    row([mine.kind, String(mine.queries), ...figures.map((figure) => figure?.toFixed(2) ?? '')]);
  });
  for (const { query, expect, found } of failures) {
    console.log(
      `  “${query}”: ${expect.join(' or ') || 'nothing'} expected, found ${found?.join(' ') || 'nothing'}`,
    );
  }
  console.log(
    `First result: ${cost.bytes} bytes, ${cost.requests} requests, ${cost.cold} ms; ${cost.slow} ms at 1.6 Mbit/s, 150 ms and a processor slowed 4 times.`,
  );
  console.log(
    `A key to its drawn result: ${cost.warm} ms in the middle, ${cost.warmest} ms at most.`,
  );
}

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (file === undefined) throw new Error('Which queries? node tests/bench/search.ts FILE [--json]');
await bench(file, process.argv.includes('--json'));
