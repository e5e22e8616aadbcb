import { expect, test } from 'vitest';
import forAppeal from '../../bench/queries/appeal.json' with { type: 'json' };
import forBank from '../../bench/queries/bank.json' with { type: 'json' };
import forBicycle from '../../bench/queries/bicycle.json' with { type: 'json' };
import forCarta from '../../bench/queries/carta.json' with { type: 'json' };
import forChip from '../../bench/queries/chip.json' with { type: 'json' };
import forCouncil from '../../bench/queries/council.json' with { type: 'json' };
import forCourt from '../../bench/queries/court.json' with { type: 'json' };
import forDengue from '../../bench/queries/dengue.json' with { type: 'json' };
import forFerry from '../../bench/queries/ferry.json' with { type: 'json' };
import forFactory from '../../bench/queries/factory.json' with { type: 'json' };
import forFinding from '../../bench/queries/finding.json' with { type: 'json' };
import forGel from '../../bench/queries/gel.json' with { type: 'json' };
import forGrain from '../../bench/queries/grain.json' with { type: 'json' };
import forMeasles from '../../bench/queries/measles.json' with { type: 'json' };
import forMetro from '../../bench/queries/metro.json' with { type: 'json' };
import forMuseum from '../../bench/queries/museum.json' with { type: 'json' };
import forPromotion from '../../bench/queries/promotion.json' with { type: 'json' };
import forRailway from '../../bench/queries/railway.json' with { type: 'json' };
import forPumps from '../../bench/queries/pumps.json' with { type: 'json' };
import forQuake from '../../bench/queries/quake.json' with { type: 'json' };
import forRecall from '../../bench/queries/recall.json' with { type: 'json' };
import forRelease from '../../bench/queries/release.json' with { type: 'json' };
import forResults from '../../bench/queries/results.json' with { type: 'json' };
import forSchool from '../../bench/queries/school.json' with { type: 'json' };
import forStorm from '../../bench/queries/storm.json' with { type: 'json' };
import forTram from '../../bench/queries/tram.json' with { type: 'json' };
import forYields from '../../bench/queries/yields.json' with { type: 'json' };
import { scores } from '../../bench/scores.ts';
import { arabic, chinese, english, french, german, ids } from './fixtures.ts';
import { italian, japanese, spanish, texts } from './fixtures.ts';

test.each([
  ['the release', forRelease],
  ['the results', forResults],
  ['the finding', forFinding],
  ['the court ruling', forCourt],
  ['the council’s measure', forCouncil],
  ['the recall', forRecall],
  ['the railway', forRailway],
  ['the bank’s decision', forBank],
  ['the grain harvest', forGrain],
  ['the chip', forChip],
  ['the factory, in German', forFactory, german],
  ['the exhibition, in German', forMuseum, german],
  ['the promotion, in German', forPromotion, german],
  ['the measures, in Spanish', forDengue, spanish],
  ['the storm warning, in Spanish', forStorm, spanish],
  ['the measures, in French', forMeasles, french],
  ['the ferries, in French', forFerry, french],
  ['the metro line, in Chinese', forMetro, chinese],
] as const)(
  'the queries on %s are answered: .95 at the first place, .97 rightly with nothing',
  (name, queries, language = english) => expectAnswers(name, queries, language, 0.95, 0.97),
);

test.each([
  ['the gel', forGel, english],
  ['the pumps, in German', forPumps, german],
  ['the bicycle', forBicycle, english],
  ['the year’s results, in Chinese', forYields, chinese],
  ['the tram, in French', forTram, french],
  ['the earthquake, in Japanese', forQuake, japanese],
  ['the charity’s appeal', forAppeal, english],
  ['the identity cards, in Italian', forCarta, italian],
  ['the new schools, in Arabic', forSchool, arabic],
] as const)(
  'most queries on %s, written before anyone tuned the search to the text, are answered',
  (name, queries, language) => expectAnswers(name, queries, language, 0.82, 0.76),
);

/** Expects at least these shares of the queries to be right: at the first place, and with nothing. */
function expectAnswers(
  name: keyof typeof texts,
  queries: Parameters<typeof scores>[0],
  language: Parameters<typeof ids>[2],
  atFirst: number,
  nothing: number,
): void {
  const all = scores(
    queries,
    queries.map(({ query }) => ids(query, texts[name], language)),
  );
  const missed = all.missed.map(({ query, found }) => `${query}: ${found.slice(0, 3).join(' ')}`);
  expect(all.answered, missed.join('; ')).toBeGreaterThanOrEqual(atFirst);
  expect(all.nothing, missed.join('; ')).toBeGreaterThanOrEqual(nothing);
}
