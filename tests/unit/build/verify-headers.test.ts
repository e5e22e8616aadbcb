import { describe, expect, test } from 'vitest';
import { headersOf, REVALIDATE, rulesFor, typeOf } from '../../../src/build/headers.ts';
import { hostedPath } from '../../../src/build/host-files.ts';
import { compareHeaders } from '../../../src/build/verify-headers.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'sha256-aB='; style-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";
const rules = rulesFor(POLICY, '/');

/** Verifies one file that is sent with some headers changed, or taken away; gives what is wrong. */
function verify(
  changed: Record<string, string | undefined>,
  file = 'index.html',
  https = true,
): string[] {
  const address = hostedPath(file, '/');
  const sent = { ...headersOf(rules, address), 'Content-Type': typeOf(address), ...changed };
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent))
    if (value !== undefined) headers.set(name, value);
  return compareHeaders(rules, file, headers, https).wrong.map(({ what }) => what);
}

const CSP = 'Content-Security-Policy';
const HSTS = 'Strict-Transport-Security';
const CACHE = 'Cache-Control';
const PERMISSIONS = 'Permissions-Policy';
const OFF = (headersOf(rules, '/')[PERMISSIONS] ?? '').split(', ');

describe('as good as the build’s', () => {
  test.each<[string, Record<string, string | undefined>, string?]>([
    ['the same', {}],
    ['directives in another order', { [CSP]: POLICY.split('; ').toReversed().join(';') }],
    ['one directive more', { [CSP]: `${POLICY}; upgrade-insecure-requests` }],
    ['a policy sent twice', { [CSP]: `${POLICY}, ${POLICY}` }],
    ['less allowed', { [CSP]: POLICY.replace("img-src 'self'", "img-src 'none'") }],
    ['what the default forbids left out', { [CSP]: POLICY.replace("; img-src 'self'", '') }],
    ['directives in capitals', { [CSP]: POLICY.replace('default-src', 'Default-Src') }],
    [
      'sources in another order',
      { [CSP]: POLICY.replace("'self' 'sha256-aB='", "'sha256-aB=' 'self'") },
    ],
    ['a value in capitals', { 'X-Content-Type-Options': 'NoSniff' }],
    ['nosniff sent twice', { 'X-Content-Type-Options': 'nosniff, nosniff' }],
    ['a type sent twice', { 'Content-Type': 'text/html; charset=utf-8, text/html; charset=UTF-8' }],
    ['HSTS for longer', { [HSTS]: 'max-age=99999999' }],
    ['HSTS with preload', { [HSTS]: 'max-age=63072000; includeSubDomains; preload' }],
    ['HSTS sent twice', { [HSTS]: 'max-age=63072000, max-age=63072000' }],
    ['a disposition of a page', { 'Content-Disposition': 'inline' }],
    ['a page with a name for its file', { 'Content-Disposition': 'inline; filename="a.html"' }],
    ['a compressed page', { 'Content-Encoding': 'br' }],
    ['HSTS behind another directive', { [HSTS]: 'includeSubDomains; max-age=63072000' }],
    ['an invitation to robots', { 'X-Robots-Tag': 'all' }],
    ['links to load early', { Link: '</a>; rel=preload; as=font, </b>; rel="modulepreload"' }],
    ['a 404 page without robots', { 'X-Robots-Tag': 'noindex' }, '404.html'],
    ['caching in another order', { [CACHE]: 'max-age=0, must-revalidate, public' }],
    ['caching that asks each time', { [CACHE]: 'no-cache' }],
    ['no caching', { [CACHE]: 'private, no-store, max-age=0' }],
    ['a page that no proxy changes', { [CACHE]: `${REVALIDATE}, no-transform` }],
    ['a script for a year', { [CACHE]: 'immutable,max-age=31536000,public' }, '_astro/a.js'],
    ['permissions in another order', { [PERMISSIONS]: OFF.toReversed().join(', ') }],
    ['one permission less', { [PERMISSIONS]: [...OFF, 'bluetooth=()'].join(', ') }],
    ['permissions sent twice', { [PERMISSIONS]: [...OFF, ...OFF].join(', ') }],
    ['a font', {}, '_astro/a.woff2'],
    ['a script by its old type', { 'Content-Type': 'application/javascript' }, '_astro/a.js'],
    ['an icon with a charset', { 'Content-Type': 'image/svg+xml; charset=utf-8' }, 'favicon.svg'],
    ['an icon without one', { 'Content-Type': 'image/svg+xml' }, 'favicon.svg'],
    ['a charset in quotes', { 'Content-Type': 'text/html; charset="utf-8"' }],
    ['a picture by another name', { 'Content-Type': 'image/x-png' }, 'a.png'],
    ['WebAssembly by another ending', { 'Content-Type': 'application/wasm' }, 'wasm.a.pagefind'],
  ])('%s', (_, changed, file) => {
    expect(verify(changed, file)).toEqual([]);
  });

  test('no HSTS over http', () => {
    expect(verify({ [HSTS]: undefined }, 'index.html', false)).toEqual([]);
    expect(verify({ [CSP]: undefined }, 'index.html', false)).toHaveLength(1);
  });
});

