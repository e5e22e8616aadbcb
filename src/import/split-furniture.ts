import { type ReceivedBlock, splitParagraph } from '../release/received-blocks.ts';
import { isAboveHeadline, isOnlyAboveHeadline } from './find-headline.ts';
import { CONTACT, SENTENCE_END } from './find-headings.ts';
import { lettersOf } from './find-page-headline.ts';
import { EMAIL, furnitureKind, PAGE_NUMBER } from './page-furniture.ts';

/** A block of a text, and why it isn’t part of the release. */
export type TextBlock = ReceivedBlock & { why?: string | undefined };

/** Finds lines that aren’t part of a release, such as buttons and page numbers, and splits blocks where they end. */
export function splitFurniture(blocks: readonly ReceivedBlock[]): TextBlock[] {
  const framed = splitFrame(blocks);
  const isText = (block: TextBlock) => !block.why && readLines(block).some(isParagraph);
  const [start, end] = [framed.findIndex(isText), framed.findLastIndex(isText)];
  // Below a table, a source is that of its numbers.
  const isInside = (at: number) => (at > start && at < end) || framed[at - 1]?.kind === 'table';
  const pages = findPageNumbers(framed.flatMap(readLines));
  const all = framed.flatMap((block, at) => leaveOut(block, pages, isInside(at)));
  // A running head stands next to page numbers. At the top of the first page, the same words may be the headline.
  const isEdge = (at: number) => [at - 1, at + 1].some((i) => all[i]?.why === PAGE_NUMBER);
  const isOnPages = ({ text }: TextBlock, at: number) =>
    isEdge(at) && all.some((one, i) => i !== at && one.text === text && (isEdge(i) || i < 2));
  return all.map((one, at) => (isOnPages(one, at) ? { ...one, why: 'A line on each page.' } : one));
}

/** Finds the lines with the number of a page, alone or behind words (“Results | 1”, “Results 1/3”). Steps are closer. */
function findPageNumbers(lines: readonly Line[]): Set<number> {
  let words = 0;
  const numbers = lines.flatMap(({ text, line, size }) => {
    words += size;
    const [all, head, number, total] =
      /^(|.*[|•·–—] |.* (?=\d+\D{1,5}\d+$))(\d{1,3})(\D{1,5}\d+)?$/.exec(text) ?? [];
    return all ? { line, number: Number(number), words, around: `${head}#${total}` } : [];
  });
  // The last page may be short, but not the last two.
  const pages = numbers.filter((a) =>
    numbers.some((b) => {
      const gap = Math.abs(a.number - b.number);
      const isFar = Math.abs(a.line - b.line) > 14 * gap || Math.abs(a.words - b.words) > 200 * gap;
      return isFar && (gap === 1 || gap === 2) && a.around === b.around;
    }),
  );
  return new Set(pages.map(({ line }) => line));
}

/** Leaves out a block of such lines, its last lines below a sentence, a label or a date, or the number of a page. */
function leaveOut(block: TextBlock, pages: Set<number>, isInside: boolean): TextBlock[] {
  const kinds = block.lines.map((line, at) =>
    pages.has(block.numbers[at] ?? 0) ? PAGE_NUMBER : furnitureKind(line, isInside)?.why,
  );
  const end = kinds.findLastIndex((why) => !why) + 1;
  // A text may be right below the header of an email.
  const fields = block.lines.findIndex((line) => !isField(line));
  const header = fields > 0 && isHeader({ lines: block.lines.slice(0, fields) }) ? fields : 0;
  const isWhole = end === 0 || furnitureKind(block.text, isInside)?.why === (kinds[0] ?? '');
  if (isHeader(block) || (isWhole && !header)) return [{ ...block, why: kinds[0] || EMAIL }];
  const last = block.lines[end - 1] ?? '';
  const isEnd = SENTENCE_END.test(last) || isAboveHeadline(last) || kinds[end] === PAGE_NUMBER;
  const start = header || kinds.findIndex((why) => why !== PAGE_NUMBER);
  const parts = splitParagraph(block, start, isEnd ? end : 0);
  return parts.length > 1 ? parts.flatMap((part) => leaveOut(part, pages, isInside)) : [block];
}

/** Tells whether a block is the header of an email: two fields or more that no other text has, among others. */
const isHeader = ({ lines }: Pick<ReceivedBlock, 'lines'>) =>
  lines.filter((line) => furnitureKind(line)?.why === EMAIL).length > 1 && lines.every(isField);

const isField = (line: string) =>
  furnitureKind(line) !== undefined || /^\p{L}[^:：]{0,20}(?:: |：)/u.test(line);

