/** Counts the words that two texts have in common, each as often as it occurs in both. */
export function countCommonWords(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const word of wordsIn(a)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wordsIn(b)) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return common;
}

/** Gives how similar two texts are, from 0 to 1: the share of their words in common (Dice 1945). */
export function similarity(a: string, b: string): number {
  const all = wordsIn(a).length + wordsIn(b).length;
  return all === 0 ? 0 : (2 * countCommonWords(a, b)) / all;
}

/** Gives how much of a text another contains, from 0 to 1, by its words. */
export function shareContained(text: string, other: string): number {
  const all = wordsIn(text).length;
  return all === 0 ? 0 : countCommonWords(text, other) / all;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
