/** The number of a passage by its id (“10a” for `p10a`); nothing for any other anchor. */
export function numberOf(id: string): string | undefined {
  return /^p(\d+[a-z]*)$/.exec(id)?.[1];
}
