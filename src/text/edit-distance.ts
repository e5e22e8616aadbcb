/**
 * Counts the edits between two words: a letter more, less or other, or two neighbours swapped
 * (Damerau 1964, the optimal string alignment distance). Gives Infinity above the limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  // There are at least as many edits as letters that the other word lacks.
  if ([...a].filter((letter) => !b.includes(letter)).length > limit) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? Infinity) + 1,
        (here[column - 1] ?? Infinity) + 1,
        (above[column - 1] ?? Infinity) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? Infinity) + 1);
      }
      here.push(least);
    }
    before = above;
    above = here;
  }
  const count = above[b.length] ?? Infinity;
  return count > limit ? Infinity : count;
}
