import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { shareContained, similarity } from '../../../src/anchors/similarity.ts';

/** Lists the word pairs of a text. */
function pairsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Ideographic}|[[\p{L}\p{N}]--\p{Ideographic}]+/gv);
  return words ? ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`) : [];
}

/** Compares two texts pair by pair, and takes each pair that is found out of the other list. */
function comparePairs(text: string, other: string): [similarity: number, share: number] {
  const left = pairsIn(other);
  const pairs = pairsIn(text);
  const all = pairs.length + left.length;
  const common = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return [(2 * common) / Math.max(all, 1), common / Math.max(pairs.length, 1)];
}

test('sets of pairs have the results of comparing each pair, for 10,000 random texts', () => {
  const word = fc.constantFrom('The', 'quay', 'Quay', '港', '口岸', 'a', 'À', 'constructor', '—');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect([similarity(one, other), shareContained(one, other)]).toEqual(
        comparePairs(one, other),
      );
    }),
    { seed: 2, numRuns: 10_000, endOnFailure: true },
  );
});

test.each([
  ['Ο σταθμός άνοιξε', 'NFD', (text: string) => text.normalize('NFD')],
  ['항구가 두 번째 부두를 열었다', 'NFD', (text: string) => text.normalize('NFD')],
  ['第２埠頭 ﾌｪﾘｰ', 'NFKC', (text: string) => text.normalize('NFKC')],
  ['Hafenverwaltung eröffnet', 'soft hyphens', (text: string) => text.replace(/e/g, '\u00ADe')],
  ['متن می‌شود', 'no joiners', (text: string) => text.replaceAll('\u200C', '')],
])('%s is the same text with %s', (text, _, change) => {
  expect(change(text)).not.toBe(text);
  expect([similarity(text, change(text)), shareContained(text, change(text))]).toEqual([1, 1]);
});

test('a text is split into words once, however many texts it is compared with', () => {
  const split = vi.spyOn(String.prototype, 'normalize');
  onTestFinished(() => void split.mockRestore());
  const texts = Array.from({ length: 30 }, (_, nth) => `The harbour opened quay ${nth}.`);
  for (const one of texts) for (const other of texts) similarity(one, other);
  const ours = split.mock.contexts.filter((text) => texts.includes(String(text)));
  expect(ours).toHaveLength(30);
});
