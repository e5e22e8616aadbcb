import { HSTS } from './headers.ts';

/** Tells whether a header as a host sends it is as good as the expected one. */
export function isAsGood(name: string, found: string, expected: string): boolean {
  if (name === 'Content-Security-Policy') {
    // Of several policies, sent apart or together, a browser keeps to each.
    const policies = found.split(',');
    const isStrict = policies.some((policy) => isAsStrict(policy, expected));
    return isStrict && policies.every((policy) => hasStyles(policy, expected));
  }
  if (name === HSTS) return maxAge(found) >= maxAge(expected);
  if (name === 'Content-Type')
    return found.split(/,(?=[^,/]*\/)/).every((type) => isType(type, expected));
  // Browsers ignore these when they are sent twice.
  if (name.startsWith('Cross-Origin-')) return plain(found) === plain(expected);
  const times = plain(found).split(plain(expected)).length - 1;
  return times > 0 && plain(found) === Array(times).fill(plain(expected)).join(',');
}

/** Tells whether a policy allows nothing that another forbids. */
function isAsStrict(policy: string, other: string): boolean {
  const [found, expected] = [directives(policy), directives(other)];
  return [...new Set([...expected.keys(), ...found.keys()])].every((name) => {
    const [given, wanted] = [allowedBy(found, name), allowedBy(expected, name)];
    if (!wanted || !given) return !wanted;
    if (name === 'require-trusted-types-for') return [...wanted].every((value) => given.has(value));
    return [...given].every((value) => wanted.has(value));
  });
}

/** Tells whether a policy allows the styles of another: without them, the editor’s words look like the release’s. */
function hasStyles(policy: string, other: string): boolean {
  const [given, wanted] = [policy, other].map((one) =>
    allowedBy(directives(one), 'style-src-elem'),
  );
  return !given || [...(wanted ?? [])].every((value) => given.has(value));
}

/** What a directive allows: what is not said for scripts in attributes, say, is what holds for all of them. */
function allowedBy(policy: Map<string, Set<string>>, name: string): Set<string> | undefined {
  const [, general] = /^(.+-src)(?:-elem|-attr)?$/.exec(name) ?? [];
  const said = policy.get(name) ?? policy.get(general ?? '');
  return said ?? (general ? policy.get('default-src') : undefined);
}

/** The directives of a policy, each with what it allows. */
function directives(policy: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const directive of policy.split(';')) {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    // Only the first of a name counts.
    if (!found.has(name.toLowerCase()))
      found.set(name.toLowerCase(), new Set(values.filter((value) => value !== "'none'")));
  }
  return found;
}

/** For how long a host is known to be reached by https, in seconds. */
function maxAge(header: string): number {
  return Number(/^[^,]*\bmax-age\s*=\s*"?(\d+)/i.exec(header)?.[1] ?? -1);
}

/** Types that are UTF-8 in any case, so that they may come without a charset. */
const UTF_8 = /^(?:text\/javascript|application\/json|image\/svg\+xml|text\/css)$/;

function isType(found: string, expected: string): boolean {
  const type = plain(found)
    .replaceAll('"', '')
    .replace('application/javascript', 'text/javascript');
  if (expected === 'application/octet-stream') return [expected, 'application/wasm'].includes(type);
  return (UTF_8.test(type) ? `${type};charset=utf-8` : type) === plain(expected);
}

/** A header’s value without what makes no difference: case and spaces. */
function plain(value: string): string {
  return value.toLowerCase().replace(/\s+/g, '');
}
