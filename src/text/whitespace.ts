/** Collapses the white space that HTML collapses, and trims it: a no-break space or an invisible character stays. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}
