import { type ReceivedBlock, splitParagraph } from '../release/received-blocks.ts';
import { releaseSchema } from '../release/schema.ts';
import { findDate } from './find-date.ts';
import { findDateline, findToday, isDate } from './find-dateline.ts';
import { CONTACT, findHeadings, SENTENCE_END } from './find-headings.ts';
import { findIn, isSubject, listIssuers } from './find-issuer.ts';
import { findOrganization, isLabel } from './labels.ts';
import type { TextBlock } from './split-furniture.ts';

/** The facts of the front matter, in its order. */
export const FACTS = ['issuer', 'wire', 'place', 'date', 'release', 'lang'] as const;

/** Every fact that was found, with its line in the source. `from` names another origin, such as the saved page. */
export type Facts = {
  [Key in (typeof FACTS)[number]]?: { value: string; line: number; from?: string };
};

const RELEASE_NUMBER =
  /^[^\d.]{0,30}(?:№|no(?:\.|(?= ?[:：]|.*[/-]))|number|nr\.?|(?:pre[sn]s\p{L}*|stampa)(?: release)?(?= \d+\/\d)|n\.(?: ?[º°o])?|n ?[º°]|č\.(?= ?\d+\/)|(?:ref\.?|kenmerk|sayı|nomor|số|संख्या)(?= ?[:：])|编号|第|رقم|מס['׳]?|מספר) ?[:：]? ?((?:[A-Z]{2,5}(?: (?=\d+[-/])|[-/]))?\d(?:[\d\p{sc=Latin}/.-]*[\d\p{sc=Latin}])?)[号號]?(?:,? (?:vom|of|du|de|del|от|від) .{6,25})?$|original content: .*?(\d{5,})\.html?$/iu;

const isLabelOrNumber = (text = '') => isLabel(text) || RELEASE_NUMBER.test(text);

/** A key with a number: “Ref.: NP-2024/231”. */
const KEY = /^\p{L}[^:：]{1,20}[:：] ?(?=(?:\S*\d){4})\S+$/u;

/** Tells whether a line may be above a headline: a label, a number, a date, or a key with a number. */
export const isAboveHeadline = (text = ''): boolean =>
  isLabelOrNumber(text) || isDate(text) || KEY.test(text);
const isHeadline = (text = '.') => !SENTENCE_END.test(text) && !/[:：]$/.test(text);

/** Tells whether a line is a label that is above a headline, and not below one, as a contact or a day may be. */
export const isOnlyAboveHeadline = (text = ''): boolean =>
  isLabelOrNumber(text) && !/^(?:contact|dat|fecha|issued|posted|publ|veröff)/i.test(text);

/** Splits labels and the name of the issuer from a headline right below them, above the first sentence or dateline. */
export function splitLabels(blocks: TextBlock[]): TextBlock[] {
  const isText = ({ text } = { text: '.' }) => !isHeadline(text) || findDateline(text);
  const top = blocks.findIndex(({ kind }, at) => kind === 'paragraph' && isText(blocks[at + 1]));
  const isIssuer = (one: string) => findOrganization(one) && isSubject(one, blocks[top + 1]?.text);
  const at = blocks[top]?.lines.findIndex((one) => !isAboveHeadline(one) && !isIssuer(one)) ?? 0;
  return blocks.flatMap((one, i) => (i === top ? splitParagraph(one, at) : [one]));
}

/** A word, perhaps with a number (“Decision 2025-118”); and lines of a headline, which continue one another or end in capitals. */
const WORD = /^[^\s\p{sc=Han}\p{sc=Thai}]{1,25}(?: \d+[/-]\d+)?$/u;
const WRAPPED = /\n\p{Ll}+(?![\p{Ll}.@])| \p{Ll}{1,3}\n|\p{Ll}.*\n\P{Ll}+$/u;

/** Counts the blocks above the headline: labels, release numbers, dates, issuers; and a name before a label. */
export function countAbove(blocks: readonly ReceivedBlock[]): number {
  const texts = blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : undefined));
  const sentence = texts.find((text = '') => SENTENCE_END.test(text));
  const end = texts.findIndex((text = '', at) => at > 0 && !/^(?:\S+ ){0,4}[^ .!?]+$/.test(text));
  const label = texts.findLastIndex((text, at) => at <= end && isOnlyAboveHeadline(text));
  const tops = blocks.map(({ kind, lines, text }, at) => {
    // Only a paragraph can be a headline. A letterhead of names may be above a label.
    if (kind !== 'paragraph' || at <= label) return true;
    // An advisory may have no headline, but rows: “WHAT: …”, “WHO: …”.
    if (texts.slice(at + 1, at + 3).every((row = '') => /^\p{Lu}{2,}: /u.test(row))) return false;
    // The addressee, a date and an issuer may be in one block, or the address of a press office.
    const isMixed = lines.some(isAboveHeadline) || (lines.length > 1 && CONTACT.test(text));
    const isIssuer = lines.some((line) => isSubject(line, sentence)) || findOrganization(text);
    // A letterhead has lines of up to five words.
    const short = lines.length > 1 ? /^(?:[^\s\p{sc=Han}\p{sc=Thai}]+(?: |$)){1,5}$/u : WORD;
    const isName = isIssuer || lines.every((line) => short.test(line));
    return isMixed || (Boolean(isName) && !WRAPPED.test(lines.join('\n')));
  });
  const headline = tops.indexOf(false);
  if (headline >= 0 && isHeadline(texts[headline])) return headline;
  // If there is none, it may be one of these lines.
  const above = texts.slice(0, headline < 0 ? undefined : headline);
  const name = above.findIndex((text) => text && !isAboveHeadline(text) && !findOrganization(text));
  return Math.max(name < 0 ? above.findLastIndex((text) => text && !isDate(text)) : name, 0);
}

