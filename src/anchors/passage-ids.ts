/**
 * Returns the id of a new passage between two others, numbered like a section inserted into a statute:
 * p10a after p10, then p10b; p10aa between p10a and p10b; p10za between p10 and an existing p10a; p0a before p1.
 */
export function passageIdBetween(
  before: string | undefined,
  after: string | undefined,
  taken: ReadonlySet<string>,
): string {
  const first = before ?? 'p0';
  const bound = after && comparePassageIds(first, after) < 0 ? after : undefined;
  const free = (id: string) => !taken.has(id);
  const fits = (id: string) => free(id) && (!bound || comparePassageIds(id, bound) < 0);
  const beside = withLetter(first.replace(/[a-z]$/, '')).filter((id) => id > first);
  const fitting = [...beside, ...withLetter(first)].find(fits);
  if (fitting) return fitting;
  for (let stem = `${first}z`; ; stem += 'z') {
    const id = withLetter(stem).find(free);
    if (id) return id;
  }
}

const collator = /* @__PURE__ */ new Intl.Collator('en', { numeric: true });

/** Compares two passage ids for sorting: p10, p10a, p10aa, p10b, p11. */
export function comparePassageIds(one: string, other: string): number {
  return collator.compare(one, other);
}

/** Returns the number of a passage (“10a” for `p10a`), or nothing for any other anchor. */
export function passageNumber(id: string): string | undefined {
  return /^p(\d+[a-z]*)$/.exec(id)?.[1];
}

function withLetter(stem: string): string[] {
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => stem + letter);
}
