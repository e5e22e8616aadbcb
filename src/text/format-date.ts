/**
 * Writes an ISO date in words: `2023-02-26` becomes “26 February 2023”, or the same in another language.
 * The calendar is always Gregorian, and the digits are always 0 to 9.
 */
export function formatDate(date: string, lang = 'en'): string {
  const format = (formats[lang] ??= new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
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
