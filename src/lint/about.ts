import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { ABOUT } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { problem } from '../release/problem.ts';

/** Finds that a release lacks the section “About this text”, to which the head of the page links. */
export function checkAbout({ mdx, tree, text, blocks, record }: Release): VFileMessage[] {
  if (!tree) return [];
  let about = false;
  visit(tree, 'mdxJsxFlowElement', ({ name }) => {
    about ||= name === 'About';
  });
  const heading = [...blocks, ...record].some(({ id }) => id === ABOUT);
  if (about && heading) return [];
  const missing = heading ? '<About />' : about ? 'its heading' : 'all of it';
  const reason = `The section “About this text” is missing (${missing}). End the file with <Edition>, ## \\[About this text] in any language, <About /> and </Edition>, with empty lines between them.`;
  return [problem(mdx, reason, { line: text.trimEnd().split('\n').length, column: 1 })];
}
