import { type ReceivedBlock, splitParagraph } from '../release/received-blocks.ts';
import { findDateline, isDate } from './find-dateline.ts';
import { CONTACT, isCapitals, SENTENCE, SENTENCE_END } from './find-headings.ts';
import { isSubject } from './find-issuer.ts';
import { findOrganization } from './find-organization.ts';
import { BYLINE, isLabel, RELEASE_NUMBER } from './labels.ts';
import type { TextBlock } from './split-furniture.ts';

/** A key with a number (“Ref.: NP-2024/231”, “Index: EUR 21/8814”), or a remark in brackets. */
const KEY = /^[(（].*[)）]$|^\p{L}[^:：]{1,20}[:：] ?(?:\p{Lu}{2,4} )?(?=(?:\S*\d){4})\S+$/u;

/** Tells whether a line may be above a headline: a label, a number, a date, or a key with a number. */
export const isAboveHeadline = (text = ''): boolean =>
  [RELEASE_NUMBER, KEY, BYLINE].some((one) => one.test(text)) || isLabel(text) || isDate(text);

/** Tells whether a line may be a headline: it isn’t a sentence, and doesn’t introduce one. */
const isHeadline = (text = '.') => !SENTENCE_END.test(text) && !/[:：]$/.test(text);

/** Tells whether a line is a label that is above a headline, and not below one, as a contact or a day may be. */
export const isOnlyAboveHeadline = (text = ''): boolean =>
  isLabel(text) &&
  !/^(?:contact|dat|fecha|issued|posted|(?:ge|o)?pub|udg|veröff|опубл)/i.test(text);

/** Splits labels and the name of the issuer from a headline right below them, above the first sentence or dateline. */
export function splitLabels(blocks: TextBlock[]): TextBlock[] {
  const isText = ({ text } = { text: '.' }) => !isHeadline(text) || findDateline(text);
  const isAbove = ({ lines }: TextBlock, at: number) =>
    isText(blocks[at + 1]) || lines.some((line) => line.length > 120);
  const top = blocks.findIndex((one, at) => one.kind === 'paragraph' && isAbove(one, at));
  const isIssuer = (one: string) => findOrganization(one) && isSubject(one, blocks[top + 1]?.text);
  const at = blocks[top]?.lines.findIndex((one) => !isAboveHeadline(one) && !isIssuer(one)) ?? 0;
  return blocks.flatMap((one, i) => (i === top ? splitParagraph(one, at) : [one]));
}

/** A word, perhaps with a number (“Decision 2025-118”, “EU-Trade, 1st Ld”); and a line of up to five words. */
const WORD = /^[^\s\p{sc=Han}\p{sc=Thai}]{1,25}(?: \d+[/-]\d+|, \d\w+ Ld\S*)?$/u;
const FIVE_WORDS = /^(?:[^\s\p{sc=Han}\p{sc=Thai}]+(?: |$)){1,5}$/u;

/** Lines of a headline, which continue one another or end in capitals. */
const WRAPPED = /\n\p{Ll}+(?![\p{Ll}.@])| \p{Ll}{1,3}\n|\p{Ll}.*\n\P{Ll}+$/u;

/** Counts the blocks above the headline: labels, release numbers, dates, issuers; and a name before a label. */
export function countAbove(blocks: readonly ReceivedBlock[]): number {
  const texts = blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : undefined));
  const lead = texts.find((text = '') => SENTENCE_END.test(text));
  const end = texts.findIndex(
    (text = '', at) => at > 0 && !/^(?:\S+ ){0,4}[^ .!?]+$/.test(text) && !isDate(text),
  );
  // A letterhead of names may be above a label.
  const label = texts.findLastIndex((text, at) => at <= end && isOnlyAboveHeadline(text));
  const headline = blocks.findIndex(
    (block, at) => block.kind === 'paragraph' && at > label && !isLetterhead(block, lead),
  );
  if (headline >= 0 && isHeadline(blocks[headline]?.lines[0])) return headline;
  // If there is none, it may be one of these lines.
  const above = texts.slice(0, headline < 0 ? undefined : headline);
  const name = above.findIndex((text) => text && !isAboveHeadline(text) && !findOrganization(text));
  return Math.max(name < 0 ? above.findLastIndex((text) => text && !isDate(text)) : name, 0);
}

/** Tells whether a block has labels and names, perhaps with an address. The issuer is the subject of the `lead`. */
function isLetterhead({ lines, text }: ReceivedBlock, lead?: string): boolean {
  const isSeveral = lines.length > 1;
  // The addressee, a date and an issuer may be in one block, or the address of a press office.
  if (lines.some(isAboveHeadline) || (isSeveral && CONTACT.test(text))) return true;
  if (WRAPPED.test(lines.join('\n')) || (isSeveral && text === lead)) return false;
  const isIssuer = lines.some((line) => isSubject(line, lead)) || findOrganization(text);
  return Boolean(isIssuer) || lines.every((line) => (isSeveral ? FIVE_WORDS : WORD).test(line));
}

/** Splits a headline from its subtitle, or from its dateline or its text in a text without blank lines. */
export function splitHeadline(block: ReceivedBlock): ReceivedBlock[] {
  const { lines } = block;
  // A line in lower case certainly continues the headline. Any other may not, above all if its first word had room on the line before.
  const last = lines.findIndex((_, at) => !/^\p{Ll}/u.test(lines[at + 1] ?? ''));
  const [above = '', line = ''] = lines.slice(last);
  const isSubtitle =
    (above.length >= 65 && lines.length === 2) ||
    /^(?:[-–—~～〜]|B[Yy] \p{Lu})/u.test(line) ||
    (isCapitals(above) && !isCapitals(line)) ||
    (/^\p{Lu}.* \p{Ll}{4}/u.test(line) && line.replace(/^\S+/, '').length > above.length);
  const isText = (one: string) => SENTENCE.test(one) || findDateline(one) !== undefined;
  const text = lines.findIndex((one, at) => at > 0 && isText(one));
  return splitParagraph(block, text < 0 && isSubtitle ? last + 1 : text);
}
