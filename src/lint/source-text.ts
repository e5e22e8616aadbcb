import { diffArrays } from 'diff';
import type { Point } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { placeOfBlock, type Release } from '../release/release.ts';
import { problem } from '../release/problem.ts';
import type { Paragraph } from '../release/received-source.ts';
import { formatDifference, revealInvisible } from '../text/format-difference.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** Words of the release with the id of their headline, heading or passage; '' for words outside of them. */
export interface ReleaseText {
  id: string;
  text: string;
}

/** Compares the words of a release with the received text, character for character. */
export function checkSourceText(release: Release): VFileMessage[] {
  const { tree, frontMatter, blocks, paragraphs } = release;
  if (!tree || !frontMatter.data || paragraphs.length === 0) return [];
  return compareWithSource(
    release,
    blocks.filter(({ isEditors }) => !isEditors),
  );
}

/**
 * Compares words of the release, as they are in the MDX or on the page, with the received text. Only
 * white space is collapsed. Gives a problem for every difference, with what either says.
 */
export function compareWithSource(release: Release, texts: readonly ReleaseText[]): VFileMessage[] {
  const { paragraphs, frontMatter } = release;
  const omitted = frontMatter.data?.omitted.map(({ text }) => text) ?? [];
  const problems = compareOmitted(release, omitted);
  if (problems.length > 0) return problems;
  const kept = paragraphs.slice(0, paragraphs.length - omitted.length);
  const page = texts.map(({ id, text }) => ({ id, text: collapseWhitespace(text) }));
  return pairDifferences(page, kept).map(([words, source]) =>
    describeDifference(release, words, source),
  );
}

/** The omitted lines must be the last ones of the source, word for word. */
function compareOmitted(release: Release, omitted: string[]): VFileMessage[] {
  const { mdx, source, paragraphs, frontMatter } = release;
  const end = paragraphs.slice(paragraphs.length - omitted.length);
  return omitted.flatMap((text, index) => {
    const there = end[index];
    if (there?.text === collapseWhitespace(text)) return [];
    return problem(
      mdx,
      `This omitted line is not at the end of ${source}${there ? `:${there.line}` : ''}. Copy the lines as received, in their order.`,
      frontMatter.locate(['omitted', index, 'text']),
      `omitted:    ${revealInvisible(text)}\nthe source: ${there ? revealInvisible(there.text) : '(nothing)'}`,
    );
  });
}

/**
 * Pairs the words of the page with the paragraphs of the source where they differ. Equal ones are
 * paired first (Myers' diff), so that a missing paragraph is one difference and not many.
 */
function pairDifferences(
  page: ReleaseText[],
  source: Paragraph[],
): [ReleaseText | undefined, Paragraph | undefined][] {
  const differences: [ReleaseText | undefined, Paragraph | undefined][] = [];
  let [p, s, pFrom, sFrom] = [0, 0, 0, 0];
  const pairRest = () => {
    for (; pFrom < p || sFrom < s; pFrom++, sFrom++) {
      differences.push([
        pFrom < p ? page[pFrom] : undefined,
        sFrom < s ? source[sFrom] : undefined,
      ]);
    }
  };
  for (const { added, removed, count } of diffArrays(
    source.map(({ text }) => text),
    page.map(({ text }) => text),
  )) {
    if (!added && !removed) {
      pairRest();
      pFrom = p + count;
      sFrom = s + count;
    }
    if (!removed) p += count;
    if (!added) s += count;
  }
  pairRest();
  return differences;
}

function describeDifference(
  release: Release,
  words: ReleaseText | undefined,
  source: Paragraph | undefined,
): VFileMessage {
  const name = words?.id || 'text outside the passages';
  const place: Point | undefined = words && placeOfBlock(release, words.id);
  const at = source && `${release.source}:${source.line}`;
  if (words && source) {
    const { before, after } = formatDifference(source.text, words.text);
    const reason = `${name} differs from ${at}. Make the MDX say what the source says.`;
    return problem(release.mdx, reason, place, `the source: ${before}\nthe page:   ${after}`);
  }
  if (words) {
    const reason = `${name} is not in ${release.source}. Delete it, or mark it as the editor's.`;
    return problem(release.mdx, reason, place, `the page:   ${revealInvisible(words.text)}`);
  }
  const reason = `${at} is missing. Put it back in its place.`;
  return problem(
    release.mdx,
    reason,
    undefined,
    `the source: ${revealInvisible(source?.text ?? '')}`,
  );
}
