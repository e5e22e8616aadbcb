/**
 * Writes an ISO date in words: `2023-02-26` becomes “26 February 2023”, or what the language has for
 * it, in the calendar and the digits of the ISO date.
 */
export function formatDate(date: string, lang = 'en'): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(new Date(date));
}
