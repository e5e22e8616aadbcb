import Slugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { at, type Fault } from './fault.ts';

/** Ids that the page gives to other things than headings. */
const TAKEN = /^(?:top|p\d+[a-z]*|(?:note|mark|check|picture)-.*)$/;

const OUTSIDE = new Map([
  ['paragraph', ''],
  ['heading', ''],
  ['footnoteDefinition', ''],
  ['definition', ''],
  ['mdxJsxFlowElement', ''],
  ['mdxFlowExpression', ''],
  ['mdxjsEsm', ''],
]);

/** Finds blocks that a release is not made of, and headings that are empty, out of step or alike. */
export function checkBlocks(tree: Root): Fault[] {
  const faults = tree.children
    .filter(({ type }) => !OUTSIDE.has(type))
    .map((node) =>
      at(
        node,
        `A release is made of paragraphs and headings; this is a ${node.type}: write it as a paragraph, or put it into <Edition>.`,
      ),
    );
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => void headings.push(heading));
  const ids = new Map<string, Heading>();
  let depth = 1;
  for (const heading of headings) {
    faults.push(...headingFaults(heading, depth, ids));
    depth = heading.depth;
  }
  return faults;
}

function headingFaults(heading: Heading, before: number, ids: Map<string, Heading>): Fault[] {
  const marks = '#'.repeat(heading.depth);
  const faults: Fault[] = [];
  if (heading.depth === 1) {
    faults.push(at(heading, 'The headline is the only heading with one #: begin this with ##.'));
  } else if (heading.depth > before + 1) {
    faults.push(
      at(heading, `A heading with ${marks} skips a level: write ${'#'.repeat(before + 1)}.`),
    );
  }
  const id = new Slugger().slug(toString(heading));
  const same = ids.get(id);
  if (!/[\p{L}\p{N}]/u.test(toString(heading))) {
    faults.push(at(heading, 'A heading without words: write them, or take it out.'));
  } else if (TAKEN.test(id)) {
    faults.push(
      at(
        heading,
        `The id “${id}” belongs to another thing on the page: word the heading otherwise.`,
      ),
    );
  } else if (same) {
    faults.push(
      at(
        heading,
        `The id “${id}” is that of the heading in line ${same.position?.start.line} already: word one of them otherwise.`,
      ),
    );
  } else ids.set(id, heading);
  return faults;
}
