/** A paragraph of the text as received. */
export interface Paragraph {
  text: string;
  /** The line in the file on which it begins, from 1. */
  line: number;
}

/** White space that HTML collapses, collapsed: a no-break space or an invisible character stays. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

/** The paragraphs of a received text: what stands between blank lines, without a byte order mark before. */
export function readSource(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = false;
  for (const [index, line] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = collapse(line);
    const last = paragraphs.at(-1);
    if (text && open && last) last.text += ` ${text}`;
    else if (text) paragraphs.push({ text, line: index + 1 });
    open = text !== '';
  }
  return paragraphs;
}
