/** How similar a changed block must be to the recorded one. Unrelated blocks can reach 0.3. */
export const MIN_SIMILARITY = 0.4;
/** How much of a passage another must contain to be its successor, or a part of it. */
export const MIN_SHARE = 0.6;

/** Measures how similar two texts are, from 0 to 1: their share of common word pairs (Dice 1945). */
export function similarity(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsIn(a), pairsIn(b)];
  return (2 * countCommon(pairsA, pairsB)) / Math.max(pairsA.length + pairsB.length, 1);
}

/** Measures how much of a text another one contains, from 0 to 1, by word pairs. */
export function shareContained(text: string, other: string): number {
  const pairs = pairsIn(text);
  return countCommon(pairs, pairsIn(other)) / Math.max(pairs.length, 1);
}

/** Counts the items that two lists have in common, including repeated ones. */
function countCommon(a: string[], b: string[]): number {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  return b.filter((item) => {
    const left = counts.get(item) ?? 0;
    counts.set(item, left - 1);
    return left > 0;
  }).length;
}

/**
 * Lists each word of a text with the next one: any two texts in a language share many words, but few
 * pairs. The beginning and the end count as words, and so does each Chinese character.
 */
function pairsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv);
  return words ? ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`) : [];
}
