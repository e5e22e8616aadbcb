import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ShareWords } from '../cite/share-picture.ts';
import { listDisagreements } from '../figures/findings.ts';
import type { Release } from '../release/release.ts';
import type { SiteData } from '../release/site.ts';
import { formatDate } from '../text/format-date.ts';

/**
 * Starts drawing the link preview picture of each release in a worker thread, because a picture takes as
 * long as the rest of a release. Returns a function that waits for the pictures and writes them into the
 * folder of a build.
 */
export function drawSharePictures(releases: readonly Release[], site: SiteData) {
  const workerData = releases.map((release) => [`${release.id}.png`, shareWords(release, site)]);
  const drawn: [string, Uint8Array][] = [];
  const worker = new Worker(new URL('picture-worker.ts', import.meta.url), { workerData });
  worker.on('message', (picture) => drawn.push(picture));
  const end = once(worker, 'exit');
  // An error is thrown when the build asks for the pictures.
  end.catch(() => {});
  return async (dist: string): Promise<void> => {
    await end;
    for (const [file, png] of drawn) writeFileSync(join(dist, file), png);
  };
}

function shareWords({ data, figures }: Release, site: SiteData): ShareWords {
  const { headline, issuer, wire, date, lang } = data;
  const [disagreement] = listDisagreements(figures);
  const { printed } = figures.words.figures.columns;
  return {
    site: site.name,
    accent: site.accent?.light,
    headline,
    facts: [issuer, wire, date && formatDate(date, lang)].filter(Boolean).join(' · '),
    checked: disagreement && {
      ...disagreement,
      printed: `${printed} ${disagreement.printed}`,
    },
  };
}
