import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { sharePicture } from '../cite/share-picture.ts';
import { evaluate } from '../figures/evaluate.ts';
import { formatQuantity } from '../figures/format-quantity.ts';
import { loadSite } from '../release/site.ts';
import { formatDate } from '../text/format-date.ts';

export { getStaticPaths } from './_citation-route.ts';

type Release = CollectionEntry<'releases'>;

/** The picture that a link to the page of a release is shown with. */
export const GET: APIRoute<{ release: Release }> = async ({ props: { release } }) => {
  const { headline, issuer, wire, date } = release.data;
  const picture = await sharePicture({
    site: loadSite('.').data.name,
    headline,
    facts: [issuer, wire, formatDate(date)].filter(Boolean).join(' · '),
    checked: disagreement(release),
  });
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};

/** The first figure that disagrees with others of the release, and what those give. */
function disagreement(release: Release) {
  for (const { comparisons, sums } of evaluate(release.data).checks.values()) {
    const wrong = comparisons.find(({ verdict }) => verdict === 'disagrees');
    if (!wrong) continue;
    const { printed } = wrong.figure;
    const [other] = [...sums.values()].map(({ result }) => formatQuantity(result, 3));
    return {
      printed: `Printed: ${printed}`,
      others: other ? `Its other figures: ${other}` : '',
    };
  }
  return undefined;
}
