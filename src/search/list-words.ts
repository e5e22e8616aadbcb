import type { Reading } from './passage.ts';
import type { VocabularyFile } from './vocabulary.ts';

/** Lists the words of all passages by the number of passages that hold each, in a fixed order. */
export function listWords(passages: readonly Reading[]): VocabularyFile['words'] {
  const counts = new Map<string, number>();
  for (const { text, tokens } of passages) {
    const here = new Set<string>();
    for (const token of tokens) {
      const printed = token.number ? text.slice(token.start, token.wholeEnd) : token.form;
      here.add(printed.replace(/\s+/g, ' '));
      if (!token.number) token.also.forEach((whole) => here.add(whole));
    }
    for (const word of here) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byCount: Record<string, string[]> = {};
  for (const word of [...counts.keys()].sort()) (byCount[counts.get(word) ?? 0] ??= []).push(word);
  return byCount;
}
