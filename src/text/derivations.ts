import { de } from './derivations/de.ts';
import { en } from './derivations/en.ts';
import { es } from './derivations/es.ts';
import { fr } from './derivations/fr.ts';

/** How a language derives words from one another. Changes and prefixes are parts of regular expressions. */
export interface Derivations {
  /** Ends of stems, each with what it becomes: "mit miss" for "permit" and "permission". One alone is removed. */
  readonly changes?: string;
  /** Stems of one word that no rule relates, the base first. Each may follow one of the prefixes. */
  readonly irregular?: string;
  readonly prefixes?: string;
  /** Prefixes that a verb may part with: "vorgeführt", "einzuladen". "Zurück" is before "zu". */
  readonly separable?: string;
  /** Whether a word may begin with another letter than its relatives. */
  readonly anyFirst?: boolean;
  /** Words that only look derived from others, each with its real relatives. */
  readonly apart?: string;
  /** Words that mean the same. A word may be in only one list. */
  readonly synonyms?: string;
}

/** The endings of nouns in Danish, Norwegian and Swedish: "investering", "produktion", "sikkerhet", "vedtakelse". */
const NORDIC: Derivations = {
  changes: `uktion ucer, uksjon user, rans? rer, bygg?n bygg, (?<=[^aeiou])el l, llr? l, tt t,
      pp p,
      (?<=.{5})[ij]on|(?<=.{3})(?:are?|els|er(?:i|ing)?|he[dt]|lig|n?ing|skap|skab|ande|nd)|(?<=.{2})n?ing`,
};

/** The endings of words in Czech and Polish: "akustyczny", "edukacyjny", "pracownik", "budowanie", "možnost". */
const SLAVIC = { changes: 'cz?n k, yjn j, (?<=.{4})(?:o[vw](?:an)?|nik|n|ost)' };

/** Endings in South Slavic languages, and an a that comes and goes: "zatvaranje", "parkiralište", "rujan". */
const SOUTH_SLAVIC: Derivations = {
  changes: 'a([^aeiou]) $1, (?<=.{3})(?:(?:iv)?a?nj|enj|al|ist|ost|[ai])',
  irregular: 'det dec, pas psa',
};

