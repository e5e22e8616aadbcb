import { wrappedPattern } from '../text/wrapped-pattern.ts';

const NAMES = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)?`;

/** The name of an authority or a university that begins with what it is: “Ministry of Ports”. */
const AUTHORITY = wrappedPattern`
  (?:(?:The |\p{Lu}\S* )?(?:Ministry|Department|Office(?! of (?:Public|Media|Press|Comm))|
  University|Commission|Council|Court|Federation|City|Port(?: Authority)?|Bank) (?:of|for)(?: the)?|
  (?:Ministerio|Gobierno|Ayuntamiento|Universidad|Ministério|Universidade|Câmara Municipal|
  Ministère|Ville|Préfecture|Université|Ministero|Comune|Università) d(?:[eiu]|el|es|o|a|e la)|
  (?:(?:Bundesm|M)inisterium|(?:Bundes|Landes)amt) (?:für|der|des)|Gemeente|Stadt|Stadtwerke|Kanton|
  Universität) ${NAMES}(?:(?:,| and| of(?: the)?| und| y| e| et) ${NAMES})*
`.source;

/** The name of an authority, a company or a university: “Ministry of Ports”, but not “Ministry of Ports opens quay”. */
const ORGANIZATION = new RegExp(
  wrappedPattern`
  ^(?:${AUTHORITY}|(?!About |Om |Over |Über )(?:\p{Lu}\S+ (?:& )?){1,3}(?:Ministry|Department|
  University|Council|Police|Authority|Agency|Kommune?|Inc\.?|Ltd\.?|plc|PLC|LLC|GmbH|AG|SE|ASA|A/S|AB|
  S\.[Aa]\.|S\.p\.A\.|Oyj?|e\. ?V\.|[NB]\.?V\.?|Belediyesi|Bakanlığı|Başkanlığı|BAŞKANLIĞI|
  Müdürlüğü|Üniversitesi)|[^\s、，。：；！？「」（）をはがに访赴在向将获]{2,12}(?:局|部|[厅廳]|委[员員][会會]|[办辦]公室|公司|会社|大[学學]|
  政府)|(?:株式会社|国立大学法人)\S{2,12}|(?:وزارة|بلدية|جامعة|هيئة|شركة)(?: و?ال\S+)+|.{2,30}मंत्रालय|
  (?:Министерство|Міністерство|Администрация|Адміністрація|Университет|Університет)(?: \S+){1,2})$
`,
  'mu',
);

/** Finds a line of a text that is the name of an organization. In capitals, it may be an authority. */
export function findOrganization(text: string): string | undefined {
  const isCapitals = !/\p{Ll}/u.test(text) && new RegExp(`^${AUTHORITY}$`, 'iu').test(text);
  return isCapitals ? text : ORGANIZATION.exec(text)?.[0];
}
