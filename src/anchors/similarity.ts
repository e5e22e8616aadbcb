/** How similar a changed block must be to the recorded one. Unrelated blocks can reach 0.3. */
export const MIN_SIMILARITY = 0.4;
/** How much of a passage another must contain to be its successor, or a part of it. */
export const MIN_SHARE = 0.6;

/**
 * Returns a function that compares a text with that of each block by word pairs, from 0 to 1: how similar
 * the two are (Dice 1945), how much of the text the block contains, and how much of the block the text
 * contains. The pairs of the blocks are looked up, so that many blocks are compared quickly.
 */
export function textComparer<Block extends { text: string }>(blocks: readonly Block[]) {
  const lists = blocks.map(({ text }) => pairsIn(text));
  const all = lists.flatMap((pairs, nth) => pairs.map((pair) => ({ pair, nth })));
  const byPair = Map.groupBy(all, ({ pair }) => pair);
  return (text: string) => {
    const pairs = pairsIn(text);
    const common = blocks.map(() => 0);
    for (const pair of pairs) {
      for (const { nth } of byPair.get(pair) ?? []) common[nth] = (common[nth] ?? 0) + 1;
    }
    return blocks.map((block, nth) => {
      const [count = 0, size = 0] = [common[nth], lists[nth]?.length];
      return {
        block,
        similarity: (2 * count) / Math.max(pairs.length + size, 1),
        contained: count / Math.max(pairs.length, 1),
        containing: count / Math.max(size, 1),
      };
    });
  };
}

/**
 * Lists each word of a text with the next one, and with how often this pair has come: any two texts in a
 * language share many words, but few pairs. The beginning and the end count as words, and so does each
 * Chinese character.
 */
function pairsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv);
  const pairs = words ? ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`) : [];
  const counts = new Map<string, number>();
  return pairs.map((pair) => {
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    return `${pair} ${count}`;
  });
}
