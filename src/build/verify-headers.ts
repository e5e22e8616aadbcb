import { type Fail, nameSome } from '../release/problem.ts';
import { baseOf, headersOf, HSTS, REVALIDATE, type HeaderRule, typeOf } from './headers.ts';
import { hostedPath } from './host-files.ts';
import type { CopiedFile } from './published-copy.ts';

const CSP = 'Content-Security-Policy';

/** The max-age of HSTS, in seconds. A longer one is as good. */
const LONG = 63_072_000;

/** Headers that a host must not add, with the values that do harm. */
const UNWANTED: Record<string, RegExp> = {
  Refresh: /(?:)/,
  'Set-Cookie': /(?:)/,
  'Clear-Site-Data': /(?:)/,
  // It can add style sheets in Firefox, and name another page as the original to search engines.
  Link: /\brel\s*=\s*(?!"?(?:(?:module)?preload|prefetch|preconnect|dns-prefetch)"?\s*(?:[;,]|$))/i,
  'Document-Policy': /force-load-at-top/i, // no link would lead to a passage
  'Content-Disposition': /^(?!inline\s*(?:;[^,]*)?$)/i,
  'X-Robots-Tag': /\b(?:noindex|none|unavailable_after)\b/i,
};

/**
 * Compares the headers of a served copy with a build’s, and finds harmful ones that a host adds. Returns
 * how many it compared.
 */
export function verifyHeaders(
  rules: readonly HeaderRule[],
  copied: ReadonlyMap<string, CopiedFile>,
  https: boolean,
  fail: Fail,
): number {
  const wrong: { address: string; what: string; note: string }[] = [];
  let count = 0;
  for (const [file, { headers }] of copied) {
    const address = hostedPath(file, baseOf(rules));
    const expected = { ...headersOf(rules, address), ...verifiedType(address) };
    for (const [name, value] of Object.entries(expected)) {
      const found = headers.get(name);
      if (name === HSTS && !https) continue; // browsers ignore it over http
      count++;
      if (found !== null && isAcceptable(name, found, value)) continue;
      const note = `the build: ${value}\nthe copy:  ${found ?? '(none)'}`;
      wrong.push({ address, what: `served with another ${name}`, note });
    }
    for (const [name, harmful] of Object.entries(UNWANTED)) {
      const found = headers.get(name);
      // Search engines need not index the 404 page.
      const allowed = name === 'X-Robots-Tag' && file === '404.html';
      if (found === null || allowed || !harmful.test(found)) continue;
      const what = `served with ${name}, which the build does not ask for`;
      wrong.push({ address, what, note: `the copy: ${found}` });
    }
  }
  // One problem for all addresses with the same wrong header.
  const groups = Map.groupBy(wrong, ({ what, note }) => what + note);
  for (const group of groups.values()) {
    const addresses = nameSome(group.map(({ address }) => address));
    fail(`${addresses}: ${group[0]?.what}.`, undefined, group[0]?.note);
  }
  return count;
}

/** Returns the Content-Type to expect for text, fonts and WebAssembly, for which a wrong one does harm. */
function verifiedType(address: string): Record<string, string> {
  const type = typeOf(address);
  const harms = /charset|^font\/|wasm$/.test(type) || address.endsWith('.pagefind');
  // Browsers read these types as UTF-8, so that they need no charset.
  const named = type.replace(
    /^(text\/(?:javascript|css)|application\/json|image\/svg\+xml);.*/,
    '$1',
  );
  return harms ? { 'Content-Type': named } : {};
}

/** Items that a host may add to a header: they make it stricter, or change nothing. */
const HARMLESS: Record<string, RegExp> = {
  [CSP]:
    /^(?:upgrade-insecure-requests|block-all-mixed-content|(?:frame-ancestors|object-src) 'none')$/,
  'Cache-Control': /^(?:no-transform|private|proxy-revalidate)$/,
  'Content-Type': /^charset=utf-8$/,
  'Permissions-Policy': /=\(\)$/,
  [HSTS]: /^(?:includesubdomains|preload)$/,
};

/**
 * Tells whether the header that a host sends is as good as the expected one: if it has the same items, in
 * any order, once or twice, and more only if they are harmless.
 */
function isAcceptable(name: string, found: string, expected: string): boolean {
  // Browsers ignore these headers if they are sent twice.
  if (name.startsWith('Cross-Origin-')) return found === expected;
  const wanted = new Set(itemsOf(name, expected));
  // A browser applies every policy that is sent.
  const sent = (name === CSP ? found.split(',') : [found]).map((value) => itemsOf(name, value));
  // What is never kept, or checked each time, needs no age.
  if (expected === REVALIDATE && sent.flat().some((item) => /^no-(?:cache|store)$/.test(item)))
    return true;
  const needed = sent
    .map((items) => new Set(items.filter((one) => wanted.has(one) || !HARMLESS[name]?.test(one))))
    .filter(({ size }) => size > 0);
  return needed.length > 0 && needed.every((items) => items.symmetricDifference(wanted).size === 0);
}

/** Splits the value of a header into its items, without what makes no difference: case, quotes, white space. */
function itemsOf(name: string, value: string): string[] {
  if (name === CSP) return value.split(/[ \t;]*;[ \t;]*|^[ \t]+|[ \t]+$/).filter(Boolean);
  const items = value
    .toLowerCase()
    .replaceAll('"', '')
    .split(/[ \t]*[,;][ \t]*/);
  return items.map((item) => {
    const [, age] = /^max-age=(\d+)$/.exec(item) ?? [];
    if (Number(age) > LONG) return `max-age=${LONG}`;
    return item === 'application/javascript' ? 'text/javascript' : item;
  });
}
