import { type ReceivedBlock, splitBlock } from '../release/received-blocks.ts';
import { isAbove, isLabelAbove } from './find-facts.ts';
import { CONTACT, SENTENCE_END } from './find-headings.ts';
import { EMAIL, findOrganization, furnitureKind, OUTSIDE, PAGE_NUMBER } from './page-furniture.ts';

/** A block of a text, and why it isn’t part of the release, or whether it is the headline below a menu. */
export type FoundBlock = ReceivedBlock & { why?: string | undefined; isHeadline?: boolean };

/**
 * Finds the lines of a text that are no part of the release: buttons and other lines of its page, page numbers,
 * dividing lines. Blocks are split where such lines end.
 */
export function splitFurniture(blocks: readonly ReceivedBlock[]): FoundBlock[] {
  const framed = splitFrame(blocks);
  const isText = (block: FoundBlock) => !block.why && readLines(block).some(isParagraph);
  const [start, end] = [framed.findIndex(isText), framed.findLastIndex(isText)];
  const all = framed.flatMap((block, at) => {
    // Below a table, a source is that of its numbers.
    const isInside = (at > start && at < end) || framed[at - 1]?.kind === 'table';
    const others = isInside ? OUTSIDE : [];
    const whys = block.lines.map((line) => furnitureKind(line)?.why ?? '');
    const kinds = whys.map((why) => (others.includes(why) ? '' : why));
    return leaveOut(block, kinds);
  });
  const isOnPages = pageLineFinder(all);
  return all.map((block) => (isOnPages(block) ? { ...block, why: 'A line of each page.' } : block));
}

/** Leaves out a block of lines of such kinds, or its last lines below a sentence, a label or a date. */
function leaveOut(block: FoundBlock, kinds: readonly string[]): FoundBlock[] {
  const at = kinds.findLastIndex((why) => !why) + 1;
  if (isHeader(block) || at === 0) return [{ ...block, why: kinds[0] || EMAIL }];
  const last = block.kind === 'paragraph' && kinds[at] ? block.lines[at - 1] : '';
  if (!SENTENCE_END.test(last ?? '') && !isAbove(last)) return [block];
  const parts = splitBlock(block, at);
  return parts.map((part, nth) => ({ ...part, why: nth === 0 ? block.why : kinds[at] }));
}

/**
 * Returns a function that tells whether a block is a line of each page of a document: the same one beside the
 * numbers of pages, or the number alone.
 */
function pageLineFinder(blocks: readonly FoundBlock[]): (block: ReceivedBlock) => boolean {
  const isBeside = (at: number) => [at - 1, at + 1].some((n) => blocks[n]?.why === PAGE_NUMBER);
  const beside = blocks.filter((_, at) => isBeside(at));
  const numbers = blocks.filter(({ text }) => /^\d{1,3}$/.test(text));
  // Steps, or figures, are closer to one another.
  const isNext = (one: ReceivedBlock, other: ReceivedBlock) =>
    Number(other.text) - Number(one.text) === 1 && other.line - one.line > 14;
  return (block) =>
    beside.filter(({ text }) => text === block.text).length > 1 ||
    (numbers.includes(block) && numbers.some((one) => isNext(one, block) || isNext(block, one)));
}

/** Tells whether a block is the header of an email: two fields or more that no other text has, among others. */
const isHeader = ({ lines }: ReceivedBlock) =>
  lines.filter((line) => furnitureKind(line)?.why === EMAIL).length > 1 &&
  lines.every((line) => furnitureKind(line) || /^\p{L}[^:]{0,20}: /u.test(line));

/**
 * Finds what is around the release in a text that was copied from a whole page: the menu above it, and the footer
 * below it. Below a menu, the headline is a block of its own.
 */
