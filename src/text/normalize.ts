/**
 * Collapses and trims the white space that browsers collapse, but keeps no-break spaces and invisible characters.
 * Like the other functions here, it returns a text without such white space itself, not a copy that takes memory.
 */
export function collapseWhitespace(text: string): string {
  return text.replace(/[ \t\n\r]{2,}|[\t\n\r]/g, ' ').replace(/^ | $/g, '');
}

/** Joins wrapped lines by a space, but Chinese or Japanese without one (CSS Text: “segment break transformation”). */
export function joinLines(lines: readonly string[]): string {
  const unspaced = /(?<=[⺀-鿿！-｠])[ \t]*\n[ \t]*(?=[⺀-鿿！-｠])/g;
  return lines.join('\n').replace(unspaced, '').replaceAll('\n', ' ');
}

/** Decodes the percent-encoding of a part of a URL. Returns the part unchanged if it can't be decoded. */
export function decodeUrlPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The kind of a block's text, which has the same form in the tree, on the page and in the received text:
 * single spaces, line breaks as `\n`, each list item on a line after `• ` or its number, tabs between table
 * cells, and quotations without `>`.
 */
export type BlockForm = 'words' | 'list' | 'table' | 'quotation';

/** Collapses and trims the white space in a text, but keeps its line breaks. */
export function collapseSpaces(text: string): string {
  return text
    .replace(/[ \t\r]{2,}|[\t\r]/g, ' ')
    .replace(/ \n ?|\n /g, '\n')
    .replace(/^ | $/g, '');
}

/** Formats a list item as text: its marker and its words, indented by its depth. */
export function formatItem(number: number | undefined, words: string, depth = 0): string {
  return `${'  '.repeat(depth)}${number === undefined ? '•' : `${number}.`} ${collapseSpaces(words)}`;
}

/** Formats the rows of a table as text. The first one is empty in a table without a header. */
export function formatRows(rows: string[][]): string {
  const texts = rows.map((cells) => cells.map(collapseSpaces).join('\t'));
  return texts.filter((row, at) => at > 0 || row.trim()).join('\n');
}
