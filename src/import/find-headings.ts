import { type ReceivedBlock, splitParagraph } from '../release/received-blocks.ts';
import { isDate } from './find-dateline.ts';
import { wrappedPattern } from '../text/wrapped-pattern.ts';
import { BYLINE, isLabel } from './labels.ts';
import { furnitureKind } from './page-furniture.ts';
import { readMarker } from '../release/list-items.ts';

/** Finds headings: short lines, not sentences, before a longer block. Maps their lines to depths: a 3 is right below a 2, or like the 3 before it. */
export function findHeadings(blocks: readonly ReceivedBlock[]): Map<number, 2 | 3> {
  const isLikely = blocks.map((one, at) => {
    const below = blocks[at + 1];
    return looksLikeHeading(one, below) && !isNameOrValue(one, blocks[at - 1], below);
  });
  const found = blocks.flatMap((block, at) => {
    if (isLikely[at]) return [];
    // The blocks right above that look like headings.
    const run = blocks.slice(isLikely.lastIndexOf(false, at - 1) + 1, at);
    const headings = headingsAbove(block, run);
    return headings.map(({ line, text }, nth) => ({ line, text, above: headings[nth - 1]?.text }));
  });
  const isMixed = found.some(({ text, above }) => above && isCapitals(above) && !isCapitals(text));
  let second = '';
  return new Map(
    found.map(({ line, text, above }) => {
      const isSecond = isMixed ? !isCapitals(text) : above || areAlike(text, second);
      const depth = isSecond || /^(?:\d+\.\d+|\s*[(（])/.test(text) ? 3 : 2;
      second = depth === 3 ? text : '';
      return [line, depth];
    }),
  );
}

/** Tells whether two headings are of one kind: “Friday 14 June” and “Sunday 16 June”, or “Region North” and “Region West”. */
function areAlike(one: string, other: string): boolean {
  const shapeOf = (text: string) => text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '1');
  const [word] = /^\p{L}{5,} /u.exec(one) ?? [];
  return (/\d/.test(one) && shapeOf(one) === shapeOf(other)) || other.startsWith(word ?? '\n');
}

/** Returns which of the blocks right above another one are its headings: one or two, or the last of more if it is “About …”. */
function headingsAbove(block: ReceivedBlock, run: ReceivedBlock[]): ReceivedBlock[] {
  const last = run.at(-1);
  if (!last) return [];
  const isAbout = ABOUT.test(last.text);
  if (!isAbout && block.kind === 'paragraph' && block.text.length <= last.text.length) return [];
  if (run.length > 2) return isAbout ? [last] : [];
  return run;
}

/** Splits a line that may be a heading from the text right below it. */
export function splitHeading(block: ReceivedBlock): ReceivedBlock[] {
  const [first = '', second = ''] = block.lines;
  const isMarked = /^(?:【[^】]+】|[＜<][^＞>]+[＞>]|[■□◆●▼].{1,30})$/u.test(first);
  // “The port opened three routes last year:”, above a list
  const isIntroduction = /^\p{Lu}(?:\S*\s){5,}\S+:$/u.test(second);
  const isHeading = isMarked || isIntroduction || SENTENCE.test(second) || ABOUT.test(first);
  return splitParagraph(block, isHeading ? 1 : 0);
}

/** A line that is a sentence. */
export const SENTENCE = /^\s*[\p{Lu}\p{Lo}“"«„《「『].*[.!?。।]["”»]?$/u;

/** The end of a sentence, perhaps with a quotation mark or a bracket, and the mark of a footnote, but not “Inc.” or “S.p.A.”. In Thai, it has no sign. */
export const SENTENCE_END =
  /(?<! (?:Inc|Ltd|Corp|Co|(?:\p{L}\. ?)+\p{L}))[.!?。।](?:\p{P}|\s»)?[¹²³⁴-⁹]*$|^(?=.*\p{Script=Thai}).{99}/iu;

/** An address of email or of a page, or a telephone number. */
export const CONTACT = /(?:\S@\S|:\/\/|\bwww\.|(?:\d[ ()/-]{0,2}){7})/;

