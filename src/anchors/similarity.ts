/** How many words two texts have in common, each counted as often as it stands in both. */
export function commonWords(a: string, b: string): number {
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

/** How alike two texts are, from 0 to 1: the share of their words that they have in common (Dice). */
export function similarity(a: string, b: string): number {
  const all = wordsIn(a).length + wordsIn(b).length;
  return all === 0 ? 0 : (2 * commonWords(a, b)) / all;
}

/** How much of a text is in another, from 0 to 1, by its words. */
export function shareIn(text: string, other: string): number {
  const all = wordsIn(text).length;
  return all === 0 ? 0 : commonWords(text, other) / all;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
