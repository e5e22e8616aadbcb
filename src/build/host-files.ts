import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOR_HOSTS } from '../release/paths.ts';
import { baseOf, headersOf, HSTS, type HeaderRule, REVALIDATE } from './headers.ts';
import type { Redirects } from './redirects.ts';

/** Returns the path at which a host serves a file of a build: for the 404 page, one that doesn’t exist. */
export function hostedPath(file: string, base: string): string {
  if (file === '404.html') return `${base}nothing-is-published-here/`;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return base + path.replace(/(^|\/)index\.html$/, '$1');
}

/** Writes the headers and redirects of a build for hosts: `_headers`, `_redirects` and `_nginx.conf`. */
export function writeHostFiles(dist: string, rules: readonly HeaderRule[], redirects: Redirects) {
  writeFileSync(join(dist, '_headers'), formatHeadersFile(rules));
  writeFileSync(join(dist, '_nginx.conf'), formatNginxFile(rules, redirects));
  const lines = Array.from(redirects, ([from, to]) => `${from} ${to} 301\n`);
  writeFileSync(join(dist, '_redirects'), lines.join(''));
}

/** Reads the redirects of a build from its `_redirects`. */
export function readRedirects(dist: string): Redirects {
  const text = readFileSync(join(dist, '_redirects'), 'utf8');
  return new Map(
    Array.from(text.matchAll(/^(\S+) (\S+) 301$/gm), ([, from = '', to = '']) => [from, to]),
  );
}

/** Reads the headers of a build from its `_headers`. */
export function readHeadersFile(dist: string): HeaderRule[] {
  const text = readFileSync(join(dist, '_headers'), 'utf8');
  return Array.from(text.matchAll(/^(\S.*)\n((?: .*\n)*)/gm), ([, pattern = '', lines = '']) => {
    const pairs = lines.matchAll(/^ +([^:]+): (.*)$/gm);
    const headers = Array.from(pairs, ([, name = '', value = '']) => [name, value] as const);
    return { pattern, headers: Object.fromEntries(headers) };
  });
}

/**
 * Formats rules as the `_headers` file of Netlify and Cloudflare Pages. These hosts join a header that
 * two rules set, so no two rules may set the same header for an address.
 */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ pattern, headers }) => [
    pattern,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/**
 * Formats rules as a snippet for an nginx `server` block, included next to its `root`. In nginx a block with
 * headers of its own doesn’t inherit any, so a value that differs between locations is a variable. nginx sets
 * it again before it shows the 404 page. For a site in a folder of the host, everything else is in the location
 * of that folder.
 */
function formatNginxFile(rules: readonly HeaderRule[], redirects: Redirects): string {
  const base = baseOf(rules);
  const { [HSTS]: hsts = '', ...headers } = headersOf(rules, base);
  const sent = { ...headers, 'Cache-Control': '$cache_control', [HSTS]: '$hsts' };
  const site = `index index.html;
error_page 403 404 =404 ${base}404.html;
absolute_redirect off;
server_tokens off;
gzip_static on;
gzip_vary on;
# With its module, nginx sends the smaller .br of npm run compress too: brotli_static on;
default_type application/octet-stream;
charset utf-8;
charset_types text/plain text/css text/javascript application/javascript application/json image/svg+xml;
${Object.entries(sent)
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n')}
${FOR_HOSTS.map((file) => `location = ${base}${file} { return 404; }`).join('\n')}
${Array.from(redirects, ([from, to]) => `location = ${from} { return 301 ${to}$is_args$args; }`).join('\n')}
${rules.slice(1).map(nginxLocation).join('\n')}`;
  return `# How nginx serves this build: server { root …; include …/_nginx.conf; }
set $cache_control "${REVALIDATE}";
set $hsts "";
if ($https) { set $hsts "${hsts}"; }
${base === '/' ? site : `# The files of the build are in ${base.slice(1)} of the root.\nlocation ${base} {\n${site}\n}`}
`;
}

function nginxLocation({ pattern, headers }: HeaderRule): string {
  const [start = '', end = ''] = pattern.split('*', 2);
  // nginx takes the type from the ending of the file, and the charset from the lines above.
  if (end)
    return `location ~ ${end.replaceAll('.', '\\.')}$ { types { } default_type text/plain; }`;
  return `location ^~ ${start} { set $cache_control "${headers['Cache-Control']}"; }`;
}
