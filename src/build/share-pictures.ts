import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { retractionNotice } from '../cite/citation.ts';
import type { ShareWords } from '../cite/share-picture.ts';
import { listDisagreements } from '../figures/findings.ts';
import type { Release } from '../release/release.ts';
import type { SiteData } from '../release/site.ts';
import { formatDate } from '../text/dates.ts';
import { fill } from '../words/words.ts';

/** Draws the share picture of each release into a folder, in a worker: it takes as long as the rest of a release. */
export function drawSharePictures(releases: readonly Release[], site: SiteData, folder: string) {
  const pictures = releases.map((release) => [`${release.id}.png`, shareWords(release, site)]);
  const workerData = { pictures, folder };
  // Little memory for new objects, so that the pixels of drawn pictures are freed soon.
  const options = { workerData, resourceLimits: { maxYoungGenerationSizeMb: 1 } };
  const worker = new Worker(new URL('picture-worker.ts', import.meta.url), options);
  return once(worker, 'exit');
}

function shareWords({ data, figures }: Release, site: SiteData): ShareWords {
  const { headline, issuer, wire, date, lang } = data;
  const retraction = retractionNotice(data);
  const [found] = listDisagreements(figures);
  const [before, after = ''] = figures.words.releasePrints.split('{printed}');
  const checked = found && { printed: before + found.printed, others: fill(after, { ...found }) };
  return {
    site: site.name,
    accent: site.accent?.light,
    headline,
    facts: [issuer, wire, date && formatDate(date, lang)].filter(Boolean).join(' · '),
    checked: retraction ? { printed: retraction, others: '' } : checked,
  };
}
