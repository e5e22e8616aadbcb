import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import * as fixtures from '../unit/search/fixtures.ts';
import { askMiniSearch, askPagefind } from './others.ts';
import { scores, type Judged, type Scores } from './scores.ts';

const { release, results, finding, court, council, recall, railway, bank, grain, chip } = fixtures;
const { factory, museum, promotion, dengue, storm, measles, ferry, metro } = fixtures;
const { appeal, carta, school, gel, pumps, bicycle, yields, tram, quake } = fixtures;
const english = { release, results, finding, court, council, recall, railway, bank, grain, chip };
const others = {
  yields,
  tram,
  quake,
  gel,
  pumps,
  bicycle,
  factory,
  museum,
  promotion,
  dengue,
  storm,
  measles,
  ferry,
  metro,
  carta,
  school,
};
const texts = { ...english, appeal, ...others };
const languages = new Map([
  [factory, fixtures.german],
  [museum, fixtures.german],
  [promotion, fixtures.german],
  [pumps, fixtures.german],
  [yields, fixtures.chinese],
  [tram, fixtures.french],
  [quake, fixtures.japanese],
  [dengue, fixtures.spanish],
  [storm, fixtures.spanish],
  [measles, fixtures.french],
  [ferry, fixtures.french],
  [metro, fixtures.chinese],
  [carta, fixtures.italian],
  [school, fixtures.arabic],
]);

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
    const found = typed.map((query) => fixtures.ids(query, index, languages.get(index)));
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
