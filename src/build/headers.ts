import { hash } from 'node:crypto';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { contentType } from 'mime-types';
import { extname } from 'node:path';

/** Headers for the addresses that match a pattern: `/*` for all, `/_astro/*` for those below it. */
export type HeaderRule = { pattern: string; headers: Record<string, string> };

/** Caches must ask again before each use: the default of hosts, and of every address without a rule. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Caches may keep a file for a year, if a hash of its content is in its name. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** A header that browsers obey over https only. */
export const HSTS = 'Strict-Transport-Security';

/** The endings of plain text files. Hosts send some of these with another type, or with none. */
const PLAIN = ['.txt', '.md', '.bib', '.ris'];

/** Returns the content type of an address or a file, with its charset if it is text. */
export function typeOf(address: string): string {
  const ending = address.endsWith('/') ? '.html' : extname(address);
  return contentType(PLAIN.includes(ending) ? '.txt' : ending) || 'application/octet-stream';
}

/** Returns the headers that a host sends with a build, given the Content-Security-Policy and the base. */
export function rulesFor(policy: string, base: string): HeaderRule[] {
  return [
    {
      pattern: `${base}*`,
      headers: {
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy':
          'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Cross-Origin-Resource-Policy': 'same-origin',
        [HSTS]: 'max-age=63072000',
      },
    },
    ...['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*'].map((path) => ({
      pattern: base + path,
      headers: { 'Cache-Control': IMMUTABLE },
    })),
    ...PLAIN.map((ending) => ({
      pattern: `${base}*${ending}`,
      headers: { 'Content-Type': typeOf(`*${ending}`) },
    })),
  ];
}

/** Returns the base of rules: their first pattern matches everything in it. */
export function baseOf(rules: readonly HeaderRule[]): string {
  return rules[0]?.pattern.replace(/\*$/, '') ?? '/';
}

/** Returns the headers of an address: those of the rules that match it, and the default of hosts. */
export function headersOf(rules: readonly HeaderRule[], address: string): Record<string, string> {
  const found: Record<string, string> = { 'Cache-Control': REVALIDATE };
  for (const { pattern, headers } of rules) {
    const [start = '', end = ''] = pattern.split('*');
    if (address.startsWith(start) && address.endsWith(end)) Object.assign(found, headers);
  }
  return found;
}

/** The hashes of the inline styles and scripts of a build. */
export type InlineHashes = Record<'styles' | 'scripts', Set<string>>;

/** Adds the hashes of the inline styles and scripts among some elements. */
export function addHashes({ styles, scripts }: InlineHashes, elements: readonly Element[]): void {
  for (const node of elements) {
    const { src, type = '' } = node.properties;
    if (node.tagName === 'style') styles.add(hashSource(node));
    // JSON is data, to which no policy applies.
    const isData = String(type).endsWith('json');
    if (node.tagName === 'script' && src === undefined && !isData) scripts.add(hashSource(node));
  }
}

/** Returns the policy for all pages of a build. It allows inline styles and scripts only by their SHA-256. */
export function contentSecurityPolicy({ styles, scripts }: InlineHashes): string {
  return [
    "default-src 'none'",
    // Pagefind is WebAssembly. Nothing else may evaluate strings as code.
    ["script-src 'self' 'wasm-unsafe-eval'", ...[...scripts].sort()].join(' '),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    // No script may set markup from a string: https://www.w3.org/TR/trusted-types/
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashSource(node: Element): string {
  return `'sha256-${hash('sha256', toString(node), 'base64')}'`;
}
