const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The id of a new passage after one and before another, as statutes number: p10a after p10, then
 * p10b; p10aa between p10a and p10b; p10za between p10 and p10a, when that one is there already.
 * Before p1 stands p0a.
 */
export function idBetween(
  before: string | undefined,
  after: string | undefined,
  taken: ReadonlySet<string>,
): string {
  const first = before ?? 'p0';
  const bound = after && compareIds(first, after) < 0 ? after : undefined;
  const free = (id: string) => !taken.has(id);
  const fits = (id: string) => free(id) && (!bound || compareIds(id, bound) < 0);
  const last = first.at(-1) ?? '';
  const next = LETTERS.slice(LETTERS.indexOf(last) + 1).map(
    (letter) => first.slice(0, -1) + letter,
  );
  const fitting = [...(/[a-z]$/.test(first) ? next : []), ...below(first)].find(fits);
  if (fitting) return fitting;
  for (let stem = `${first}z`; ; stem += 'z') {
    const id = below(stem).find(free);
    if (id) return id;
  }
}

/** The order of two passages’ ids: p10, p10a, p10aa, p10b, p11. */
export function compareIds(a: string, b: string): number {
  const [numberA, lettersA] = parts(a);
  const [numberB, lettersB] = parts(b);
  return numberA - numberB || (lettersA < lettersB ? -1 : Number(lettersA > lettersB));
}

function parts(id: string): [number, string] {
  const [, number = '', letters = ''] = /^p(\d+)([a-z]*)$/.exec(id) ?? [];
  return [Number(number), letters];
}

function below(stem: string): string[] {
  return LETTERS.map((letter) => stem + letter);
}
