import { wordLists } from './word-lists.ts';

/** Languages, each with the locales in which months have other names or spellings. Those of Hindi are its neighbours. */
export const monthTags = wordLists(
  'ar ar-SY ar-MA, de de-AT, en en-GB, es es-PE, fr fr-CA, hi bho bgc mai',
);

/**
 * Lists the months in a locale, without dots, as four lists of twelve: long and short, each alone and
 * after a day (“мая”).
 */
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
