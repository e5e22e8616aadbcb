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
 * Lists what a text may write for a date in digits: itself, and "14. August 2025" for `14.08.2025` and
 * for `2025-08-14`; then, as near it, the same without the year, which is also found by `14/8`. In English
 * the month may come first.
 * The build gives the browser its code, so it uses nothing else of this file.
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
