import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersOf, HSTS, textTypeOf } from './headers.ts';
import { readHeadersFile } from './headers-file.ts';
import { addressOf, type Served } from './published-copy.ts';

/** Holds the headers of a served copy against those of a build: how many were looked at, and what is wrong. */
export function verifyHeaders(
  build: string,
  served: ReadonlyMap<string, Served>,
): { faults: string[]; looked: number } {
  const rules = readHeadersFile(readFileSync(join(build, '_headers'), 'utf8'));
  const wrong = new Map<string, string[]>();
  let looked = 0;
  for (const [file, { headers }] of served) {
    if (!headers) continue;
    const address = addressOf(file);
    const type = textTypeOf(address);
    const due = { ...headersOf(rules, address), ...(type && { 'Content-Type': type }) };
    for (const [name, value] of Object.entries(due)) {
      const is = headers.get(name);
      if (name === HSTS && is === null) continue; // only over https, and of use only there
      looked++;
      if (is !== null && same(name, is, value)) continue;
      const fault = `another ${name}.\n  the build: ${value}\n  the copy:  ${is ?? '(none)'}`;
      wrong.set(fault, [...(wrong.get(fault) ?? []), address]);
    }
  }
  const faults = [...wrong].map(
    ([fault, addresses]) => `${addresses.join(', ')} served with ${fault}`,
  );
  return { faults, looked };
}

/** Scripts go by two names, and what is UTF-8 in any case may come without its charset. */
const ANYWAY = /^(?:text\/javascript|application\/json|image\/svg\+xml|text\/css)$/;

function same(name: string, is: string, due: string): boolean {
  if (name !== 'Content-Type') return plain(is) === plain(due);
  const type = plain(is).replace('application/javascript', 'text/javascript');
  return (ANYWAY.test(type) ? `${type};charset=utf-8` : type) === plain(due);
}

/** A header’s value as it means the same: case and blanks left out. */
function plain(value: string): string {
  return value.toLowerCase().replace(/\s+/g, '');
}
