/** Collapses and trims the white space that browsers collapse, but keeps no-break spaces and invisible characters. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

/** Decodes the percent-encoding of a part of a URL. Returns the part unchanged if it can't be decoded. */
export function decodeUrlPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
