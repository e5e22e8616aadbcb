import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textComparer } from '../../../src/anchors/similarity.ts';

/** Lists the word pairs of a text. */
function pairsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv);
  return words ? ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`) : [];
}

/** Compares two texts pair by pair, and takes each pair that is found out of the other list. */
function comparePairs(text: string, other: string) {
  const left = pairsIn(other);
  const pairs = pairsIn(text);
  const size = left.length;
  const common = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return {
    similarity: (2 * common) / Math.max(pairs.length + size, 1),
    contained: common / Math.max(pairs.length, 1),
    containing: common / Math.max(size, 1),
  };
}

test('looking up pairs has the results of comparing every two texts, for 10,000 random pairs of texts', () => {
  const word = fc.constantFrom('The', 'quay', 'Quay', '港', '口岸', 'a', 'À', 'constructor', '—');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 10, maxLength: 10 }), text, (others, one) => {
      const blocks = others.map((other) => ({ text: other }));
      const expected = blocks.map((block) => ({ block, ...comparePairs(one, block.text) }));
      expect(textComparer(blocks)(one)).toEqual(expected);
    }),
    { numRuns: 1000, endOnFailure: true },
  );
});

test('a block is read once, however many texts are compared with it', () => {
  let reads = 0;
  const block = {
    get text() {
      reads++;
      return 'The harbour opened its second quay.';
    },
  };
  const compare = textComparer([block]);
  for (const text of ['The harbour', 'opened', 'its second quay']) compare(text);
  expect(reads).toBe(1);
});
