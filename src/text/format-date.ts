/** Writes an ISO date in words: “26 February 2023”. The calendar is always Gregorian, and the digits are 0 to 9. */
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
