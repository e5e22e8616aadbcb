/** Splits a text into lists of words: commas separate the lists, and spaces the words. */
export function wordLists(text: string): string[][] {
  return text.split(/,\s+/).map((list) => list.split(' '));
}

/** Maps each word of such lists, except the first of each list, to the first of its list. */
export function firstWords(text: string): Map<string, string> {
  return new Map(
    wordLists(text).flatMap(([first = '', ...others]) => others.map((word) => [word, first])),
  );
}
