/** How similar a changed block must be to the recorded one. Unrelated blocks can reach 0.3. */
export const MIN_SIMILARITY = 0.4;
/** How much of a passage another must contain to be its successor, or a part of it. */
export const MIN_SHARE = 0.6;

/** Measures how similar two texts are, from 0 to 1: their share of common word pairs (Dice 1945). */
export function similarity(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsIn(a), pairsIn(b)];
  return (2 * pairsA.intersection(pairsB).size) / Math.max(pairsA.size + pairsB.size, 1);
}

/** Measures how much of a text another one contains, from 0 to 1, by word pairs. */
export function shareContained(text: string, other: string): number {
  const pairs = pairsIn(text);
  return pairs.intersection(pairsIn(other)).size / Math.max(pairs.size, 1);
}

/** The pairs of texts, because a changed one is compared with many others. */
const known = new Map<string, Set<string>>();

/** Lists each word of a text with the next one, numbered if repeated: texts share many words, but few pairs. */
function pairsIn(text: string): Set<string> {
  const found = known.get(text);
  if (found) return found;
  // Accents may be characters of their own (NFD), and invisible characters divide no word.
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  // Each Chinese character is a word, and so are the beginning and the end.
  const words = plain.toLowerCase().match(/\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv);
  const pairs = words ? ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`) : [];
  const repeated = [...Map.groupBy(pairs, (pair) => pair).values()];
  const numbered = new Set(repeated.flatMap((same) => same.map((pair, nth) => `${pair} ${nth}`)));
  known.set(text, numbered);
  return numbered;
}
