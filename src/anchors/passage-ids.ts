/**
 * Returns the id of a new passage between two others, numbered like a section inserted into a statute:
 * p10a after p10, then p10b; p10aa between p10a and p10b; p10za between p10 and an existing p10a; p0a before p1.
 */
export function passageIdBetween(before = 'p0', after = '', taken: ReadonlySet<string>): string {
  const isBounded = after !== '' && comparePassageIds(before, after) < 0;
  const isFree = (id: string) => !taken.has(id);
  const fits = (id: string) => isFree(id) && !(isBounded && comparePassageIds(id, after) >= 0);
  const siblings = withEachLetter(before.replace(/[a-z]$/, '')).filter((id) => id > before);
  const fitting = [...siblings, ...withEachLetter(before)].find(fits);
  if (fitting) return fitting;
  for (let stem = `${before}z`; ; stem += 'z') {
    const id = withEachLetter(stem).find(isFree);
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

function withEachLetter(stem: string): string[] {
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => stem + letter);
}
