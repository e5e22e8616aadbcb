import type { VFileMessage } from 'vfile-message';
import { checkFigures } from '../figures/check-figures.ts';
import { placeOfBlock, type Release } from '../release/release.ts';
import { problem } from '../release/problem.ts';

/** Finds figures that can't be evaluated, and numbers that differ between figures and passages. */
export function lintFigures(release: Release): VFileMessage[] {
  const { mdx, frontMatter, figures, blocks, tree } = release;
  const { data, locate } = frontMatter;
  if (!data || !figures) return [];
  const passages = blocks.filter(({ isEditors }) => !isEditors);
  const mismatches = tree ? checkFigures(data.figures, passages, figures.words) : [];
  return [...figures.problems, ...mismatches].map(({ path, passage = '', reason }) =>
    problem(mdx, reason, path === undefined ? placeOfBlock(release, passage) : locate(path)),
  );
}
