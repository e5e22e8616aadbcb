import { collapseWhitespace } from '../text/normalize.ts';

/** A paragraph of the text as received. */
export interface Paragraph {
  text: string;
  /** The line on which it begins, from 1. */
  line: number;
}

/** Reads the paragraphs of a received text: the lines between blank lines, without a byte order mark. */
export function readParagraphs(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = false;
  for (const [index, line] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = collapseWhitespace(line);
    const last = paragraphs.at(-1);
    if (text && open && last) last.text += ` ${text}`;
    else if (text) paragraphs.push({ text, line: index + 1 });
    open = text !== '';
  }
  return paragraphs;
}
