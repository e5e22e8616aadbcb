/**
 * Counts the letters to insert, delete, replace or swap with the next (optimal string alignment). If there are more
 * than `most`, it returns any larger number.
 */
export function editDistance(a: string, b: string, most = 3): number {
  if (!a || !b || Math.abs(a.length - b.length) > most) return a.length + b.length;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return editDistance(restOfA, restOfB, most);
  const pairs = [[restOfA, b] as const, [a, restOfB] as const, [restOfA, restOfB] as const];
  if (a[0] === b[1] && a[1] === b[0]) pairs.push([a.slice(2), b.slice(2)]);
  return 1 + Math.min(...pairs.map(([x, y]) => editDistance(x, y, most - 1)));
}
