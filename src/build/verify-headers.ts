import { baseOf, headersOf, HSTS, REVALIDATE, type HeaderRule, typeOf } from './headers.ts';
import { hostedPath } from './host-files.ts';

/** Headers that a host must not add, with the values that do harm. */
const UNWANTED: Record<string, RegExp> = {
  Refresh: /(?:)/,
  'Set-Cookie': /(?:)/,
  'Clear-Site-Data': /(?:)/,
  // It can add style sheets in Firefox, and name another page as the original to search engines.
  Link: /\brel\s*=[^;,]*(?:stylesheet|canonical)/i,
  'Document-Policy': /force-load-at-top/i, // no link would lead to a passage
  'Content-Disposition': /^(?!inline\s*(?:;[^,]*)?$)/i,
  'Content-Encoding': /^(?!(?:br|gzip)$)/i, // not every browser reads others
  'X-Robots-Tag': /\b(?:noindex|none|unavailable_after)\b/i,
};

/** What is wrong with the answer of a host for an address, or for a file by its path, and whether only a change of its settings can fix that. */
export type WrongAnswer = { address: string; what: string; note?: string; bySettings?: boolean };

/** Compares the headers of a served file with a build’s, and finds harmful ones that a host adds. Returns how many it compared. */
export function compareHeaders(
  rules: readonly HeaderRule[],
  file: string,
  headers: Pick<Headers, 'get'>,
  https: boolean,
): { wrong: WrongAnswer[]; count: number } {
  const wrong: WrongAnswer[] = [];
  const address = hostedPath(file, baseOf(rules));
  const built = Object.entries({ ...headersOf(rules, address), 'Content-Type': typeOf(address) });
  // Browsers ignore HSTS over http.
  const expected = built.filter(([name]) => https || name !== HSTS);
  for (const [name, value] of expected) {
    const found = headers.get(name);
    if (found !== null && isAcceptable(name, found, value)) continue;
    const note = `the build: ${value}\nthe copy:  ${found ?? '(none)'}`;
    const what = `the host doesn’t send the build’s ${name}`;
    wrong.push({ address, what, note, bySettings: true });
  }
  for (const [name, harmful] of Object.entries(UNWANTED)) {
    const found = headers.get(name);
    // Search engines need not index the 404 page.
    const allowed = name === 'X-Robots-Tag' && file === '404.html';
    if (found === null || allowed || !harmful.test(found)) continue;
    const what = `the host sends ${name}, which can do harm. Make it leave that out`;
    wrong.push({ address, what, note: `the copy: ${found}` });
  }
  return { wrong, count: expected.length };
}

/** The types of text, fonts, SVG and Pagefind’s files, for which a wrong one does harm. */
const VERIFIED = /charset|^font\/|svg|octet-stream/;

/** What a host may add to Cache-Control or Permissions-Policy, because it allows nothing more. */
const STRICTER = /^(?:no-cache|no-store|no-transform|private|proxy-revalidate|[a-z-]+=\(\))$/;

/** Tells whether the header that a host sends is as good as the build’s: it has the same items in any order, and no others that are less strict. */
function isAcceptable(name: string, found: string, expected: string): boolean {
  if (name === 'Content-Security-Policy')
    return found.split(',').every((policy) => isAsStrict(policy, expected));
  if (name === HSTS) return maxAge(found) >= maxAge(expected);
  const isType = (type: string) => plainType(type) === plainType(expected);
  if (name === 'Content-Type') return !VERIFIED.test(expected) || found.split(/, */).every(isType);
  // Browsers ignore these headers if they are sent twice.
  if (name.startsWith('Cross-Origin-')) return found.trim() === expected;
  const itemsOf = (value: string) =>
    new Set(value.toLowerCase().match(/[^;, \t](?:[^;,]*[^;, \t])?/g));
  const [given, wanted] = [itemsOf(found), itemsOf(expected)];
  const more = [...given.difference(wanted)];
  // What is never kept, or checked each time, needs no age.
  const asks = expected === REVALIDATE && more.some((item) => /^no-(?:cache|store)$/.test(item));
  return more.every((item) => STRICTER.test(item)) && (asks || wanted.isSubsetOf(given));
}

/** Tells whether a policy allows no more than another, and the same styles: without them, the editor’s words look like the release’s. */
function isAsStrict(policy: string, other: string): boolean {
  const [found, wanted] = [directives(policy), directives(other)];
  return [...wanted.keys(), ...found.keys()].every((name) => {
    const [given, most] = [allowedBy(found, name), allowedBy(wanted, name)];
    // A directive that the other policy lacks forbids more.
    if (!given || !most) return !most;
    const isEqual = /^(?:style-src|require-)/.test(name);
    return given.isSubsetOf(most) && (!isEqual || most.isSubsetOf(given));
  });
}

/** Returns what a directive allows. The default is for those with sources. */
const allowedBy = (policy: Map<string, Set<string>>, name: string): Set<string> | undefined =>
  policy.get(name) ?? (/-src\b/.test(name) ? policy.get('default-src') : undefined);

/** Parses a policy into its directives, each with what it allows. */
function directives(policy: string): Map<string, Set<string>> {
  const found = policy.split(';').map((directive) => {
    // Not \s: only ASCII white space separates.
    const [name = '', ...values] = directive.match(/[^ \t]+/g) ?? [];
    return [name.toLowerCase(), new Set(values.filter((value) => value !== "'none'"))] as const;
  });
  return new Map(found.reverse()); // Only the first directive of a name counts.
}

/** Returns the max-age of an HSTS header, in seconds. */
function maxAge(header: string): number {
  return Number(/^(?:[^,;]*;)*?\s*max-age\s*=\s*"?(\d+)"?\s*(?:[;,]|$)/i.exec(header)?.[1] ?? -1);
}

/** Types that browsers read as UTF-8, with a charset or without one. */
const UTF_8 = /^(text\/javascript|application\/json|image\/svg\+xml|text\/css);charset=utf-8$/;

/** Returns a content type without what makes no difference in it. Pagefind’s own files are data or WebAssembly. */
function plainType(type: string): string {
  return type
    .toLowerCase()
    .replace(/[ \t"]/g, '')
    .replace(/^application\/(?=javascript)/, 'text/')
    .replace(/^application\/wasm$/, 'application/octet-stream')
    .replace(UTF_8, '$1');
}
