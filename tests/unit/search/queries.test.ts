import { expect, test } from 'vitest';
import forCouncil from '../../bench/queries/council.json' with { type: 'json' };
import forCourt from '../../bench/queries/court.json' with { type: 'json' };
import forDengue from '../../bench/queries/dengue.json' with { type: 'json' };
import forFactory from '../../bench/queries/factory.json' with { type: 'json' };
import forFinding from '../../bench/queries/finding.json' with { type: 'json' };
import forMeasles from '../../bench/queries/measles.json' with { type: 'json' };
import forMuseum from '../../bench/queries/museum.json' with { type: 'json' };
import forPromotion from '../../bench/queries/promotion.json' with { type: 'json' };
import forRailway from '../../bench/queries/railway.json' with { type: 'json' };
import forRecall from '../../bench/queries/recall.json' with { type: 'json' };
import forRelease from '../../bench/queries/release.json' with { type: 'json' };
import forResults from '../../bench/queries/results.json' with { type: 'json' };
import { scores } from '../../bench/scores.ts';
import {
  council,
  court,
  dengue,
  english,
  factory,
  finding,
  french,
  german,
  ids,
  measles,
  museum,
  promotion,
  railway,
  recall,
  release,
  results,
  spanish,
} from './fixtures.ts';

test.each([
  ['the release', release, forRelease],
  ['the results', results, forResults],
  ['the finding', finding, forFinding],
  ['the court ruling', court, forCourt],
  ['the council’s measure', council, forCouncil],
  ['the recall', recall, forRecall],
  ['the railway', railway, forRailway],
  ['the factory, in German', factory, forFactory, german],
  ['the exhibition, in German', museum, forMuseum, german],
  ['the promotion, in German', promotion, forPromotion, german],
  ['the measures, in Spanish', dengue, forDengue, spanish],
  ['the measures, in French', measles, forMeasles, french],
])(
  'the queries on %s are answered: .95 at the first place, .97 rightly with nothing',
  (_, index, queries, language = english) => {
    const all = scores(
      queries,
      queries.map(({ query }) => ids(query, index, language)),
    );
    const missed = all.missed.map(({ query, found }) => `${query}: ${found.slice(0, 3).join(' ')}`);
    expect(all.answered, missed.join('; ')).toBeGreaterThanOrEqual(0.95);
    expect(all.nothing, missed.join('; ')).toBeGreaterThanOrEqual(0.97);
  },
);
