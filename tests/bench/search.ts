import { readFileSync } from 'node:fs';
import { serve } from '../../src/build/server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { court, finding, ids, release, results } from '../unit/search/fixtures.ts';
import { firstResult, keyToResult } from './costs.ts';
import { askMiniSearch, askPagefind } from './others.ts';
import { scores, type Judged } from './scores.ts';

// Runs the queries on the texts through our search, Pagefind and MiniSearch, and measures the
// page as built: npm run build && npm run bench:search. A file named after it is a set of queries
// on the release, to be run instead.
const texts = { release, results, finding, court };
const [file] = process.argv.slice(2);
const browser = await launchBrowser();
const site = await serve('dist', 0);
try {
  for (const [name, index] of Object.entries(texts)) {
    if (file !== undefined && name !== 'release') continue;
    const queries = readQueries(file ?? `tests/bench/queries/${name}.json`);
    const typed = queries.map(({ query }) => query);
    const passages = index.passages.map(({ passage }) => passage);
    const ours = scores(
      queries,
      typed.map((query) => ids(query, index)),
    );
    const pagefind = scores(queries, await askPagefind(browser, passages, typed));
    const mini = scores(queries, askMiniSearch(passages, typed));
    print([`On ${name}`, 'queries', 'ours', 'Pagefind', 'MiniSearch']);
    for (const [kind, { of }] of ours.kinds) {
      const shares = [ours, pagefind, mini].map(({ kinds }) => (kinds.get(kind)?.right ?? 0) / of);
      print([kind, String(of), ...shares.map((share) => share.toFixed(2))]);
    }
    print(['answered', '', ...[ours, pagefind, mini].map(({ answered }) => answered.toFixed(2))]);
    print(['nothing', '', ...[ours, pagefind, mini].map(({ nothing }) => nothing.toFixed(2))]);
    for (const { query, expect, found } of ours.missed)
      console.log(
        `  “${query}”: ${expect.join(' or ') || 'nothing'} expected, found ${found.join(' ') || 'nothing'}`,
      );
  }
  const first = await firstResult(browser, `${site.url}/`, 'Tencent');
  const slow = await firstResult(browser, `${site.url}/`, 'Tencent', { slow: true });
  const keys = await keyToResult(browser, `${site.url}/`, [
    'Tencent',
    'basic research',
    '3.9 trillion',
  ]);
  console.log(
    `First result: ${first.bytes} bytes, ${first.requests} requests, ${first.time} ms; slow link ${slow.time} ms.`,
  );
  console.log(
    `Key to result: ${keys.median.toFixed(0)} ms in the middle, ${keys.slowest.toFixed(0)} ms at most.`,
  );
} finally {
  await browser.close();
  await site.close();
}

function readQueries(path: string): Judged[] {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(11))).join(''));
}
