import { wordLists } from './compare-words.ts';

/** Writes an ISO date in words: “26 February 2023”. The calendar is always Gregorian, and the digits are 0 to 9. */
export function formatDate(date: string, lang = 'en'): string {
  // A language that ICU doesn’t know has English dates, not those of the machine.
  const locales = lang === 'en' ? 'en-GB' : [lang, 'en-GB'];
  const format = (formats[lang] ??= new Intl.DateTimeFormat(locales, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }));
  const text = format.format(new Date(date));
  return lang.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
}

/** The format for each language: making one takes longer than using it. */
const formats: Record<string, Intl.DateTimeFormat> = {};

/** Languages, each with the locales in which months have other names or spellings. Those of Hindi are its neighbours. */
export const monthTags = wordLists(
  'ar ar-SY ar-MA, de de-AT, en en-GB, es es-PE, fr fr-CA, hi bho bgc mai',
);

/** Lists the months of a locale without dots, in lists of twelve: long and short, alone and after a day (“мая”). */
export function monthNames(locale: string): string[] {
  return (['long', 'short'] as const).flatMap((month) =>
    [undefined, 'numeric' as const].flatMap((day) => {
      const format = new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => {
        const parts = format.formatToParts(Date.UTC(2024, index));
        return parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? '';
      });
    }),
  );
}

/** Lists the days of the week in a locale. */
export function weekdayNames(locale: string): string[] {
  const { format } = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format(Date.UTC(2024, 0, day + 1)));
}
