/**
 * Writes an ISO date in words: `2023-02-26` becomes “26 February 2023”, or what the language has for
 * it, in the calendar and the digits of the ISO date.
 */
export function formatDate(date: string, lang = 'en'): string {
  const format = formats.get(lang) ?? dateFormat(lang === 'en' ? 'en-GB' : lang);
  formats.set(lang, format);
  const text = format.format(new Date(date));
  return lang.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
}

/** The format of each language, which takes longer to make than to use. */
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
 * Lists what a text may write for the day of a date in digits: "14. August" for `14.08.2025` and for
 * `2025-08-14`. In English the month may come first.
 * The build gives the browser its code, so it uses nothing else of this file.
 */
export function daysOf(typed: string, lang: string): string[] {
  if (!/^\d{1,4}([./-])\d\d?\1\d{2,4}$/.test(typed)) return [];
  const [first = 0, second = 0, third = 0] = typed.split(/\D/).map(Number);
  const isEnglish = lang.startsWith('en');
  const days =
    first > 31 ? [[third, second]] : [[first, second], ...(isEnglish ? [[second, first]] : [])];
  const locales = isEnglish ? ['en-GB', 'en-US'] : [`${lang}-u-ca-gregory`];
  return days.flatMap(([day, month = 0]) => {
    const date = new Date(2000, month - 1, day);
    const format = { day: 'numeric', month: 'long' } as const;
    return month > 12 ? [] : locales.map((locale) => date.toLocaleDateString(locale, format));
  });
}
