import { h } from 'hastscript';
import { addressesOf, withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { writeOutput } from './output-files.ts';

/** Permanent redirects: the new address by the old one. */
export type Redirects = ReadonlyMap<string, string>;

/** Lists the redirects from the former addresses of releases and the files next to them. */
export function redirectsOf(releases: readonly Release[], base: string): Redirects {
  const pairs = releases.flatMap(({ id, data }) => {
    const now = addressesOf(id).map((address) => withBase(base, address));
    return data.formerly.flatMap((name) =>
      addressesOf(name).map((from, at) => [withBase(base, from), now[at] ?? ''] as const),
    );
  });
  return new Map(pairs.filter(([from, to]) => from !== to));
}

/** The script of a redirect page: the refresh alone would lose the anchor. */
const SCRIPT = 'location.replace(document.links[0].href+location.search+location.hash)';

/** Writes a page at each former address, for hosts that read no file of redirects. The addresses need no escapes. Returns the inline scripts. */
export function writeRedirectPages(dist: string, redirects: Redirects, base: string) {
  const pages = [...redirects].filter(([from]) => from.endsWith('/'));
  for (const [from, to] of pages) {
    const html = `<!doctype html>
<html lang="zxx">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<title>${to}</title>
<p><a href="${to}">${to}</a></p>
<script>${SCRIPT}</script>
</html>
`;
    writeOutput(dist, `${from.slice(base.length)}index.html`, html);
  }
  return pages.length > 0 ? [h('script', SCRIPT)] : [];
}
