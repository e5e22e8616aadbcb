const name = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{4,}/gu;
const figure = /[$€£¥]?\d[\d.,]*\s(?:million|billion|trillion)|\d[\d.,]*\s?%/u;

type Words = { kind: string; text: string };

/** Takes example queries from a text: a name, a number and a phrase. */
export function searchExamples(passages: readonly Words[]): string[] {
  const known = nameIn(passages);
  const number = passages.map(({ text }) => figure.exec(text)?.[0]).find((found) => found);
  const headline = passages.find(({ kind }) => kind === 'headline');
  const phrase = headline?.text.trim().split(/\s+/).slice(-2).join(' ');
  return [known, number, phrase && `“${phrase}”`].filter((example) => example !== undefined);
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
