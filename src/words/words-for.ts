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
  // A language that ICU doesn’t know has English numbers, not those of the machine.
  const [tag = 'en'] = Intl.NumberFormat.supportedLocalesOf(lang);
  const numbers = numbersOfRegion((own ?? en).numbers, tag);
  if (own) return { words: numbers === own.numbers ? own : { ...own, lang, numbers } };
  return { words: { ...en, numbers: { ...numbers, ...scalesIn(tag), lang: tag } }, lang: 'en' };
}

function numbersOfRegion(numbers: NumberWords, lang: string): NumberWords {
  const style = { style: 'currency', currency: 'EUR', currencyDisplay: 'name' } as const;
  const format = new Intl.NumberFormat(lang, { ...style, numberingSystem: 'latn' });
  const { group, decimal: pricePoint = '.', currency = '€' } = partsOf(format, 12_345.6);
  // French in Switzerland writes “0,5” and “12.50 francs”.
  const { decimal = '.' } = partsOf(new Intl.NumberFormat(lang, { numberingSystem: 'latn' }), 0.5);
  if (new RegExp(`^${numbers.point}{2}$`).test(pricePoint + decimal)) return numbers;
  const currencies = { ...numbers.currencies, '€': currency };
  const point = `[${pricePoint}${decimal}]`;
  return { ...numbers, currencies, point, group: `[ '’${group}]`, lang };
}

/** Returns the scales and the percent of a language that has no words: 億, करोड़, “milhões”, “procent”. */
function scalesIn(lang: string): Pick<NumberWords, 'scales' | 'joined' | 'percent'> {
  const scales: Record<number, string> = {};
  for (const compactDisplay of ['long', 'short'] as const) {
    const style = { notation: 'compact', compactDisplay, numberingSystem: 'latn' } as const;
    const format = new Intl.NumberFormat(lang, style);
    // The plural, the singular, the plural of few, and those of fractions and of tens: “20 de milioane”.
    for (const digit of [5, 1, 2, 1.5, 20])
      for (let power = 3; power <= 12; power += 1) {
        const { integer, compact = '' } = partsOf(format, digit * 10 ** power);
        // One letter may be a unit: “5 t”.
        const isName = /\p{L}[\p{L}\p{M}]|[\p{sc=Han}\p{sc=Hang}]/u.test(compact);
        if (integer !== `${Math.trunc(digit)}` || !isName) continue;
        const name = compact.replace(/\s/g, ' ').replace('.', String.raw`\.?`);
        scales[power] = scales[power] ? `${scales[power]}|${name}` : name;
      }
  }
  // A single digit without a scale isn’t part of it: “4조 3교대”, shifts of four teams.
  const joined = scales[4] && String.raw`(?: (?!\d(?![\d,.]| ?[백百천千만萬万억億])))?`;
  // Hungarian and Finnish put endings on them: “milliárdot”, “miljardin”, “százalékkal”.
  for (const [power, names] of Object.entries(scales))
    scales[Number(power)] = String.raw`${names}|(?:${names})(?<=\p{L}{5})\p{L}{1,3}`;
  const style = { style: 'unit', unit: 'percent', unitDisplay: 'long' } as const;
  const percents = [5, 1, 2].map((n) => n.toLocaleString(lang, style).replace(/[\p{Nd}\s]+/u, ''));
  const percent = String.raw`${en.numbers.percent}|(?:${percents.join('|')})\p{L}*|${OTHER_PERCENTS}`;
  return { scales: scales[4] ? { 2: '百|백', 3: '千', ...scales } : scales, joined, percent };
}

/** Percent and percentage points as Intl doesn’t write them: “pct.”, “punti percentuali”. */
const OTHER_PERCENTS = String.raw`pct\.?|pst\.|proc\.|per cento|la sută|phần trăm|[pп]\.[pп]\.|p\p{L}{3,6} p(?:er|ro)cen?t?\p{L}+|процентн\p{L}+ пункт\p{L}*|procentn\p{L}+ bod\p{L}*`;

/** Returns the parts of a formatted number by their type. */
function partsOf(format: Intl.NumberFormat, number: number): Record<string, string> {
  return Object.fromEntries(format.formatToParts(number).map(({ type, value }) => [type, value]));
}

/** Returns the words that the scripts of a page use. */
export function scriptWords(words: PageWords) {
  const { lang, comma, stop, close, asReceived, passage, inHeading, heading, script } = words;
  const site = { ...script.site, all: words.releases };
  return { lang, comma, stop, close, asReceived, passage, inHeading, heading, ...script, site };
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
