import type { Passage } from './passage.ts';

const name = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{4,}/gu;
const figure = /[$€£¥]?\d[\d.,]*\s(?:million|billion|trillion)|\d[\d.,]*\s?%/u;

/** Takes from the text itself what shows best how one may ask: a name, a number, a phrase. */
export function examples(passages: readonly Passage[]): string[] {
  const known = nameIn(passages);
  const number = passages
    .map(({ text }) => figure.exec(text)?.[0])
    .find((found) => found !== undefined);
  const phrase = passages[0]?.text.trim().split(/\s+/).slice(-2).join(' ');
  return [known, number, phrase && `“${phrase}”`].filter((example) => example !== undefined);
}

/** The name that the passages which have it use most. */
function nameIn(passages: readonly Passage[]): string | undefined {
  const uses = new Map<string, number[]>();
  for (const { text } of passages.slice(1)) {
    const here = new Map<string, number>();
    for (const [word] of text.matchAll(name)) here.set(word, (here.get(word) ?? 0) + 1);
    for (const [word, count] of here) uses.set(word, [...(uses.get(word) ?? []), count]);
  }
  const weight = (counts: readonly number[]): number =>
    counts.length < 2 ? 0 : counts.reduce((sum, count) => sum + count) / counts.length;
  const [best] = [...uses].toSorted(
    ([a, as], [b, bs]) => weight(bs) - weight(as) || b.length - a.length,
  );
  return best?.[0];
}