/** The derivations of each language. The build sends them to the browser with a stemmer. */
export const derivations: Record<string, Derivations> = {
  // These leave the consonants of the root.
  ar: {
    anyFirst: true,
    changes: `^(?:است|[ايتمن]ت?)(.{3,}) $1, (?<=.{3})(?:[اوي]ن|هم|ها|كم|نا|وا|ات|[تهاي]),
      ^(.+)[اوي](.*) $1$2, ^(.)ت(..) $1$2`,
  },
  en,
  de,
  // Final forms of letters, then prefixes that are written as one word with the next, then endings.
  he: {
    anyFirst: true,
    changes: `ך כ, ם מ, ן נ, ף פ, ץ צ, ^[ושבלכמה](.{3,}) $1,
      (?<=.{3})(?:י?ימ|י?ות|י?ית|נו|הנ|כמ|[והית]), ^(?=.{5})(.+)[וי](.*) $1$2`,
  },
  es,
  fr,
  it: {
    changes: `apertur apert, aprir apert, icolt icol, dott duc, du(?:zion|rr|tt|ttor) duc,
      struzion stru, stru(?:tt|gg) stru, cis(?:ion)? cid, chius chiud, ssun(?:zion|t) ssum,
      ele(?:zion|tt) elegg, lett(?:ur|or) lett, direzion dirig, dirett(?:or)? dirig,
      te(?:zion|tt) tegg, chiest chied, spes spend, scelt scegl, spost spond, scri(?:zion|tt) scriv,
      me?iss?ion mett, mess mett, ific if, nzion nt, nz nt,
      (?<=.{3})(?:[ai]?zion|ment|[ai]?tor|trice?|ezz|istic|is[mt]|ion|al|ent|ur)`,
    apart: 'banca, capitano, caso, corso, costa, milano, partito, porto',
  },
  pt: {
    changes: `abertur abert, abrir abert, ([ai])vel $1bil, icult(?:or|ur)? icol, du(?:c|t|tor) duz,
      stru(?:c|t|tor) stru, dire(?:c|t|tor) dirig, spost spond, tec teg, elei[ct] eleg,
      scri[ct] screv, miss mit, clus clu, nc nt,
      (?<=.{3})(?:[ai]?c|[ai]?ment|[aei]?dor|ez|istic|is[mt]|ion|al|[ae]nt|ur)`,
    irregular: 'dec decid',
    apart: 'banca, caso, partido, porto, seguro',
  },
  bg: { changes: '(?<=.{3})(?:ац|иран?|[аеия]в|[ае]н|к|н|ост|ск|ств|т), ц к, з г' },
  bs: SOUTH_SLAVIC,
  cs: SLAVIC,
  da: NORDIC,
  fa: {
    changes: '(?<=.{3})(?:ها(?:يي?)?|تر(?:ين)?|ات|ي), (?<=.{2})گان ه, (?<=.{3})ان, (?<=.{4})ه',
  },
  fi: {
    changes: `ks s, ([uy])d $1s, ng nk, (?<=.{4})ami[ns], (?<=.{3}[ai])in is, (?<=.{4}oi)(?:d|nt?),
      (?<=.{4})(?:oi|a), (?<=.{3}[^aeiouy])u, (?<=.{2})nt n`,
    irregular: 'tehdas teht, uusi uude, vesi vede, vuosi vuode',
  },
  hr: SOUTH_SLAVIC,
  lt: { changes: 'c t, dz d, (?<=.{3})(?:[iy]m|av|yb|in|uoj?)' },
  nb: NORDIC,
  nl: {
    changes: `([aeou])\\1([^aeiou]+) $1$2, f v, z s, acht ag,
      (?<=.{3}[^aeiou])[dt]|(?<=.{3})(?:ing|heid|e?lijk|er|baar|sel|schap|at?ie)`,
    separable: 'aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor',
  },
  no: NORDIC,
  pl: SLAVIC,
  ro: { changes: '(?<=.{3})(?:ur|est|esc|easc)', irregular: 'copil cop copii' },
  ru: {
    changes: `[еь]к к,
      (?<=.{4})(?:[аи]?льн|[оы]вк|[нчщ]ик|ск|ов|е?н|[иы]ва|ирова|ова|ств|у?л|у?вш|к)`,
  },
  sr: { ...SOUTH_SLAVIC, anyFirst: true }, // in two scripts
  sv: NORDIC,
  // Subjects and tenses, classes of nouns and "ku-", then endings: "walichelewa", "wakulima", "uchelewaji".
  sw: {
    anyFirst: true,
    changes: `^(?:ni|tu|wa|zi|li|ya|vi|ki|[uaimy])?(?:li|na|ta|me)(?:yo|cho|vyo)?(.{3,}) $1,
      ^(?:mwa|wa|mi|vi|ki|ma|ku|m[uw]?|u)(.{3,}) $1, nzi ng, (?<=.{3})(?:w?a(?:ji)?|zi|[eiouw])`,
    irregular: 'mwanamke wanawake, mwana wana, mtoto watoto',
  },
  tr: {
    changes:
      '(?<=.{3})(?:m[ae]|[iu]m|[iu]?c[iu]|l[iu]k|l[iu]|s[iu]z|[iu]l|[ae]c[ae][kg]|[iu]yor|d[iu]|m[iu]s|[aeiu]r|s[ae]|[iu]p|y?[ae][bp])',
  },
  uk: {
    changes:
      '[чц] к, [жз] г, і([^аеиоуія]{1,2}) о$1, (?<=.{3})(?:[аеи]л|[аеє]н|[ую]ва|ськ|ник|к|н)',
  },
};
