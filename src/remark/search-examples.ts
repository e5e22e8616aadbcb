import { findNumbers } from '../figures/find-numbers.ts';
import { normalizeText } from '../figures/parse-quantity.ts';
import { wordsFor } from '../words/words-for.ts';

const name = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{4,}/gu;

type Words = { kind: string; text: string };

/** Takes example queries from a text: a name, a number with its scale or percent sign, and a phrase. */
export function searchExamples(passages: readonly Words[], lang = 'en'): string[] {
  const { words } = wordsFor(lang);
  // An iterator reads no more passages than it takes to find one.
  const numbers = passages.values().flatMap(({ text }) => findNumbers(normalizeText(text), words));
  const number = numbers.find(({ text }) => /[\p{L}%٪]/u.test(text))?.text;
  const headline = passages.find(({ kind }) => kind === 'headline')?.text ?? '';
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(headline);
  const [first, last] = [...segments].filter(({ isWordLike }) => isWordLike).slice(-2);
  const phrase = first && last && headline.slice(first.index, last.index + last.segment.length);
  return [nameIn(passages), number, phrase && `“${phrase}”`].flatMap((example) => example ?? []);
}

/** Finds the name that occurs most often in each passage that contains it, if two or more do. */
function nameIn(passages: readonly Words[]): string | undefined {
  const uses = passages
    .filter(({ kind }) => kind !== 'headline')
    .flatMap((passage) => [...passage.text.matchAll(name)].map(([word]) => ({ word, passage })));
  const weight = (found: typeof uses): number => {
    const { size } = new Set(found.map(({ passage }) => passage));
    return size < 2 ? 0 : found.length / size;
  };
  const [best] = [...Map.groupBy(uses, ({ word }) => word)].toSorted(
    ([a, as], [b, bs]) => weight(bs) - weight(as) || b.length - a.length,
  );
  return best?.[0];
}
