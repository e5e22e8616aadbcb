import { baseOf, headersOf, HSTS, REVALIDATE, type HeaderRule, typeOf } from './headers.ts';
import { hostedPath } from './host-files.ts';

/** Headers that a host must not add, with the values that do harm. */
const UNWANTED: Record<string, RegExp> = {
  Refresh: /(?:)/,
  'Set-Cookie': /(?:)/,
  'Clear-Site-Data': /(?:)/,
  // It can add style sheets in Firefox, and name another page as the original to search engines.
  Link: /\brel\s*=\s*(?!"?(?:(?:module)?preload|prefetch|preconnect|dns-prefetch)"?\s*(?:[;,]|$))/i,
  'Document-Policy': /force-load-at-top/i, // no link would lead to a passage
  'Content-Disposition': /^(?!inline\s*(?:;[^,]*)?$)/i,
  'Content-Encoding': /^(?!(?:br|gzip)$)/i, // not every browser reads others
  'X-Robots-Tag': /\b(?:noindex|none|unavailable_after)\b/i,
};

/** What is wrong with the answer of a host for an address, or for a file by its path. */
export type WrongAnswer = { address: string; what: string; note?: string };

/** Compares the headers of a served file with a build’s, and finds harmful ones that a host adds. Returns how many it compared. */
export function compareHeaders(
  rules: readonly HeaderRule[],
  file: string,
  headers: Pick<Headers, 'get'>,
  https: boolean,
): { wrong: WrongAnswer[]; count: number } {
  const wrong: WrongAnswer[] = [];
  const address = hostedPath(file, baseOf(rules));
  const built = Object.entries({ ...headersOf(rules, address), ...verifiedType(address) });
  // Browsers ignore HSTS over http.
  const expected = built.filter(([name]) => https || name !== HSTS);
  for (const [name, value] of expected) {
    const found = headers.get(name);
    if (found !== null && isAcceptable(name, found, value)) continue;
    const note = `the build: ${value}\nthe copy:  ${found ?? '(none)'}`;
    const what = `the host doesn’t send the build’s ${name}. Make it send that`;
    wrong.push({ address, what, note });
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

/** Returns the Content-Type to expect for text, fonts, SVG and WebAssembly, for which a wrong one does harm. */
function verifiedType(address: string): Record<string, string> {
  const type = typeOf(address);
  const harms = /charset|^font\/|svg|wasm$/.test(type) || address.endsWith('.pagefind');
  return harms ? { 'Content-Type': type } : {};
}

/** Tells whether the header that a host sends is as good as the expected one. */
function isAcceptable(name: string, found: string, expected: string): boolean {
  if (name === 'Content-Security-Policy') {
    // A browser applies every policy that is sent: one must be as strict, and all must allow the styles.
    const policies = found.split(',');
    const isStrict = policies.some((policy) => isAsStrict(policy, expected));
    // Without its styles, the editor’s words look like the release’s.
    const [wanted, ...given] = [expected, ...policies].map((policy) =>
      allowedBy(directives(policy), 'style-src-elem'),
    );
    return isStrict && given.every((one) => !one || !wanted || wanted.isSubsetOf(one));
  }
  if (name === HSTS) return maxAge(found) >= maxAge(expected);
  if (name === 'Content-Type')
    return found.split(/,(?=[^,/]*\/)/).every((type) => isType(type, expected));
  // Browsers ignore these headers if they are sent twice.
  if (name.startsWith('Cross-Origin-')) return plain(found) === plain(expected);
  return isListAsStrict(found, expected);
}

/** Items that make a list of Cache-Control or Permissions-Policy stricter. */
const STRICTER = /^(?:no-cache|no-store|no-transform|private|proxy-revalidate)$|=\(\)$/;

/** Tells whether a list has all that another has, in any order, and nothing that is less strict. */
function isListAsStrict(found: string, expected: string): boolean {
  const [given = [], wanted = []] = [found, expected].map((list) => plain(list).split(','));
  const rest = given.filter((item) => !wanted.includes(item));
  // What is never kept, or checked each time, needs no age.
  const asks = expected === REVALIDATE && rest.some((item) => /^no-(?:cache|store)$/.test(item));
  return (
    rest.every((item) => STRICTER.test(item)) &&
    (asks || wanted.every((item) => given.includes(item)))
  );
}

/** Tells whether a policy is at least as strict as another. */
function isAsStrict(policy: string, other: string): boolean {
  const [found, expected] = [directives(policy), directives(other)];
  return [...expected.keys(), ...found.keys()].every((name) => {
    const [given, wanted] = [allowedBy(found, name), allowedBy(expected, name)];
    if (!wanted || !given) return !wanted;
    return name === 'require-trusted-types-for'
      ? wanted.isSubsetOf(given)
      : given.isSubsetOf(wanted);
  });
}

/** Returns what a directive allows, with its fallbacks: script-src for script-src-attr, and default-src. */
function allowedBy(policy: Map<string, Set<string>>, name: string): Set<string> | undefined {
  const [, general] = /^(.+-src)(?:-elem|-attr)?$/.exec(name) ?? [];
  const sources = policy.get(name) ?? policy.get(general ?? '');
  return sources ?? (general ? policy.get('default-src') : undefined);
}

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
const UTF_8 =
  /^(text\/javascript|application\/json|image\/svg\+xml|text\/css)(?:;charset="?utf-8"?)?$/;

function isType(found: string, expected: string): boolean {
  const [type = '', wanted] = [found, expected].map((value) =>
    plain(value).replace('application/javascript', 'text/javascript').replace(UTF_8, '$1'),
  );
  if (expected === 'application/octet-stream') return [expected, 'application/wasm'].includes(type);
  return type.replaceAll('"', '') === wanted;
}

/** Removes what makes no difference in the value of a header: case, and white space beside separators. */
function plain(value: string): string {
  return value.toLowerCase().replace(/[ \t]*(^|$|[,;=()])[ \t]*/g, '$1');
}
