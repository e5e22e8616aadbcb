import type { SiteAnswer } from './site-search.ts';
import { countPassages, shorten } from './texts.ts';

/** What the search of other releases says. */
export const siteTexts = {
  others: 'In other releases',
  all: 'In the releases',
  failed: 'Other releases could not be searched.',
  retry: 'Try again',
  more: 'Show more',
};

/** Says how many passages of other releases answer, as far as they are read. */
export function describeSite(query: string, { results, pages, more }: SiteAnswer): string {
  if (results.length === 0 && !more) return `No other release answers “${shorten(query)}”.`;
  const releases = `${pages} ${pages === 1 ? 'release' : 'releases'}`;
  return `${countPassages(results.length)} found${more ? ' so far,' : ''} in ${releases}`;
}