/** Finds the facts of a release in the blocks around its headline. `all` includes blocks that are left out. */
export function findFacts(all: TextBlock[], above: ReceivedBlock[], body: ReceivedBlock[]) {
  const facts: Facts = {};
  const setFact = (key: keyof Facts, { line, lines, numbers }: ReceivedBlock, value = '') => {
    const at = lines.findIndex((one) => value && `${one}\n${findDate(one)?.iso}`.includes(value));
    // With an invisible character, for instance, a page can’t have it.
    if (!releaseSchema.shape[key].safeParse(value).success || !value) return;
    facts[key] ??= { value, line: numbers[at] ?? line };
  };
  // “When: 3 May 2024” dates an event, not the release.
  const isOther = (one: string) => /^[\p{L}\p{M} ]{3,20}[:：]/u.test(one) && !isLabel(one);
  const headings = findHeadings(body);
  const paragraphs = body.filter(({ kind, lines, line }, at) => {
    // A date below a heading may be a deadline, and one that is a heading is the day of a programme.
    const isUnder = at > 2 && (headings.has(line) || headings.has(body[at - 1]?.line ?? 0));
    const isEvent = lines.some((one, i) => isOther(one) && lines.slice(i, i + 2).some(isDate));
    return kind === 'paragraph' && !(isUnder && lines.every(isDate)) && !isEvent;
  });
  const datelines = paragraphs.slice(0, 7).filter(({ text }) => findDateline(text));
  const dateline = datelines.find(({ text }) => findDateline(text)?.place) ?? datelines[0];
  // Lines with only a date may be above or below the headline, or at the end. An embargo may end on another day.
  const dated = [...above, ...paragraphs].filter(({ lines }, at) =>
    lines.some((line) => isDate(line) || (at < above.length + 3 && RELEASE_NUMBER.test(line))),
  );
  const labelled = all.slice(0, above.length + 4).filter(({ text }) => isLabel(text));
  for (const block of [dateline ?? [], dated, above, labelled].flat()) {
    if (facts.date) break;
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
