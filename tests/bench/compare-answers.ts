import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { court, finding, ids, release, results } from '../unit/search/fixtures.ts';
import { askMiniSearch, askPagefind } from './others.ts';
import { scores, type Judged } from './scores.ts';

const texts = { release, results, finding, court };

/** Runs the queries on each text through our search, Pagefind and MiniSearch: a Markdown table of the shares that each gets right, and a list of what ours misses. */
export async function compareAnswers(browser: Browser): Promise<string> {
  const rows = [
    '| Queries | Number | Ours | Pagefind | MiniSearch |',
    '| --- | --: | --: | --: | --: |',
  ];
  const missed: string[] = [];
  for (const [name, index] of Object.entries(texts)) {
    const queries: Judged[] = JSON.parse(readFileSync(`tests/bench/queries/${name}.json`, 'utf8'));
    const typed = queries.map(({ query }) => query);
    const passages = index.passages.map(({ passage }) => passage);
    const found = typed.map((query) => ids(query, index));
    const pagefind = await askPagefind(browser, passages, typed);
    const all = [found, pagefind, askMiniSearch(passages, typed)].map((each) =>
      scores(queries, each),
    );
    const row = (what: string, count: number, shares: readonly number[]) =>
      `| ${[`${name}: ${what}`, count, ...shares.map((share) => share.toFixed(2))].join(' | ')} |`;
    const [ours] = all;
    for (const [kind, { of }] of ours?.kinds ?? [])
      rows.push(
        row(
          kind,
          of,
          all.map(({ kinds }) => (kinds.get(kind)?.right ?? 0) / of),
        ),
      );
    const some = queries.filter(({ expect }) => expect.length > 0).length;
    rows.push(
      row(
        'with an answer',
        some,
        all.map(({ answered }) => answered),
      ),
    );
    rows.push(
      row(
        'without one',
        queries.length - some,
        all.map(({ nothing }) => nothing),
      ),
    );
    for (const { query, expect, found: got } of ours?.missed ?? [])
      missed.push(
        `- ${name}, “${query}”: ${expect.join(' or ') || 'nothing'} expected, found ${got.join(' ') || 'nothing'}`,
      );
  }
  return [...rows, '', ...missed].join('\n');
}
