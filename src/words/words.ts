import type { en } from './en.ts';

/** A text for each number that the language tells apart; `{n}` is the number. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** How a language writes numbers; alternatives are parts of a regular expression. */
export interface NumberWords {
  /** Before the decimals, and between groups of three digits. */
  point: string;
  group: string;
  /** Before a number that is a bound or rounded; results are written with the first. */
  more: string;
  less: string;
  about: string;
  /** The words for powers of ten: for many, for one, and others that a text may have. */
  scales: Record<number, string>;
  /** Between the parts of a number, “1亿2000万”, if it can have any. */
  joined?: string;
  /** What numbers often count: four digits before it are not a year. */
  counted: string;
  percent: string;
  times: string;
  /** After the digits of an ordinal. */
  ordinal: string;
  /** The units that signs of money stand for. */
  currencies: Record<string, string>;
  /** Whether units keep their capital letters. */
  capitals?: true;
  /** Between a scale and a unit: “millones de euros”. */
  of?: string;
  /** What two words of a unit are joined by: “yuan a dollar”. */
  per: string;
  /** Numbers that can be read, for a message. */
  example: string;
  /** The language in which results are written, if it isn’t that of the words. */
  lang?: string;
}

type Translated<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string | NumberWords
    ? Texts[Key]
    : Texts[Key] extends { other: string }
      ? Plural
      : Translated<Texts[Key]>;
};

/** What a page says. A language that lacks a key of English is a type error. */
export type PageWords = Translated<typeof en>;

/** Fills the places of a text: `{name}` becomes the value of that name. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Gives the text for a number in the language of the words; the number may be shown as something else. */
export function forNumber(lang: string, texts: Plural, n: number, shown: string | number = n) {
  return fill(texts[new Intl.PluralRules(lang).select(n)] ?? texts.other, { n: shown });
}

/**
 * Gives the names of the twelve months in a locale, long and short, without dots. Each list of twelve is
 * in the order of the year; some languages have another form after a day: “мая”.
 */
export function monthNames(locale: string): string[] {
  const forms = (['long', 'short'] as const).flatMap(
    (month) => [{ month }, { month, day: 'numeric' }] as const,
  );
  return forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(2024, index));
      return parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? '';
    });
  });
}
