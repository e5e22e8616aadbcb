/** Reads lists of words: a comma parts the lists, a space the words of each. */
export function wordLists(text: string): string[][] {
  return text.split(/,\s+/).map((list) => list.split(' '));
}
