import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { sharePicture } from '../cite/share-picture.ts';
import { evaluate } from '../figures/evaluate.ts';
import { describeInstead, listFindings } from '../figures/findings.ts';
import { loadSite } from '../release/site.ts';
import { formatDate } from '../text/format-date.ts';

export { getStaticPaths } from './_citation-route.ts';

type Release = CollectionEntry<'releases'>;

/** The picture that a link to the page of a release is shown with. */
export const GET: APIRoute<{ release: Release }> = async ({ props: { release } }) => {
  const { headline, issuer, wire, date, lang } = release.data;
  const { name, accent } = loadSite('.').data;
  const picture = await sharePicture({
    site: name,
    accent: accent?.light,
    headline,
    facts: [issuer, wire, date && formatDate(date, lang)].filter(Boolean).join(' · '),
    checked: disagreement(release),
  });
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};

/** The first figure that disagrees with others of the release, and what those give. */
function disagreement(release: Release) {
  const figures = evaluate(release.data);
  const finding = listFindings(figures).find(({ verdict }) => verdict === 'disagrees');
  const check = finding && figures.checks.get(finding.check ?? '');
  if (!check) return undefined;
  return { printed: `Printed: ${finding.printed}`, others: describeInstead(finding, check) };
}
