import type { ReceivedBlock } from '../release/block-words.ts';
import { findDate } from './find-date.ts';
import { isAboveHeadline } from './page-furniture.ts';
import { readMarker } from '../release/list-items.ts';

/**
 * Finds which paragraphs are headings, by their index, and the depth of each: a short line without an
 * end of a sentence, before a longer block. Of two in a row the second is of the lower level.
 */
export function findHeadings(blocks: readonly ReceivedBlock[]): Map<number, 2 | 3> {
  const found: number[] = [];
  for (let start = 0; start < blocks.length; start++) {
    let end = start;
    while (looksLikeHeading(blocks[end], blocks[end + 1])) end++;
    const [last, next] = [blocks[end - 1], blocks[end]];
    const isBeforeMore =
      next && (next.kind !== 'paragraph' || next.text.length > (last?.text.length ?? 0));
    if (isBeforeMore && end - start <= 2) found.push(...[start, start + 1].slice(0, end - start));
    start = Math.max(start, end);
  }
  const text = (index: number) => blocks[index]?.text ?? '';
  const capitals = found.filter((index) => isCapitals(text(index)));
  const isMixed = capitals.length > 0 && capitals.length < found.length;
  const depths = new Map<number, 2 | 3>();
  for (const index of found) {
    const isSecond = isMixed ? !capitals.includes(index) : found.includes(index - 1);
    const isLower = isSecond || /^\d+\.\d+/.test(text(index));
    depths.set(index, isLower ? 3 : 2);
  }
  return depths;
}

/** Parts a headline from its subtitle, or a heading from the text right below it. */
export function partHeading(block: ReceivedBlock, isHeadline = false): ReceivedBlock[] {
  const [first = '', second] = block.lines;
  if (block.kind !== 'paragraph' || second === undefined) return [block];
  const isSubtitle = /^[-–—~～〜]/.test(second) || (isCapitals(first) && !isCapitals(second));
  const isSentence = /^[\p{Lu}\p{Lo}“"«„].*[.!?。]["”»]?$/u.test(second) && !findDate(first);
  const isLabel = /^【[^】]+】$/.test(first);
  const isHeading = isLabel || (isSentence && looksLikeHeading({ ...block, lines: [first] }));
  if (!(isHeadline ? isSubtitle : isHeading)) return [block];
  const rest = block.lines.slice(1);
  return [
    { ...block, text: first, lines: [first] },
    { ...block, text: rest.join(' '), lines: rest, line: block.line + 1 },
  ];
}

function isCapitals(text: string): boolean {
  return !/\p{Ll}|\p{Lo}/u.test(text);
}

function looksLikeHeading(block: ReceivedBlock | undefined, next?: ReceivedBlock): boolean {
  if (block?.kind !== 'paragraph' || block.lines.length > 1) return false;
  const [text = ''] = block.lines;
  if (isAboveHeadline(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    text.length <= (/\p{Script=Han}/u.test(text) ? 30 : 80) &&
    // Many words before a list begin the sentence that its items end.
    text.split(' ').length <=
      (next?.kind === 'list' || readMarker(next?.lines[0] ?? '')?.letter ? 5 : 12) &&
    letters * 2 > text.replace(/\s/g, '').length &&
    !/^[-–—“"„«「(（[]|[.,;:!…。，；：！、؛،][”"»」]?$|[)）]$|@|:\/\/|www\./u.test(text)
  );
}
