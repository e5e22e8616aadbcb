/** Whether words are cut out of a sentence: at their beginning, at their end. */
export function cut(
  text: string,
  start: number,
  end: number,
  lang: string,
): { before: boolean; after: boolean } {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(
    text,
  )) {
    starts.add(index + segment.length - segment.trimStart().length);
    ends.add(index + segment.trimEnd().length);
  }
  return { before: !starts.has(start), after: !ends.has(end) };
}
