import { en } from '../words/en.ts';
import type { PageWords } from '../words/words.ts';
import { findNumbers, type FoundNumber } from './find-numbers.ts';
import { END, normalizeNumbers } from './parse-quantity.ts';
import type { FigureData } from './schema.ts';

/** A problem of the figures: at a path of the front matter, or in a passage by its id. */
export interface FigureProblem {
  readonly path?: string;
  readonly passage?: string;
  readonly reason: string;
}

/**
 * Compares figures with the passages of their release: each figure and its year is in its passage, and
 * each number of a passage is a figure. A release without figures has nothing to compare.
 */
export function checkFigures(
  figures: FigureData['figures'],
  passages: readonly { readonly id: string; readonly text: string }[],
  words: PageWords = en,
): FigureProblem[] {
  if (Object.keys(figures).length === 0) return [];
  const texts = passages.map(({ id, text }) => ({ id, text: normalizeNumbers(text) }));
  const missing = Object.entries(figures).flatMap(([name, figure]) => {
    const text = texts.find(({ id }) => id === figure.passage)?.text;
    return [...checkFigure(`figures.${name}`, figure, text, words)];
  });
  const unnamed = texts.flatMap(({ id, text }) => {
    const here = Object.values(figures).filter(({ passage }) => passage === id);
    return findNumbers(text, words)
      .filter((number) => !here.some(({ printed }) => isPrintedAs(printed, text, number, words)))
      .map((number) => ({
        passage: id,
        reason: `“${number.text}” isn’t a figure. Add it as one.`,
      }));
  });
  return [...missing, ...unnamed];
}

function* checkFigure(
  path: string,
  { printed, year, passage }: FigureData['figures'][string],
  text: string | undefined,
  words: PageWords,
): Generator<FigureProblem> {
  if (text === undefined) {
    const reason = `There is no passage ${passage}. Name the one that has “${printed}”.`;
    yield { path: `${path}.passage`, reason };
    return;
  }
  if (!findNumbers(text, words).some((number) => isPrintedAs(printed, text, number, words))) {
    const reason = `“${printed}” isn’t in ${passage} as a whole number. Write it as printed there, or name its passage.`;
    yield { path: `${path}.printed`, reason };
  }
  if (year !== undefined && !new RegExp(`\\b${year}\\b`).test(text)) {
    const reason = `The year ${year} isn’t in ${passage}. Remove it, or name the passage that has it.`;
    yield { path: `${path}.year`, reason };
  }
}

/** Whether a number of a text is what a figure prints, as a whole: “10” is not in “10 billion”. */
function isPrintedAs(
  printed: string,
  text: string,
  { text: number, start }: FoundNumber,
  words: PageWords,
): boolean {
  const whole = normalizeNumbers(printed);
  const [own] = findNumbers(whole, words);
  if (own?.text !== number) return false;
  const before = start - own.start;
  return (
    text.startsWith(whole, before) &&
    !/[\p{Lu}\p{Ll}\d]$/u.test(text.slice(0, before)) &&
    new RegExp(`^${END}`, 'u').test(text.slice(before + whole.length))
  );
}
