import type { Browser } from 'puppeteer-core';
import { ids, judgedTexts } from '../unit/search/fixtures.ts';
import { askMiniSearch, askPagefind } from './others.ts';
import { scores, type Scores } from './scores.ts';

/** Runs the queries on each text through our search, Pagefind and MiniSearch. Returns a Markdown table of the share that each gets right, and a list of what ours misses. */
export async function compareAnswers(browser: Browser): Promise<string> {
  const rows = [
    '| Queries | Number | Ours | Pagefind | MiniSearch |',
    '| --- | --: | --: | --: | --: |',
  ];
  const missed: string[] = [];
  for (const { name, index, language, queries } of judgedTexts) {
    const typed = queries.map(({ query }) => query);
    const passages = index.passages.map(({ passage }) => passage);
    const found = typed.map((query) => ids(query, index, language));
    const pagefind = await askPagefind(browser, passages, typed, index.lang);
    const all = [found, pagefind, askMiniSearch(passages, typed)].map((each) =>
      scores(queries, each),
    );
    const addRow = (what: string, count: number, share: (search: Scores) => number) =>
      rows.push(
        `| ${[`${name}: ${what}`, count, ...all.map((search) => share(search).toFixed(2))].join(' | ')} |`,
      );
    const [ours] = all;
    for (const [kind, { of }] of ours?.kinds ?? [])
      addRow(kind, of, ({ kinds }) => (kinds.get(kind)?.right ?? 0) / of);
    const some = queries.filter(({ expect }) => expect.length > 0).length;
    addRow('with an answer', some, ({ answered }) => answered);
    addRow('without one', queries.length - some, ({ nothing }) => nothing);
    for (const { query, expect, found: got } of ours?.missed ?? [])
      missed.push(
        `- ${name}, “${query}”: ${expect.join(' or ') || 'nothing'} expected, found ${got.join(' ') || 'nothing'}`,
      );
  }
  return [...rows, '', ...missed].join('\n');
}
