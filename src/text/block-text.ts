/**
 * The text of a block of a release in one form for tree, page and received text: words with single
 * spaces, a line break as `\n`, a list item on a line behind `• ` or its number, table cells separated by
 * tabs, a quotation without `>`.
 */
export type BlockForm = 'words' | 'list' | 'table' | 'quotation';

/** Joins the pieces of a block's words: white space collapses, except for line breaks. */
export function joinWords(text: string): string {
  return text
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^ | $/g, '');
}

/** Gives a list item as text: its marker and its words, indented by its depth. */
export function formatItem(number: number | undefined, words: string, depth = 0): string {
  return `${'  '.repeat(depth)}${number === undefined ? '•' : `${number}.`} ${words}`;
}

/** Gives the rows of a table as text. */
export function formatRows(rows: string[][]): string {
  return rows.map((cells) => cells.map(joinWords).join('\t')).join('\n');
}
