/** Collapses the white space that HTML collapses, and trims it. No-break spaces and invisible characters stay. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

/** Decodes the percent-encoding of a part of a URL; a part that can't be decoded comes back as it is. */
export function decodeUrlPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
