import type { Heading, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { visibleText } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { problem } from '../release/problem.ts';
import { isAllowedComponent } from './components.ts';

const BLOCKS = new Set([
  'heading',
  'paragraph',
  'footnoteDefinition',
  'mdxJsxFlowElement',
  'mdxFlowExpression',
  'mdxjsEsm',
]);

/** Finds blocks that a release can't have, and headings that are empty or skip a level. */
export function checkBlocks({ mdx, tree }: Release): VFileMessage[] {
  if (!tree) return [];
  const problems = tree.children.flatMap((node) => checkBlock(mdx, node));
  let depth = 1;
  visit(tree, 'heading', (heading) => {
    problems.push(...checkHeading(mdx, heading, depth));
    depth = heading.depth;
  });
  return problems;
}

function checkBlock(file: string, node: RootContent): VFileMessage[] {
  if (node.type === 'definition') {
    return [problem(file, 'Write a link where it belongs: [words](https://…).', node)];
  }
  if (node.type === 'mdxJsxFlowElement' && node.name !== 'Edition') {
    if (!isAllowedComponent(node.name)) return [];
    return [problem(file, `<${node.name}> is the editor's. Put it into <Edition>.`, node)];
  }
  if (BLOCKS.has(node.type)) return [];
  const reason = `A release has paragraphs and headings; this is a ${node.type}. Write it as a paragraph, or put it into <Edition>.`;
  return [problem(file, reason, node)];
}

function checkHeading(file: string, heading: Heading, before: number): VFileMessage[] {
  const problems: VFileMessage[] = [];
  if (heading.depth === 1) {
    problems.push(
      problem(file, 'Only the headline has one #. Begin this heading with ##.', heading),
    );
  } else if (heading.depth > before + 1) {
    const marks = '#'.repeat(before + 1);
    problems.push(problem(file, `This heading skips a level. Begin it with ${marks}.`, heading));
  }
  if (!/[\p{L}\p{N}]/u.test(visibleText(heading))) {
    problems.push(problem(file, 'This heading has no words. Write them, or delete it.', heading));
  }
  return problems;
}
