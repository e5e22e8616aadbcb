import { fullUrl, withBase } from '../release/paths.ts';

/** Returns a path of the site as a page links to it. */
export function linkTo(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** Returns the address of a path of the site on the web, if its host is known. */
export function publishedUrl(path: string): string | undefined {
  return fullUrl({ origin: import.meta.env.SITE, base: import.meta.env.BASE_URL }, path);
}