describe('reported', () => {
  test.each<[string, string, string | undefined, string?]>([
    ['no policy', CSP, undefined],
    ['a policy that allows more', CSP, POLICY.replace("img-src 'self'", 'img-src *')],
    ['a hash in another case', CSP, POLICY.replace('aB=', 'ab=')],
    ['a directive that replaces a strict one', CSP, `${POLICY}; script-src-elem *`],
    ['a looser directive before the strict one', CSP, `img-src *; ${POLICY}`],
    ['a base for all addresses', CSP, POLICY.replace("; base-uri 'none'", '')],
    ['no trusted types', CSP, POLICY.replace(/; require.*/, '')],
    ['trusted types for nothing', CSP, POLICY.replace("-for 'script'", '-for')],
    ['caching for a minute in proxies', CACHE, `${REVALIDATE}, s-maxage=60`],
    ['caching for a day', CACHE, 'public, max-age=86400'],
    ['caching without asking again', CACHE, 'public, max-age=0'],
    ['a page for a year', CACHE, 'public, max-age=31536000, immutable'],
    ['a script that is asked for each time', CACHE, 'no-cache', '_astro/a.js'],
    ['no word of one permission', PERMISSIONS, OFF.slice(1).join(', ')],
    ['a permission for the page', PERMISSIONS, [...OFF, 'camera=(self)'].join(', ')],
    ['another permission for all', PERMISSIONS, [...OFF, 'fullscreen=*'].join(', ')],
    ['no HSTS', HSTS, undefined],
    ['HSTS for a day', HSTS, 'max-age=86400'],
    ['HSTS for a day, then for longer', HSTS, 'max-age=86400, max-age=63072000'],
    ['two different values', 'Referrer-Policy', 'no-referrer, unsafe-url'],
    ['another charset', 'Content-Type', 'text/html; charset=iso-8859-1'],
    ['another charset after the right one', 'Content-Type', 'text/html; charset=utf-8, text/html'],
    ['an icon as text', 'Content-Type', 'text/plain', 'favicon.svg'],
    ['a font as text', 'Content-Type', 'text/plain', '_astro/a.woff2'],
    ['WebAssembly as text', 'Content-Type', 'text/plain', 'wasm.a.pagefind'],
    ['Refresh', 'Refresh', '0; url=https://elsewhere.example/'],
    ['Set-Cookie', 'Set-Cookie', 'id=1'],
    ['a cookie of the 404 page', 'Set-Cookie', 'id=1', '404.html'],
    ['Clear-Site-Data', 'Clear-Site-Data', '"cache"'],
    ['a download', 'Content-Disposition', 'attachment; filename="a.html"'],
    ['no robots', 'X-Robots-Tag', 'googlebot: noindex, nofollow'],
    ['no robots at all', 'X-Robots-Tag', 'none'],
    ['no robots after a day', 'X-Robots-Tag', 'unavailable_after: 2020-01-01'],
    ['a policy without the styles', CSP, POLICY.replace("style-src 'self'", "style-src 'none'")],
    ['a policy of nothing', CSP, "default-src 'none'; require-trusted-types-for 'script'"],
    ['a second policy', CSP, `${POLICY}, object-src 'none'`],
    ['a second policy without the styles', CSP, `${POLICY}, style-src-elem 'none'`],
    ['a style sheet', 'Link', '</a.css>; rel=preload, </b.css>; rel="Preload StyleSheet"'],
    ['the address of another page', 'Link', '<https://elsewhere.example/>; rel = "canonical"'],
    ['a no-break space in the policy', CSP, POLICY.replace("src 'none'", "src\u00A0'none'")],
    ['a no-break space behind a value', 'X-Content-Type-Options', 'nosniff\u00A0'],
    ['a space in a value', 'Cross-Origin-Resource-Policy', 'same - origin'],
    ['a value of two words', 'X-Content-Type-Options', 'no sniff'],
    ['HSTS of another name', HSTS, 'x-max-age=63072000'],
    ['HSTS in quotes of another name', HSTS, 'x="max-age=63072000"'],
    ['HSTS with letters behind its number', HSTS, 'max-age=63072000s'],
    ['HSTS for nothing, then for longer', HSTS, 'max-age=0; max-age=63072000'],
    ['a page that opens at its top', 'Document-Policy', 'force-load-at-top, js-profiling'],
    ['a resource policy sent twice', 'Cross-Origin-Resource-Policy', 'same-origin, same-origin'],
    ['an encoding that was not asked for', 'Content-Encoding', 'zstd'],
    ['a part of a form', 'Content-Disposition', 'form-data'],
    ['a page and a download', 'Content-Disposition', 'inline, attachment'],
    ['a disposition that is unknown', 'Content-Disposition', 'inline-attachment'],
  ])('%s', (_, name, value, file) => {
    const problems = verify({ [name]: value }, file);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });
});