/** The heading of a self-description that doesn’t only say what the issuer is, as “About the company” does. */
export const ABOUT = new RegExp(
  wrappedPattern`
    ^(?!\S+ (?:(?:the|das|die|den) |عن ال)\S+$)(?:about(?: the)?|über(?: die| den| das)?|
    à propos d[eu](?: la)?|σχετικά με το|acerca de|sobre(?: [oa]s?)?|informazioni su|
    over(?: de| het)?|(?:fakta )?om|o firmie|о компании|про компанію|despre|về|tentang|نبذة عن|حول|
    אודות) (?:l[’'])?(.{2,60})$|
    ^(.{2,60}) hakkında$|
    ^(?:关于(?!我们)|เกี่ยวกับ)([^的]{2,30})$
  `,
  'iu',
);

/** A quotation, a note, a caption, an address or a list’s introduction, which isn’t a heading. Brackets may end the heading of a table (“unaudited”), and “（一）” and “（１）” do number a heading. */
const NO_HEADING =
  /^\s*(?:[-–—～“"„«「[†]|\*(?!.*\*$)|#\p{L}|\p{L}[:：]|[(（](?![\p{Script=Han}\p{Nd}]{1,3}[)）]))|@| logo$|:\/\/|www\.|(?:\d[ /–-]{0,2}){9}|(?:[)）]|ดังนี้|如下|[:：] ?\*?\d+)$/iu;

/** A caption with its credit. The line above it describes the image. */
const CAPTION =
  /(?:^|[.!?。] ?)(?:photo|image|picture|foto|bild|图|圖|写真|صورة|תמונה)[^:：]{0,12}[:：][^:@]{0,60}$/iu;

/** Tells whether a text has only capital letters, if it has any. */
export const isCapitals = (text: string): boolean => !/\p{Ll}|\p{Lo}/u.test(text);

/** Tells whether a block is the value of a label (“Brand name:”), or a name above a telephone number, perhaps behind a label. */
function isNameOrValue({ text }: ReceivedBlock, above?: ReceivedBlock, below?: ReceivedBlock) {
  const before = above?.text ?? '.';
  const name = SENTENCE_END.test(before) ? /[:：]./ : /[ :：]/;
  const isAboveContact = CONTACT.test(below?.lines[0]?.slice(0, 25) ?? '');
  return /[:：]$/.test(before) || (isAboveContact && name.test(text));
}

function looksLikeHeading({ kind, lines, text }: ReceivedBlock, next?: ReceivedBlock): boolean {
  if (kind !== 'paragraph' || lines.length > 1 || !/[\p{L}\p{N}]/u.test(text)) return false;
  // A date may be the heading of a day’s programme, but also a deadline.
  const isDay = isDate(text) && (/:|^\d/.test(text) || (next?.text.length ?? 0) < 60);
  const isOther = [isLabel, furnitureKind].some((is) => is(text));
  const isByline = next?.kind === 'paragraph' && BYLINE.test(text);
  if (isDay || isOther || isByline || (next?.kind === 'table' && /[:：]/.test(text))) return false;
  // Before a list, many words begin a sentence that its items continue. So does a verb, if they end with commas.
  const isList = next?.kind === 'list' && !isCapitals(text);
  const mostWords = isList || readMarker(next?.lines[0] ?? '')?.letter ? 5 : 12;
  return (
    text.length <= (/[\p{Script=Han}\p{Script=Thai}]/u.test(text) ? 30 : 80) &&
    text.split(' ').length <= mostWords &&
    ![text, next?.text ?? ''].some((one) => CAPTION.test(one)) &&
    !(next?.lines[0]?.endsWith(',') && next.kind === 'list' && / \p{Ll}+$/u.test(text)) &&
    !NO_HEADING.test(next?.kind === 'table' ? text.replace(/[)）]$/, '') : text) &&
    (text.endsWith('?') || !SENTENCE_END.test(text)) &&
    !/[,;:…，；：！、؛،][”"»」]?[¹²³⁴-⁹]*$/u.test(text)
  );
}
