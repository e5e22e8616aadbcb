const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day of the calendar in words: `2023-02-26` is “26 February 2023”. */
export function formatDate(day: string): string {
  return format.format(new Date(day));
}
