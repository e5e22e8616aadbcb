import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sharePicture, type ShareWords } from '../cite/share-picture.ts';
import { listDisagreements } from '../figures/findings.ts';
import type { Release } from '../release/release.ts';
import { retractionNotice } from '../release/retraction.ts';
import type { SiteData } from '../release/site.ts';
import { formatDate } from '../text/dates.ts';
import { fill } from '../words/words.ts';
import { writeOutput } from './output-files.ts';

/** Draws the share picture of each release into a folder. They are rendered in threads, while the build goes on. */
export async function drawSharePictures(
  releases: readonly Release[],
  site: SiteData,
  folder: string,
) {
  const fonts = join(folder, '.fonts');
  mkdirSync(fonts);
  for (const release of releases) {
    const picture = await sharePicture(shareWords(release, site), fonts);
    writeOutput(folder, `${release.id}.png`, picture);
  }
  rmSync(fonts, { recursive: true });
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
