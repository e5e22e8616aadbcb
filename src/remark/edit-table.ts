import type { Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { textNode } from './element.ts';

/** Makes a table of the release one that the keyboard can scroll, and marks its columns of numbers and the names of their rows. */
export function editTable(table: Table, isPassage: boolean, point: string): void {
  table.align = null; // It would become an inline style.
  if (!isPassage) return;
  table.data = { hProperties: { tabIndex: 0 } };
  const [head, ...rows] = table.children;
  // Markdown has no table without a header.
  const isEmpty = head?.children.every((cell) => cell.children.length === 0);
  if (head && isEmpty) head.data = { hProperties: { hidden: true } };
  const columns = head?.children.map((_, column) => {
    const cells = rows.map(({ children }) => children[column]);
    const texts = cells.map((cell) => toString(cell));
    // A few words may be in place of numbers: “n/a”, “free”.
    const words = texts.filter((text) => /\p{L}/u.test(text));
    const areFew = words.length * 3 < texts.length && !/\d/.test(words.join());
    const isNumeric = column > 0 && areFew;
    // The mark of a note has no width there, so nothing may follow it.
    return isNumeric && !cells.some(hasMarkInside) && paddings(texts, point);
  });
  for (const [at, row] of table.children.entries())
    for (const [column, cell] of row.children.entries()) {
      const numbers = columns?.[column];
      const isLong = toString(cell).length > 24;
      const className = numbers ? ['numeric'] : isLong ? ['long'] : undefined;
      const dataPad = (numbers && numbers[at - 1]) || undefined;
      // Screen readers say both names before a number.
      const isName = column === 0 && columns?.some(Boolean);
      const scope = row === head ? 'col' : isName ? 'row' : undefined;
      cell.data = { hName: scope ? 'th' : 'td', hProperties: { scope, className, dataPad } };
      cell.children.unshift(textNode(' ')); // MDX drops the white space between cells.
    }
}

const hasMarkInside = (cell?: TableCell) =>
  cell?.children.findLast(({ type }) => type === 'text') !== cell?.children[0];

/**
 * Returns what to put unseen after each number of a column, so that units are below units: “.0)” after 7 above (6.2).
 * The order of its signs doesn’t matter for its width.
 */
function paddings(numbers: string[], point: string): string[] {
  const afterUnits = new RegExp(`(?<=\\d)(?:${point}\\d+)?\\D*$`);
  const ends = numbers.map((number) => (afterUnits.exec(number)?.[0] ?? '').replace(/\d/g, '0'));
  const without = (signs: string, taken: string) =>
    [...taken].reduce((rest, sign) => rest.replace(sign, ''), signs);
  const all = ends.reduce((all, end) => all + without(end, all), '');
  return ends.map((end) => without(all, end));
}
