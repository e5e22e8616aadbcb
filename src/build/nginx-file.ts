import { FOR_HOSTS, headersOf, HSTS, type Rule } from './headers.ts';

/**
 * Rules as a snippet for an nginx `server` block, to be included there beside `root`. nginx drops the
 * headers of a block where an inner one sets any, so each location gets all of its own.
 */
export function writeNginxFile(rules: Rule[]): string {
  const hsts = headersOf(rules, '/')[HSTS] ?? '';
  const inner = rules.filter(({ pattern }) => pattern !== '/*');
  return `# How nginx serves this build: server { root …; include …/_nginx.conf; }
index index.html;
error_page 404 /404.html;
absolute_redirect off;
server_tokens off;
charset utf-8;
charset_types text/plain text/css text/javascript application/javascript application/json image/svg+xml;
set $hsts "";
if ($https) { set $hsts "${hsts}"; }
${headersIn(headersOf(rules, '/'), '')}
${FOR_HOSTS.map((file) => `location = /${file} { return 404; }`).join('\n')}
${inner.map(({ pattern }) => location(pattern, headersOf(rules, pattern.replace('*', 'x')))).join('\n')}
`;
}

function location(pattern: string, headers: Record<string, string>): string {
  const [start = '', end = ''] = pattern.split('*', 2);
  const head = end ? `~ ${end.replaceAll('.', '\\.')}$` : `^~ ${start}`;
  return `location ${head} {\n${headersIn(headers, '  ')}\n}`;
}

function headersIn(headers: Record<string, string>, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => {
      // nginx takes the type from the file’s ending, and the charset from the line above.
      if (name === 'Content-Type') return `${indent}types { }\n${indent}default_type text/plain;`;
      return `${indent}add_header ${name} "${name === HSTS ? '$hsts' : value}" always;`;
    })
    .join('\n');
}
