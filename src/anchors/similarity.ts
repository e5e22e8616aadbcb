/** How similar a changed block must be to the recorded one: unrelated ones reach 0.3. */
export const MIN_SIMILARITY = 0.4;
/** How much of a passage another must contain to be its successor, or a part of it. */
export const MIN_SHARE = 0.6;

/** Gives how similar two texts are, from 0 to 1: the share of pairs of words in common (Dice 1945). */
export function similarity(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsIn(a), pairsIn(b)];
  return (2 * countCommon(pairsA, pairsB)) / Math.max(pairsA.length + pairsB.length, 1);
}

/** Gives how much of a text another contains, from 0 to 1, by its pairs of words. */
export function shareContained(text: string, other: string): number {
  const pairs = pairsIn(text);
  return countCommon(pairs, pairsIn(other)) / Math.max(pairs.length, 1);
}

/** Counts what two lists have in common, each as often as it occurs in both. */
function countCommon(a: string[], b: string[]): number {
  const counts = new Map<string, number>();
  for (const one of a) counts.set(one, (counts.get(one) ?? 0) + 1);
  return b.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left > 0;
  }).length;
}

/**
 * The words of a text, each with the next: any two texts of a language have many words in common, but
 * few pairs. Beginning and end count as words, as does each character of Chinese.
 */
function pairsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv);
  return words ? ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`) : [];
}
