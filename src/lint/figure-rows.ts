import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A row of the table of figures: what, printed, year or nothing, and the passage's id. */
export type Row = readonly [what: string, printed: string, year: string, passage: string];

/**
 * Reads the table of figures back from a built page: the rows, of any table, whose last of four
 * cells is a link to a passage.
 */
export function readRows(html: string): Row[] {
  const rows: Row[] = [];
  visit(fromHtml(html), 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => cell.type === 'element');
    const passage = cells.length === 4 && cells[3] ? linked(cells[3]) : undefined;
    if (!passage) return;
    const [what = '', printed = '', year = ''] = cells.map((cell) =>
      toString(cell).replace(/\s+/g, ' ').trim(),
    );
    rows.push([what, printed, year, passage]);
  });
  return rows;
}

function linked(cell: Element | Root): string | undefined {
  let passage: string | undefined;
  visit(cell, 'element', ({ tagName, properties }) => {
    const href = String(properties['href'] ?? '');
    if (tagName === 'a' && /^#[a-z][a-z0-9-]*$/.test(href)) passage = href.slice(1);
  });
  return passage;
}
