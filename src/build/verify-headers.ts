import { baseOf, headersOf, HSTS, typeOf } from './headers.ts';
import { readHeadersFile } from './host-files.ts';
import type { Fail } from '../release/problem.ts';
import { withBase } from '../release/paths.ts';
import { type CopiedFile, hostedPath } from './published-copy.ts';
import { isAcceptable } from './same-header.ts';

/** Headers that a host must not add, with the values that do harm. */
const UNWANTED: Record<string, RegExp> = {
  Refresh: /(?:)/,
  'Set-Cookie': /(?:)/,
  'Clear-Site-Data': /(?:)/,
  // Firefox reads style sheets from it, and search engines the address of another page.
  Link: /\brel\s*=\s*(?!"?(?:(?:module)?preload|prefetch|preconnect|dns-prefetch)"?\s*(?:[;,]|$))/i,
  'Document-Policy': /force-load-at-top/i, // no link would lead to a passage
  'Content-Disposition': /^(?!\s*inline\b)/i,
  'X-Robots-Tag': /\b(?:noindex|none|unavailable_after)\b/i,
};

/**
 * Compares the headers of a served copy with those of a build, and finds those that a host must not
 * add. Returns how many were compared.
 */
export function verifyHeaders(
  build: string,
  copied: ReadonlyMap<string, CopiedFile>,
  https: boolean,
  fail: Fail,
): number {
  const rules = readHeadersFile(build);
  const wrong: { address: string; what: string; note: string }[] = [];
  let count = 0;
  for (const [file, { headers }] of copied) {
    if (!headers) continue;
    const address = withBase(baseOf(rules), hostedPath(file));
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
    const addresses = group.map(({ address }) => address).join(', ');
    fail(`${addresses} ${group[0]?.what}.`, undefined, group[0]?.note);
  }
  return count;
}

/** Returns the expected type of text, fonts and WebAssembly, where a wrong type does harm. */
function verifiedType(address: string): Record<string, string> {
  const type = typeOf(address);
  const harms = /charset|^font\/|wasm$/.test(type) || address.endsWith('.pagefind');
  return harms ? { 'Content-Type': type } : {};
}
