import type { en } from './en.ts';

/** A text for each plural category of the language. `{n}` is the number. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Punctuation, with the spaces around: between place and date and in lists, between sentences, at the end of one. */
export const westernPunctuation = { comma: ', ', space: ' ', stop: '.', inBrackets: ' ({range})' };

/** How a language writes numbers. Many values are parts of regular expressions. */
export interface NumberWords {
  /** The decimal separator, and the thousands separator. */
  point: string;
  group: string;
  /** Before a number that is a bound, or rounded. Results are written with the first one. */
  more: string;
  less: string;
  about: string;
  /** The words for powers of ten: plural, singular, and others that a text may use. */
  scales: Record<number, string>;
  /** Between the parts of a number, if it can have several: “1亿2000万”. */
  joined?: string | undefined;
  /** What numbers often count. Four digits before such a word are not a year. */
  counted: string;
  percent: string;
  times: string;
  /** After the digits of an ordinal, a decade or a year of another calendar. */
  ordinal: string;
  /** The units that currency symbols stand for. */
  currencies: Record<string, string>;
  /** Whether units keep their capital letters. */
  capitals?: true;
  /** Between a scale and a unit: “millones de euros”. */
  of?: string;
  /** Between two words of a unit: “yuan per dollar”. */
  per: string;
  /** The language of numbers, dates and units, if it isn’t that of the words. */
  lang?: string;
}

type Translated<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends { other: string } ? Plural : Translated<Texts[Key]>;
};

/** The texts of a page. A language without one of the English keys is a type error. */
export type PageWords = Translated<typeof en>;

/** Returns a pattern of the words that belong to the number before them: scales, percent and times. */
export function wordsAfterNumbers({ numbers }: PageWords): string {
  return [...Object.values(numbers.scales), numbers.percent, numbers.times].join('|');
}

/** Fills the placeholders in a text: `{name}` becomes the value of that name. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (match, name: string) => String(values[name] ?? match));
}

/** Fills the plural form for a number. `printed` is how the number is written, if not in plain digits. */
export function forNumber(lang: string, texts: Plural, n: number, printed: string | number = n) {
  return fill(texts[new Intl.PluralRules(lang).select(n)] ?? texts.other, { n: printed });
}
