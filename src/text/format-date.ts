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
