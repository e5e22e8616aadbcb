import { tokenize } from '../search/tokenize.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';

type Words = { kind: string; text: string };

/** Takes example queries from a text: a name, a number with its scale or percent sign, and a phrase. */
export function searchExamples(passages: readonly Words[], lang = 'en'): string[] {
  const numbers = passages.values().flatMap(({ text }) =>
    tokenize(text, lang)
      .filter(({ isAmount, form, exact }) => isAmount && exact[0] !== form)
      .map(({ start, wholeEnd }) => text.slice(start, wholeEnd)),
  );
  const printed = passages.find(({ kind }) => kind === 'headline')?.text ?? '';
  const headline = printed.replace(/[\p{Ps}\p{Pe}]/gu, ''); // one bracket without the other
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(headline);
  const [first, last] = [...segments].filter(({ isWordLike }) => isWordLike).slice(-2);
  const phrase = first && last && headline.slice(first.index, last.index + last.segment.length);
  const number = numbers.find((one) => /[\p{L}%]/u.test(one));
  const quoted = phrase && fill(wordsFor(lang).words.quoted, { text: phrase });
  return [nameIn(passages), number, quoted].flatMap((example) => example ?? []);
}

/** A word with a capital inside a sentence. */
const NAME = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{4,}/gu;

/** Finds the last name that more than one passage has, or else the first name. */
function nameIn(passages: readonly Words[]): string | undefined {
  const texts = passages.flatMap(({ kind, text }) => (kind === 'headline' ? [] : text));
  const names = texts.flatMap((text) => [...new Set(text.match(NAME))]);
  return names.findLast((name, at) => names.indexOf(name) !== at) ?? names[0];
}
