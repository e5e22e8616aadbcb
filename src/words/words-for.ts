import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { NumberWords, PageWords } from './words.ts';
import { zh } from './zh.ts';

/** The words of a page, and the language to mark them with. */
export interface LanguageWords {
  words: PageWords;
  /** The `lang` of elements with these words, if the page is in a language that has none: English. */
  lang?: 'en';
}

const LANGUAGES: Record<string, PageWords> = { ar, de, en, es, fr, zh };
const known: Record<string, LanguageWords> = {};

/** Returns the words for a page in a language (a BCP 47 tag), or English ones if it has none. */
export function wordsFor(lang: string): LanguageWords {
  return (known[lang] ??= wordsForRegion(lang));
}

/** Returns the words of a language, with the separators of its region: “1,234.5” in es-MX, “1’234.5” in de-CH. */
function wordsForRegion(lang: string): LanguageWords {
  const { language, script } = new Intl.Locale(lang).maximize();
  // A page in traditional Chinese characters must not get words in simplified ones.
  const isSameScript = script === new Intl.Locale(language).maximize().script;
  const own = isSameScript ? LANGUAGES[language] : undefined;
  // English texts use a decimal point everywhere, whatever CLDR says of the region.
  if (own === en) return { words: en };
  const numbers = numbersOfRegion((own ?? en).numbers, lang);
  if (!own) return { words: { ...en, numbers: { ...numbers, dates: lang } }, lang: 'en' };
  return { words: numbers === own.numbers ? own : { ...own, lang, numbers } };
}

function numbersOfRegion(numbers: NumberWords, lang: string): NumberWords {
  const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(12_345.6);
  const { group, decimal = '.' } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  if (new RegExp(`^${numbers.point}$`).test(decimal)) return numbers;
  const example = numbers.example.replace(/(?<=\d)[.,](?=\d)/g, decimal);
  return { ...numbers, point: `[${decimal}]`, group: `[ '’${group}]`, example, lang };
}

/** Returns the words that the scripts of a page use. */
export function scriptWords(words: PageWords) {
  const { lang, facts, search, figures, list, passage, heading, script } = words;
  const { comma, stop } = facts;
  const named = { passage, heading: figures.heading, headingNamed: heading };
  const site = { ...script.site, all: list.title };
  return { lang, comma, stop, close: search.close, ...named, ...script, site };
}

/** Returns the words of the list and the feed, in the language of the site or, by default, of most releases. */
export function wordsForSite(
  lang: string | undefined,
  releases: readonly { data: { lang: string } }[],
): LanguageWords {
  const byLanguage = Map.groupBy(releases, ({ data }) => wordsFor(data.lang).words.lang);
  const [most] = [...byLanguage].sort(([, a], [, b]) => b.length - a.length);
  return wordsFor(lang ?? most?.[0] ?? 'en');
}

/** The codes of the languages that have words. */
export const languages = Object.keys(LANGUAGES);
