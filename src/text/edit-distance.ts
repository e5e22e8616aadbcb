/** Counts the letters to insert, delete, replace or swap with the next (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 0; row <= a.length; row += 1) {
    const here: number[] = [];
    rows.push(here);
    for (let column = 0; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
      here.push(row && column ? least : row + column);
    }
  }
  return at(a.length, b.length);
}
