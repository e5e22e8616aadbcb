import type { en, enScript, enSearch, enSiteSearch } from './en.ts';

/** A text for each number that the language tells apart; `{n}` is the number. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

type Translated<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends { other: string }
      ? Plural
      : Translated<Texts[Key]>;
};

/** What a page says in its markup: English has every key, and a language that lacks one is an error. */
export type PageWords = Translated<typeof en>;

/** What the scripts of a page say. */
export type ScriptWords = Translated<typeof enScript & typeof enSearch & typeof enSiteSearch>;

/** Fills the places of a text: `{name}` becomes the value of that name. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Gives the text for a number in the language of the words; the number may be shown as something else. */
export function forNumber(
  lang: string,
  texts: Plural,
  n: number,
  shown: string | number = n,
): string {
  return fill(texts[new Intl.PluralRules(lang).select(n)] ?? texts.other, { n: shown });
}
