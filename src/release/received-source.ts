import { collapseWhitespace } from '../text/whitespace.ts';

/** A paragraph of the text as received. */
export interface Paragraph {
  text: string;
  /** The line in the file on which it begins, from 1. */
  line: number;
}

/** The paragraphs of a received text: what stands between blank lines, without a byte order mark before. */
export function readSource(source: string): Paragraph[] {
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
