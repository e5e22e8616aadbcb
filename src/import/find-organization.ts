import { wrappedPattern } from '../text/wrapped-pattern.ts';

const NAMES = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)?`;

/** The name of an authority or a university that begins with what it is: “Ministry of Ports”. */
const AUTHORITY = wrappedPattern`
  (?:(?:The |\p{Lu}\S* )?(?:Ministry|Department|Office(?! of (?:Public|Media|Press|Comm))|
  University|Commission|City|Port(?: Authority)?) (?:of|for)(?: the)?|
  (?:Ministerio|Câmara Municipal|Ville|Université) d(?:[eiu]|es|o|a|e la)|
  (?:(?:Bundesm|M)inisterium|Bundesamt) (?:für|der|des)|Stadt|Kanton|Universität) ${NAMES}
  (?:(?:,| and| of(?: the)?| und) ${NAMES})*
`.source;

/** The name of an authority, a company or a university: “Ministry of Ports”, but not “Ministry of Ports opens quay”. */
const ORGANIZATION = new RegExp(
  wrappedPattern`
  ^(?:${AUTHORITY}|(?!About )(?:\p{Lu}\S+ (?:& )?){1,3}(?:University|Council|Police|Authority|
  Agency|Kommune?|Inc\.?|Ltd\.?|plc|LLC|GmbH|AG|SE|ASA|A/S|AB|S\.[Aa]\.|S\.p\.A\.|Oyj?|e\. ?V\.)|
  [^\s、，。：；！？「」（）をはがに访赴在向将获]{2,12}(?:局|部|委[员員][会會]|[办辦]公室|公司|会社|大学|政府)|
  株式会社\S{2,12}|(?:وزارة|هيئة|شركة)(?: و?ال\S+)+|.{2,30}मंत्रालय|
  (?:Министерство|Міністерство)(?: \S+){1,2})$
`,
  'mu',
);

/** Finds a line of a text that is the name of an organization. In capitals, it may be an authority. */
export function findOrganization(text: string): string | undefined {
  const isCapitals = !/\p{Ll}/u.test(text) && new RegExp(`^${AUTHORITY}$`, 'iu').test(text);
  return isCapitals ? text : ORGANIZATION.exec(text)?.[0];
}
