import type { NewsArticle, Organization, WithContext } from 'schema-dts';
import type { ReleaseData } from '../release/schema.ts';
import type { SiteData } from '../release/site.ts';

/** Describes a page as a NewsArticle (https://schema.org/NewsArticle) in JSON-LD that is safe inside a script element. */
export function structuredData(
  data: ReleaseData,
  site: SiteData,
  address?: string,
  picture?: string,
): string {
  const { headline, issuer, wire, place, date, release, lang, receivedCopy, edition } = data;
  const organization = (name: string): Organization => ({ '@type': 'Organization', name });
  const article: WithContext<NewsArticle> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    inLanguage: lang,
    ...(place && { dateline: place }),
    ...(date && { datePublished: date }),
    ...(data.retracted && { creativeWorkStatus: 'Retracted' }),
    ...(edition && { dateModified: edition.date }),
    ...(issuer && { author: organization(issuer) }),
    publisher: organization(site.name),
    ...(site.editor && { editor: { '@type': 'Person', name: site.editor } }),
    ...(release && { identifier: release }),
    ...(address && picture && { url: address, image: picture }),
    isBasedOn: {
      '@type': 'CreativeWork',
      name: headline,
      ...(wire && { provider: organization(wire) }),
      ...(receivedCopy && { url: receivedCopy.url }),
    },
  };
  return JSON.stringify(article).replaceAll('<', '\\u003c');
}
