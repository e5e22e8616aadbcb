import type { VFileMessage } from 'vfile-message';
import { baseOf, headersOf, HSTS, typeOf } from './headers.ts';
import { readHeadersFile } from './host-files.ts';
import { problem } from '../release/problem.ts';
import { withBase } from '../release/paths.ts';
import { type CopiedFile, hostedPath } from './published-copy.ts';

/** Compares the headers of a served copy with those of a build; gives how many, and what is wrong. */
export function verifyHeaders(
  build: string,
  copied: ReadonlyMap<string, CopiedFile>,
): { problems: VFileMessage[]; count: number } {
  const rules = readHeadersFile(build);
  // One problem for all addresses with the same wrong header.
  const wrong = new Map<string, { name: string; note: string; addresses: string[] }>();
  let count = 0;
  for (const [file, { headers }] of copied) {
    if (!headers) continue;
    const address = withBase(baseOf(rules), hostedPath(file));
    const type = typeOf(address);
    const expected = {
      ...headersOf(rules, address),
      ...(type.includes('charset') && { 'Content-Type': type }),
    };
    for (const [name, value] of Object.entries(expected)) {
      const found = headers.get(name);
      if (name === HSTS && found === null) continue; // sent and of use over https only
      count++;
      if (found !== null && sameHeader(name, found, value)) continue;
      const note = `the build: ${value}\nthe copy:  ${found ?? '(none)'}`;
      const group = wrong.get(name + note) ?? { name, note, addresses: [] };
      group.addresses.push(address);
      wrong.set(name + note, group);
    }
  }
  const problems = [...wrong.values()].map(({ name, note, addresses }) =>
    problem('', `${addresses.join(', ')} served with another ${name}.`, undefined, note),
  );
  return { problems, count };
}

/** Types that are UTF-8 in any case, so that they may come without a charset. */
const UTF_8 = /^(?:text\/javascript|application\/json|image\/svg\+xml|text\/css)$/;

function sameHeader(name: string, found: string, expected: string): boolean {
  if (name !== 'Content-Type') return plain(found) === plain(expected);
  const type = plain(found).replace('application/javascript', 'text/javascript');
  return (UTF_8.test(type) ? `${type};charset=utf-8` : type) === plain(expected);
}

/** A header’s value without what makes no difference: case and spaces. */
function plain(value: string): string {
  return value.toLowerCase().replace(/\s+/g, '');
}
