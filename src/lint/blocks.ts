import type { Heading, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { blockText, isPassage } from '../release/blocks.ts';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { isAllowedComponent } from './components.ts';

/** What makes received words look or read differently, by the type of its node. */
const MARKUP: Partial<Record<Nodes['type'], string>> = {
  emphasis: 'Emphasis',
  strong: 'Strong emphasis',
  delete: 'Strike-through',
  inlineCode: 'Code',
  image: 'An image',
  imageReference: 'An image',
  linkReference: 'A link',
};

/** Finds blocks that a release can't have, markup in the release's words, and misplaced headings. */
export function checkBlocks({ mdx, tree, blocks }: Release): VFileMessage[] {
  if (!tree) return [];
  const problems = tree.children.flatMap((node, index) => [
    ...checkBlock(mdx, node),
    ...checkEdition(mdx, node, tree.children.slice(index + 1)),
  ]);
  let depth = 1;
  visit(tree, 'heading', (heading) => {
    problems.push(...checkHeading(mdx, heading, depth));
    depth = heading.depth;
  });
  for (const { node, isEditors } of blocks) {
    if (node && !isEditors) problems.push(...checkWords(mdx, node));
  }
  return problems;
}

function checkBlock(file: string, node: RootContent): VFileMessage[] {
  const fail = (reason: string, at: Nodes = node) => [problem(file, reason, at)];
  switch (node.type) {
    case 'definition':
      return fail('Write a link where it belongs: [words](https://…).');
    case 'mdxJsxFlowElement':
      if (node.name === 'Edition' || !isAllowedComponent(node.name)) return [];
      return fail(`<${node.name}> is the editor's. Put it into <Edition>.`);
    case 'blockquote':
      if (node.children.length === 1 && node.children[0]?.type === 'paragraph') return [];
      return fail('A quotation has one paragraph. Write a quotation for each.');
    case 'list': {
      const odd = node.children.find(
        ({ children, checked }) =>
          typeof checked === 'boolean' ||
          children.some(({ type }, nth) => type !== (nth === 0 ? 'paragraph' : 'list')),
      );
      return odd ? fail('A list item has one paragraph, and lists below it.', odd) : [];
    }
    case 'code':
    case 'thematicBreak':
      return fail(
        `A release has no ${node.type === 'code' ? 'block of code' : 'line across'}. Write its words as a paragraph, with \\ before what Markdown reads as a sign.`,
      );
    default:
      return [];
  }
}

/** The editor's sections come after everything of the release. */
function checkEdition(file: string, node: RootContent, after: RootContent[]): VFileMessage[] {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Edition') return [];
  const problems: VFileMessage[] = [];
  if (after.some((one) => isPassage(one) || one.type === 'heading')) {
    problems.push(
      problem(file, '<Edition> must come after the last passage. Move it there.', node),
    );
  }
  visit(node, 'heading', (heading) => {
    if (/^\[.*\]$/.test(blockText(heading))) return;
    const reason = "A heading in <Edition> is the editor's. Put its words in brackets: \\[…].";
    problems.push(problem(file, reason, heading));
  });
  return problems;
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
  if (!/[\p{L}\p{N}]/u.test(blockText(heading))) {
    problems.push(problem(file, 'This heading has no words. Write them, or delete it.', heading));
  }
  return problems;
}

/** The release's words are plain: a link is only what is an address in the text. */
function checkWords(file: string, block: Nodes): VFileMessage[] {
  const problems: VFileMessage[] = [];
  visit(block, (node) => {
    const what = node.type === 'link' && !isAddress(node) ? 'A link' : MARKUP[node.type];
    if (!what) return;
    const reason = `${what} can't be in the release's words, which are shown as received. Write the words alone${node.type === 'image' ? ', or put the image into a block of its own' : ''}.`;
    problems.push(problem(file, reason, node));
  });
  return problems;
}

/** Tells whether a link's words are its address, as in the text. */
function isAddress(node: Extract<Nodes, { type: 'link' }>): boolean {
  const words = blockText(node);
  const addresses = [words, `http://${words}`, `mailto:${words}`];
  return (
    !node.title &&
    addresses.includes(node.url) &&
    node.children.every(({ type }) => type === 'text')
  );
}
