const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Writes an ISO date in words: `2023-02-26` becomes “26 February 2023”. */
export function formatDate(date: string): string {
  return format.format(new Date(date));
}
