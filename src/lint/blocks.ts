import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { allowedComponents } from './components.ts';
import { at, type Fault } from '../release/problem.ts';

const OUTSIDE = new Set([
  'heading',
  'footnoteDefinition',
  'mdxJsxFlowElement',
  'mdxFlowExpression',
  'mdxjsEsm',
]);

/** Finds blocks that a release is not made of, and headings that are empty or out of step. */
export function checkBlocks(tree: Root): Fault[] {
  const faults = tree.children.flatMap(blockFaults);
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => void headings.push(heading));
  let depth = 1;
  for (const heading of headings) {
    faults.push(...headingFaults(heading, depth));
    depth = heading.depth;
  }
  return faults;
}

function blockFaults(node: RootContent): Fault[] {
  if (node.type === 'definition') {
    return [
      at(node, 'An address may not be defined apart: write it where it leads, [words](https://…).'),
    ];
  }
  if (
    node.type === 'mdxJsxFlowElement' &&
    node.name !== 'Edition' &&
    allowedComponents.has(node.name ?? '')
  ) {
    return [at(node, `<${node.name}> is the editor’s, and stands outside: put it into <Edition>.`)];
  }
  if (node.type === 'paragraph') return inPassage(node);
  if (OUTSIDE.has(node.type)) return [];
  return [
    at(
      node,
      `A release is made of paragraphs and headings; this is a ${node.type}: write it as a paragraph, or put it into <Edition>.`,
    ),
  ];
}

/** A passage holds the words received, and nothing that is worked out or the editor’s. */
function inPassage(passage: Paragraph): Fault[] {
  const faults: Fault[] = [];
  visit(passage, 'mdxJsxTextElement', (node) => {
    if (!allowedComponents.has(node.name ?? '')) return;
    faults.push(
      at(
        node,
        `<${node.name}> is the editor’s, and stands in a passage: put it into <Edition>, on lines of its own, or a value into a note.`,
      ),
    );
  });
  return faults;
}

function headingFaults(heading: Heading, before: number): Fault[] {
  const marks = '#'.repeat(heading.depth);
  const faults: Fault[] = [];
  if (heading.depth === 1) {
    faults.push(at(heading, 'The headline is the only heading with one #: begin this with ##.'));
  } else if (heading.depth > before + 1) {
    faults.push(
      at(heading, `A heading with ${marks} skips a level: write ${'#'.repeat(before + 1)}.`),
    );
  }
  if (!/[\p{L}\p{N}]/u.test(toString(heading))) {
    faults.push(at(heading, 'A heading without words: write them, or take it out.'));
  }
  return faults;
}
