import { lookup } from 'mrmime';
import { withBase } from '../release/paths.ts';

/** Headers for the addresses that match a pattern: `/*` for all, `/_astro/*` for those below it. */
export interface Rule {
  pattern: string;
  headers: Record<string, string>;
}

/** Never cached without asking again: the default of hosts, and of every address without a rule. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Cached for a year: a file with a hash of its content in its name never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** A header with a meaning over https only. */
export const HSTS = 'Strict-Transport-Security';

/** The files that tell a host how to serve the others; they are not served. */
export const FOR_HOSTS = ['_headers', '_redirects', '_nginx.conf'];

const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  md: 'text/plain',
  bib: 'text/plain',
  ris: 'text/plain',
};

/** The content type of an address or a file, with its charset if what it gives is text. */
export function typeOf(address: string): string {
  const ending = address.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(address)?.[1] ?? '');
  const text = TYPES[ending];
  return text ? `${text}; charset=utf-8` : (lookup(ending) ?? 'application/octet-stream');
}

/** Every header that a host sends with a build, given the policy of its pages and its folder. */
export function rulesFor(policy: string, base = '/'): Rule[] {
  const rules: Rule[] = [
    {
      pattern: '/*',
      headers: {
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy':
          'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        [HSTS]: 'max-age=63072000',
      },
    },
    ...['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*'].map((pattern) => ({
      pattern,
      headers: { 'Cache-Control': IMMUTABLE },
    })),
    ...['/*.txt', '/*.md', '/*.bib', '/*.ris'].map((pattern) => ({
      pattern,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })),
  ];
  return rules.map(({ pattern, headers }) => ({ pattern: withBase(base, pattern), headers }));
}

/** The folder of the host that rules are for: their first pattern is everything in it. */
export function baseOf(rules: readonly Rule[]): string {
  return rules[0]?.pattern.replace(/\*$/, '') ?? '/';
}

/** The headers of one address: those of the rules that match it, and the default of hosts. */
export function headersOf(rules: readonly Rule[], address: string): Record<string, string> {
  const found: Record<string, string> = { 'Cache-Control': REVALIDATE };
  for (const { pattern, headers } of rules) {
    if (matches(pattern, address)) Object.assign(found, headers);
  }
  return found;
}

function matches(pattern: string, address: string): boolean {
  const [start = '', end] = pattern.split('*', 2);
  if (end === undefined) return address === start;
  return (
    address.length >= start.length + end.length &&
    address.startsWith(start) &&
    address.endsWith(end)
  );
}
