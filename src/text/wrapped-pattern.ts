/**
 * Makes a pattern with the flag `u` from one that is wrapped: a line break and the white space at the beginning of
 * the next line are no part of it. Strings in it are parts of the pattern.
 * @throws if the pattern is not valid.
 */
export function wrappedPattern(strings: TemplateStringsArray, ...parts: string[]): RegExp {
  return new RegExp(String.raw(strings, ...parts).replace(/\n\s*/g, ''), 'u');
}
