import type { VFileMessage } from 'vfile-message';
import { checkFigures } from '../figures/check-figures.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import { problem } from '../release/problem.ts';

/** Finds figures that can't be evaluated, and numbers that differ between figures and passages. */
export function lintFigures(release: Release): VFileMessage[] {
  const { mdx, frontMatter, figures, blocks, tree } = release;
  const { data, locate } = frontMatter;
  if (!data || !figures) return [];
  const passages = blocks.filter(({ isEditors }) => !isEditors).map(withoutMarkers);
  const mismatches = tree ? checkFigures(data.figures, passages, figures.words) : [];
  return [...figures.problems, ...mismatches].map(({ path, passage = '', reason }) =>
    problem(mdx, reason, path === undefined ? placeOfBlock(release, passage) : locate(path)),
  );
}

/** Gives a list without the numbers of its items, and a table with a sign between the numbers of cells. */
function withoutMarkers({ id, text, form }: ReleaseBlock): { id: string; text: string } {
  if (form === 'list') return { id, text: text.replace(/^\s*\d+\. /gm, '') };
  return { id, text: form === 'table' ? text.replace(/[\t\n]/g, ' | ') : text };
}
