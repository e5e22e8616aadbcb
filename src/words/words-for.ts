import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { NumberWords, PageWords } from './words.ts';
import { zh } from './zh.ts';

/** The words of a page, and what its elements need to show them. */
export interface LanguageWords {
  words: PageWords;
  /** The language to name on elements with these words: English on a page in a language without words. */
  lang?: 'en';
}

const LANGUAGES: Record<string, PageWords> = { ar, de, en, es, fr, zh };
const known = new Map<string, LanguageWords>();

/** Gives the words for a page in a language (a BCP 47 tag); English for one that has none. */
export function wordsFor(lang: string): LanguageWords {
  const words = known.get(lang) ?? wordsForRegion(lang);
  known.set(lang, words);
  return words;
}

/** Gives the words of a language, with the point of its region: “1,234.5” in es-MX, “1’234.5” in de-CH. */
function wordsForRegion(lang: string): LanguageWords {
  const { language, script } = new Intl.Locale(lang).maximize();
  // Words in simplified Chinese characters don’t suit a page in traditional ones.
  const isSameScript = script === new Intl.Locale(language).maximize().script;
  const own = isSameScript ? LANGUAGES[language] : undefined;
  const words = own ?? en;
  // English ones are printed with a point everywhere, whatever the rule.
  const numbers = own === en ? en.numbers : numbersOfRegion(words.numbers, lang);
  const isOther = numbers !== words.numbers;
  if (own) return { words: isOther ? { ...own, lang, numbers } : own };
  return { words: isOther ? { ...en, numbers } : en, lang: 'en' };
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

export type ScriptWords = ReturnType<typeof scriptWords>;

/** Gives what the scripts of a page say. */
export function scriptWords({ lang, facts, search, figures, passage, heading, script }: PageWords) {
  const { comma, stop } = facts;
  const named = { passage, heading: figures.heading, headingNamed: heading };
  return { lang, comma, stop, close: search.close, ...named, ...script };
}

/** Gives the words of the list and the feed: in the language of the site, else of most of its releases. */
export function wordsForSite(
  lang: string | undefined,
  releases: readonly { data: { lang: string } }[],
): LanguageWords {
  const byLanguage = Map.groupBy(releases, ({ data }) => wordsFor(data.lang).words.lang);
  const [most] = [...byLanguage].sort(([, a], [, b]) => b.length - a.length);
  return wordsFor(lang ?? most?.[0] ?? 'en');
}

/** The languages that have words, by their codes. */
export const languages = Object.keys(LANGUAGES);
