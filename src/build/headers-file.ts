import type { Rule } from './headers.ts';

/** Cloudflare ignores a longer line: https://developers.cloudflare.com/pages/configuration/headers/ */
const LONGEST = 2000;

/**
 * Rules as the `_headers` file of Netlify and Cloudflare Pages. A header that two rules give is
 * joined there, not replaced, so no header may stand in more than one rule for an address.
 * @throws when a line is longer than a host reads.
 */
export function writeHeadersFile(rules: Rule[]): string {
  const lines = rules.flatMap(({ pattern, headers }) => [
    pattern,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > LONGEST);
  if (long) {
    throw new Error(
      `A header is ${long.length} characters long, and hosts read ${LONGEST}: “${long.slice(0, 60)}…”. ` +
        'Let the pages share their inline styles and scripts, so that the policy needs fewer hashes.',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Rules read back from a `_headers` file. */
export function readHeadersFile(file: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of file.split('\n')) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && value !== undefined && rule) rule.headers[name] = value;
    else if (line) rules.push({ pattern: line, headers: {} });
  }
  return rules;
}
