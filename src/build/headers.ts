/** Headers for the addresses that a pattern names: `/*` for all, `/_astro/*` for what stands under it. */
export interface Rule {
  pattern: string;
  headers: Record<string, string>;
}

/** Kept by nobody unasked: what a page gets where no rule says otherwise, and what hosts send by themselves. */
export const SHORT = 'public, max-age=0, must-revalidate';

/** Kept for a year: a file whose name carries a hash of what is in it never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The header that means something over https only. */
export const HSTS = 'Strict-Transport-Security';

/** The files that tell a host how to serve the others, and are not served. */
export const FOR_HOSTS = ['_headers', '_nginx.conf'];

const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  bib: 'text/plain',
  ris: 'text/plain',
};

/** The type of what is text at an address, with its charset; nothing where it is no text. */
export function textTypeOf(address: string): string | undefined {
  const type = TYPES[address.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(address)?.[1] ?? '')];
  return type && `${type}; charset=utf-8`;
}

/** Every header that a host sends with a build, under the policy of its pages. */
export function rulesFor(policy: string): Rule[] {
  return [
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
    ...['/*.txt', '/*.bib', '/*.ris'].map((pattern) => ({
      pattern,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })),
  ];
}

/** The headers of one address, by the rules of a build and by what hosts do without a rule. */
export function headersOf(rules: Rule[], address: string): Record<string, string> {
  const found: Record<string, string> = { 'Cache-Control': SHORT };
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
