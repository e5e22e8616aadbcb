import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { type BuiltPage, elementsIn } from './built-page.ts';

interface Words {
  kind: string;
  text: string;
}

const name = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{4,}/gu;
const figure = /[$€£¥]?\d[\d.,]*\s(?:million|billion|trillion)|\d[\d.,]*\s?%/u;

/** Puts examples of its text into the search of a page, which shows them while its field is empty. */
export function addExamples({ tree, passages }: BuiltPage): void {
  const template = elementsIn(tree).find(({ tagName }) => tagName === 'template');
  const list = template?.content && select('.empty ul', template.content);
  if (!list) return;
  list.children = examples(passages).map((text) => h('li', h('button', { type: 'button' }, text)));
}

/** Takes from the text itself what shows best how one may ask: a name, a number, a phrase. */
export function examples(passages: readonly Words[]): string[] {
  const known = nameIn(passages);
  const number = passages
    .map(({ text }) => figure.exec(text)?.[0])
    .find((found) => found !== undefined);
  const headline = passages.find(({ kind }) => kind === 'headline');
  const phrase = headline?.text.trim().split(/\s+/).slice(-2).join(' ');
  return [known, number, phrase && `“${phrase}”`].filter((example) => example !== undefined);
}

/** The name that the passages which have it use most. */
function nameIn(passages: readonly Words[]): string | undefined {
  const uses = new Map<string, number[]>();
  for (const { kind, text } of passages) {
    if (kind === 'headline') continue;
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