function splitFrame(blocks: readonly ReceivedBlock[]): FoundBlock[] {
  // What is above the header of a forwarded email introduces it.
  const header = blocks.findLastIndex(isHeader) + 1;
  const start = (header - 1) * 2 < blocks.length ? header : 0;
  const lines = blocks.slice(start).flatMap(readLines);
  const body = lines.findIndex(isParagraph);
  // A headline has more words than a line of a menu or a label.
  const isTitle = ({ text, size, place }: Line) =>
    size > 5 && !place && !isAbove(text) && !findOrganization(text);
  const found = lines.slice(0, Math.max(body, 0)).findIndex(isTitle);
  // An email may begin with a greeting or a sentence, and introduce the release above its label.
  const label = lines.findIndex(({ text }) => isLabelAbove(text));
  const intro = lines.slice(0, Math.max(label, 0));
  const isGreeting = ({ text, line }: Line, at: number) =>
    /^\D{2,40},$/.test(text) && lines[at + 1]?.line !== line + 1;
  const isSentence = intro.length === 1 && /^\D+[.!?]$/.test(intro[0]?.text ?? '');
  const isEmail = label * 2 < lines.length && (isSentence || intro.some(isGreeting));
  const menu = isEmail ? label : countMenu(lines.slice(0, Math.max(found, 0)));
  const headline = menu > 0 ? found : -1;
  // Below the source line of a wire, what isn’t a contact is of its page.
  const source = lines.findLastIndex(({ text }) => /^(SOURCE|FUENTE|FONTE|QUELLE):? \S/.test(text));
  const isText = (line: Line) => isParagraph(line) || CONTACT.test(line.text);
  const end = source < 0 ? lines.findLastIndex(isText) : source;
  const footer = lines.findIndex(({ place }, at) => at > end && /around|below/.test(place));
  const last = Math.max(source, lines.slice(0, Math.max(footer, 0)).findLastIndex(isText));
  const signature = header > 0 ? lines.findLastIndex(({ text }) => text === '--') : -1;
  const isSigned = signature > lines.findLastIndex(isParagraph);
  const below = isSigned ? signature : source < 0 || footer < 0 ? footer : last + 1;
  const cuts = [menu, headline, headline + 1, below].map((at) => lines[at]?.line);
  const split = (block: ReceivedBlock): ReceivedBlock[] => {
    const at = block.numbers.findIndex((line, nth) => nth > 0 && cuts.includes(line));
    return at > 0 && block.kind === 'paragraph' ? splitBlock(block, at).flatMap(split) : [block];
  };
  const [top = 0, title, , bottom = Infinity] = cuts;
  return blocks.flatMap(split).map((block) => {
    const isAround = block.line < top || block.line >= bottom;
    const why = isAround ? 'A part of the page or the email around the release.' : undefined;
    return { ...block, why, isHeadline: block.line === title };
  });
}

type Line = ReturnType<typeof readLines>[number];

/** Tells whether a line is of the release: lists, tables, and what is longer than other lines are. */
const isParagraph = ({ text, place, size }: Line) =>
  text === '' || (!place && (size > 19 || (size > 7 && SENTENCE_END.test(text))));

/**
 * Reads the lines of a block: the text of each, which is '' in lists and tables, its number, where such page
 * furniture is or '', and its size in words. Scripts without spaces have about two and a half characters a word.
 */
function readLines({ kind, lines, line, numbers }: ReceivedBlock) {
  return lines.map((one, at) => {
    const text = kind === 'paragraph' ? one.trim() : '';
    const place = furnitureKind(text)?.place ?? '';
    const letters = text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/gu)?.length ?? 0;
    const size = text.split(/\s+/).length + letters / 2.5;
    return { text, line: numbers[at] ?? line, size, place };
  });
}

/** Counts the lines of the menu above a headline: to the last that looks like one, and those right below it. */
function countMenu(lines: readonly Line[]): number {
  const last = lines.findLastIndex(({ place }) => place === 'around');
  const isBelow = ({ line, text }: Line, at: number) =>
    at > last && (line - 1 !== lines[at - 1]?.line || isAbove(text));
  const end = lines.findIndex(isBelow);
  return end < 0 ? lines.length : end;
}