/** Leaves out what is around the release in a text that was copied from a whole page, or from an email. */
function splitFrame(blocks: readonly ReceivedBlock[]): TextBlock[] {
  // What is above the header of a forwarded email introduces it.
  const header = blocks.findLastIndex(isHeader) + 1;
  const start = (header - 1) * 2 < blocks.length ? header : 0;
  const lines = blocks.slice(start).flatMap(readLines);
  const top = lines[findTop(lines, blocks[header - 1]?.lines)]?.line ?? 0;
  const bottom = lines[findBottom(lines, blocks[header - 1]?.text)]?.line ?? Infinity;
  const split = (block: ReceivedBlock) =>
    splitParagraph(block, ...[top, bottom].map((line) => block.numbers.indexOf(line)));
  const why = 'Part of the page or the email around the release.';
  const isAround = ({ line }: ReceivedBlock) => line < top || line >= bottom;
  return blocks.flatMap(split).map((one) => (isAround(one) ? { ...one, why } : one));
}

/** Finds the first line below an introduction or a menu, to which the short lines below it belong. */
function findTop(lines: readonly Line[], header?: readonly string[]): number {
  // An email may begin with a greeting or a sentence, and introduce the release above its label or headline.
  const isHeadline = (text = '') =>
    / .* /.test(text) && header?.some((one) => lettersOf(one).endsWith(lettersOf(text)));
  const isBold = (text: string) => header && (lines[0]?.size ?? 4) < 4 && /^\*[^*]+\*$/.test(text);
  const label = lines.findIndex(
    ({ text }) => isOnlyAboveHeadline(text) || isHeadline(text) || isBold(text),
  );
  const isIntroduction = ({ text, line }: Line, at: number) =>
    at < label &&
    ((/^\D{2,40},$/.test(text) && lines[at + 1]?.line !== line + 1) ||
      ((header || label === 1) && /^\D+[.!?]$/.test(text)));
  const isIntroduced = isHeadline(lines[label]?.text) || lines.some(isIntroduction);
  if (label * 2 < lines.length && isIntroduced) return label;
  // A headline has more words than a line of a menu.
  const title = lines.findIndex((line) => isParagraph(line) || (line.size > 5 && !line.place));
  const menu = lines.slice(0, Math.max(title, 0));
  const last = menu.findLastIndex(({ place }) => place.startsWith('around'));
  if (last < 0 || lines.findIndex(isParagraph) === title) return 0;
  const isBelow = ({ line, text, size }: Line, at: number) =>
    at > last && (isAboveHeadline(text) || (size > 3 && line - 1 !== menu[at - 1]?.line));
  const end = menu.findIndex(isBelow);
  return end < 0 ? title : end;
}

/** Finds the first line of the footer, or of the signature of an email, if there is one. */
function findBottom(lines: readonly Line[], header?: string): number {
  // Below the source line of a wire, what isn’t a contact is of its page.
  const source = lines.findLastIndex(({ text }) => /^(SOURCE|FUENTE|FONTE|QUELLE):? \S/.test(text));
  const isText = (line: Line) => isParagraph(line) || (!header && CONTACT.test(line.text));
  const isFooter = ({ text, place }: Line) =>
    /around|below/.test(place) || header?.includes(`: ${text} <`);
  // Below a signature may be a disclaimer, but no large part of the text.
  const signature = header ? lines.findLastIndex(({ text }) => text === '--') : -1;
  const below = lines.slice(signature + 1);
  const sizeOf = (some: readonly Line[]) => some.reduce((sum, { size }) => sum + size, 0);
  const isShort = sizeOf(below) * 4 < sizeOf(lines);
  // A closing may be above a signature.
  if (signature >= 0 && (isShort || !below.some((one) => one.text !== '' && isParagraph(one))))
    return lines.findIndex((one, at) => at === signature || (at > signature - 4 && isFooter(one)));
  const end = source < 0 ? lines.findLastIndex(isText) : source;
  const footer = lines.findIndex((line, at) => at > end && isFooter(line));
  const isWire = source >= 0 && footer >= 0;
  return isWire ? Math.max(source, lines.slice(0, footer).findLastIndex(isText)) + 1 : footer;
}

type Line = ReturnType<typeof readLines>[number];

/** Tells whether a line is of the release: lists, tables, and what is longer than other lines are. */
const isParagraph = ({ text, place, size }: Line) =>
  text === '' || (!place && (size > 19 || (size > 7 && SENTENCE_END.test(text))));

/** Reads the lines of a block: text ('' in lists and tables), number, place of such page furniture, size in words. */
function readLines({ kind, lines, line, numbers }: ReceivedBlock) {
  return lines.map((one, at) => {
    const text = kind === 'paragraph' ? one.trim() : '';
    const place = furnitureKind(text)?.place ?? '';
    // Scripts without spaces have about two and a half characters a word.
    const letters = one.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/gu)?.length ?? 0;
    const size = one.trim().split(/\s+/).length + letters / 2.5;
    return { text, line: numbers[at] ?? line, size, place };
  });
}
