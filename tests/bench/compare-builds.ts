import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { buildCost } from './build-cost.ts';
import { writeSites } from './compared-sites.ts';
import { COLUMNS, type Measure, measureInRounds, type Measured } from './comparison.ts';
import { measureFirstResult, SEARCHES } from './first-result.ts';
import { serveOverTls, type Certificate } from './tls-server.ts';

/**
 * Compares the builds of a number of made-up releases, in three rounds at most, and what a first
 * result from another release costs a reader.
 */
export async function compareBuilds(
  browser: Browser,
  certificate: Certificate,
  { size, rounds }: { size: number; rounds: number },
): Promise<Measured[]> {
  const releases = size === 1 ? '1 release' : `${size.toLocaleString('en')} releases`;
  const costs = {
    time: { what: `Build of ${releases}`, unit: 's', ratio: { to: 'floor', limit: 1.6 } },
    cpu: { what: 'Processor time of it', unit: 's', ratio: { to: 'floor', limit: 1.6 } },
    memory: { what: 'Memory of it', unit: 'MB', ratio: { to: 'floor', limit: 1.5 } },
  } as const satisfies Record<string, Measure>;
  console.error(`${costs.time.what}:`);
  const { word, ...folders } = await writeSites(size);
  const build = (column: keyof typeof folders) => buildCost(folders[column]);
  const built = await measureInRounds(Math.min(rounds, 3), costs, COLUMNS, build, {
    warmUp: false,
  });
  if (word === undefined) return built;

  console.error(`The search for “${word}”:`);
  const first = {
    bytes: { what: `First result from the last of ${releases}`, unit: 'bytes', limit: 150_000 },
    requests: { what: 'Requests to it', unit: 'requests' },
    cold: { what: 'The same, slow, from the button', unit: 'ms' },
  } as const satisfies Record<string, Measure>;
  const sites = {
    starlight: await serveOverTls(join(folders.starlight, 'dist'), certificate),
    ours: await serveOverTls(join(folders.ours, 'dist'), certificate),
  };
  const selectors = { starlight: SEARCHES.starlight, ours: SEARCHES.others };
  const search = (column: keyof typeof sites) =>
    measureFirstResult(browser, sites[column], selectors[column], word);
  const found = await measureInRounds(rounds, first, ['starlight', 'ours'], search);
  for (const site of Object.values(sites)) await site.close();
  return [...built, ...found];
}
