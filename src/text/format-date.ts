/**
 * Writes an ISO date in words: `2023-02-26` becomes “26 February 2023”, or the same in another language.
 * The calendar is always Gregorian, and the digits are always 0 to 9.
 */
export function formatDate(date: string, lang = 'en'): string {
  const format = formats.get(lang) ?? dateFormat(lang === 'en' ? 'en-GB' : lang);
  formats.set(lang, format);
  const text = format.format(new Date(date));
  return lang.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
}

/** The format for each language: making one takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
}

/**
 * Lists how a text may write a date that is typed in digits: as typed, and as "14. August 2025" for
 * `14.08.2025` or `2025-08-14`; then, as near matches, without the year. `14/8` also finds a date without a
 * year. In English the month may come first.
 * The build sends this function's code to the browser, so it must use nothing else in this file.
 */
export function spellDate(typed: string, lang: string): ['exact' | 'near', string[]][] {
  if (!/^(?:\d\d?([./-])\d\d?\1\d{4}|\d{4}-\d\d?-\d\d?|\d\d?\/\d\d?)$/.test(typed)) return [];
  const [first = 0, second = 0, third] = typed.split(/\D/).map(Number);
  const isEnglish = lang.startsWith('en');
  const year = third ?? 2000; // a leap year
  const inOrder = first > 31 ? [first, second, year] : [year, second, first];
  const orders = [inOrder, ...(isEnglish && first <= 31 ? [[year, first, second]] : [])];
  const locales = isEnglish ? ['en-GB', 'en-US'] : [`${lang}-u-ca-gregory`];
  const say = (format: Intl.DateTimeFormatOptions) =>
    orders.flatMap(([year = 0, month = 0, day]) => {
      const date = new Date(year, month - 1, day);
      return month > 12 ? [] : locales.map((locale) => date.toLocaleDateString(locale, format));
    });
  const format = { day: 'numeric', month: 'long' } as const;
  if (third === undefined) return [['exact', [typed, ...say(format)]]];
  return [
    ['exact', [typed, ...say({ ...format, year: 'numeric' })]],
    ['near', say(format)],
  ];
}
