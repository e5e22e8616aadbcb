/** Splits a text into lists of words: commas separate the lists, and spaces the words. */
export function wordLists(text: string): string[][] {
  return text.split(/,\s+/).map((list) => list.split(' '));
}
