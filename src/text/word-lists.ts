/** Reads lists of words: commas separate the lists, spaces the words of each. */
export function wordLists(text: string): string[][] {
  return text.split(/,\s+/).map((list) => list.split(' '));
}
