import type { ImportedBlock } from '../release/source-block.ts';

/**
 * Finds which paragraphs are headings, by their index, and the depth of each: a short line without an
 * end of a sentence, before a longer block. Of two in a row the second is of the lower level.
 */
export function findHeadings(blocks: readonly ImportedBlock[]): Map<number, 2 | 3> {
  const candidates: [index: number, depth: 2 | 3][] = [];
  for (let start = 0; start < blocks.length; start++) {
    let end = start;
    while (looksLikeHeading(blocks[end])) end++;
    const run = end - start;
    if (end < blocks.length && (run === 1 || run === 2)) {
      candidates.push([start, 2]);
      if (run === 2) candidates.push([start + 1, 3]);
    }
    start = Math.max(start, end);
  }
  const text = (index: number) => blocks[index]?.lines.join(' ') ?? '';
  const isCapitals = ([index]: [number, unknown]) =>
    /\p{Lu}/u.test(text(index)) && !/\p{Ll}/u.test(text(index));
  const isMixed = candidates.some(isCapitals) && !candidates.every(isCapitals);
  let above = 1;
  return new Map(
    candidates.map((candidate) => {
      const [index, guess] = candidate;
      const isLower =
        /^\d+\.\d+/.test(text(index)) || (isMixed ? !isCapitals(candidate) : guess === 3);
      const depth = isLower && above > 1 ? 3 : 2;
      above = depth;
      return [index, depth];
    }),
  );
}

function looksLikeHeading(block: ImportedBlock | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.lines.length > 1) return false;
  const [text = ''] = block.lines;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    text.length <= (/\p{Script=Han}/u.test(text) ? 30 : 80) &&
    text.split(' ').length <= 12 &&
    letters * 2 > text.replace(/\s/g, '').length &&
    // What is in square brackets is the editor's.
    !/^[-–—“"„«「(（[]|[.,;:!…。，；：！、؛،”"»」)）]$|@|:\/\/|www\./u.test(text)
  );
}
