import type { ReceivedBlock } from '../release/received-blocks.ts';
import { releaseSchema } from '../release/schema.ts';
import { findDate } from './find-date.ts';
import { findDateline, findToday, isDate } from './find-dateline.ts';
import { findHeadings } from './find-headings.ts';
import { findIn, listIssuers } from './find-issuer.ts';
import { isLabel, RELEASE_NUMBER } from './labels.ts';
import type { TextBlock } from './split-furniture.ts';

/** The facts of the front matter, in its order. */
export const FACTS = ['issuer', 'wire', 'place', 'date', 'release', 'lang'] as const;

/** Every fact that was found, with its line in the source. `from` names another origin, such as the saved page. */
export type Facts = {
  [Key in (typeof FACTS)[number]]?: { value: string; line: number; from?: string };
};

/** Finds the facts of a release in the blocks around its headline. `all` includes blocks that are left out. */
export function findFacts(all: TextBlock[], above: ReceivedBlock[], body: ReceivedBlock[]) {
  const facts: Facts = {};
  const setFact = (key: keyof Facts, { line, lines, numbers }: ReceivedBlock, value = '') => {
    // Without words, or with an invisible character, for instance, a page can’t have it.
    if (!releaseSchema.shape[key].safeParse(value).success) return;
    const at = lines.findIndex((one) => one.includes(value) || findDate(one)?.iso === value);
    const isEmbargo = key === 'date' && /embargo|sperrfrist/i.test(lines[at] ?? '');
    const from = isEmbargo ? ' (when the embargo ends; correct it if the release is older)' : '';
    facts[key] ??= { value, line: numbers[at] ?? line, from };
  };
  // “When: 3 May 2024” dates an event, not the release.
  const hasLabel = (one = '') => /^[\p{L}\p{M} ]{3,20}[:：]/u.test(one);
  const isOther = (one: string) => hasLabel(one) && !isLabel(one) && !RELEASE_NUMBER.test(one);
  const headings = findHeadings(body);
  const paragraphs = body.filter(({ kind, lines, line }, at) => {
    // A date below a heading may be a deadline, and one that is a heading is the day of a programme.
    const isUnder = at > 2 && (headings.has(line) || headings.has(body[at - 1]?.line ?? 0));
    const isDateOf = (one: string, next = '') => isDate(one) || (isDate(next) && !hasLabel(next));
    const isEvent = lines.some((one, i) => isOther(one) && isDateOf(one, lines[i + 1]));
    return kind === 'paragraph' && !(isUnder && lines.every(isDate)) && !isEvent;
  });
  const datelines = paragraphs.slice(0, 7).filter(({ text }) => findDateline(text));
  const dateline = datelines.find(({ text }) => findDateline(text)?.place) ?? datelines[0];
  // Lines with only a date may be above or below the headline, or at the end. An embargo may end on another day.
  const dated = [...above, ...paragraphs].filter(({ lines }) =>
    lines.some((line) => isDate(line) || RELEASE_NUMBER.test(line)),
  );
  const labelled = all.slice(0, above.length + 4).filter(({ text }) => isLabel(text));
  for (const block of [dateline ?? [], dated, above, labelled].flat()) {
    const isDateline = block === dateline;
    const found = findDateline(block.lines.find(isDate) ?? (isDateline ? block.text : ''));
    setFact('place', block, found?.place);
    setFact('date', block, found?.date ?? (isDateline ? undefined : findDate(block.text)?.iso));
    // “JAKARTA (3/5) –” has a day in the place of the wire.
    setFact('wire', block, found?.wire?.replace(/^[\d/.]+$/, ''));
  }
  for (const one of paragraphs.slice(0, 4)) setFact('date', one, findToday(one.text));
  const unlisted = all.filter(({ kind }) => kind !== 'list');
  for (const [block, name] of listIssuers(unlisted, above, paragraphs))
    if (name !== facts.place?.value) setFact('issuer', block, name);
  for (const block of unlisted) setFact('release', block, findIn(block, RELEASE_NUMBER));
  return { facts, dateline };
}
