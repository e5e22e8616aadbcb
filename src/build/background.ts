import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ShareWords } from '../cite/share-picture.ts';
import { listDisagreements } from '../figures/findings.ts';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { retractionNotice } from '../release/retraction.ts';
import type { PublishedSite, SiteData } from '../release/site.ts';
import { formatDate } from '../text/dates.ts';
import { fill } from '../words/words.ts';
import { wordsForSite } from '../words/words-for.ts';
import { type BackgroundWork, makeFiles } from './background-thread.ts';
import { versionOf } from './release-files.ts';

/** Of more releases, Pagefind and Vite together would need too much memory, so that the build waits for the index. */
const MOST_IN_THREADS = 300;

/**
 * Begins to index the words of releases and to draw their share pictures into the folder of a build, which goes on
 * meanwhile. The proof checks that the pages have these words. `finished` is rejected with what goes wrong.
 */
export async function workInBackground(
  releases: readonly Release[],
  { base, data }: PublishedSite,
  folder: string,
): Promise<{ finished: Promise<void> }> {
  const pages = releases.map((release) => ({
    address: withBase(base, release.address),
    lang: release.data.lang,
    text: [...release.data.above, ...release.ownBlocks.map(({ text }) => text)].join('\n'),
    version: versionOf(release),
  }));
  const { lang } = wordsForSite(data.lang, releases).words;
  const pictures = releases.map((release) => ({
    path: `${release.id}.png`,
    words: shareWords(release, data),
  }));
  const index = { folder, pages, lang };
  const draw = () => runThread({ folder, pictures });
  const areFew = releases.length <= MOST_IN_THREADS;
  const finished = areFew ? runThread(index).then(draw) : draw();
  finished.catch(() => {}); // an error is thrown when the build waits for it
  if (!areFew) await makeFiles(index);
  return { finished };
}

async function runThread(workerData: BackgroundWork): Promise<void> {
  const file = new URL('background-thread.ts', import.meta.url);
  const resourceLimits = { maxYoungGenerationSizeMb: 8 };
  await once(new Worker(file, { workerData, resourceLimits }), 'exit');
}

function shareWords({ data, figures }: Release, site: SiteData): ShareWords {
  const { headline, issuer, wire, date, lang } = data;
  const retraction = retractionNotice(data);
  const [found] = retraction ? [] : listDisagreements(figures);
  const [before, after = ''] = figures.words.releasePrints.split('{printed}');
  return {
    site: site.name,
    accent: site.accent?.light,
    headline,
    facts: [issuer, wire, date && formatDate(date, lang)].filter(Boolean).join(' · '),
    checked: retraction ?? (found && before + found.printed),
    others: found && fill(after, { ...found }),
  };
}
