import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { assignIds } from '../../../src/anchors/assign-ids.ts';
import { type Anchor, anchorIds } from '../../../src/anchors/record.ts';
import { listBlocks, type TreeBlock } from '../../../src/release/blocks.ts';
import { parseMdx } from '../../../src/release/parse-mdx.ts';
import { editTree } from '../../../src/remark/edit-tree.ts';
import type { Body } from '../../releases/harbour-body.ts';

/** The blocks of a body, as they are read from its tree. */
export function blocks(body: Body): TreeBlock[] {
  return parse(body).blocks;
}

/** Every id of the page that a body and a record make, in order, each as often as it is there. */
export function idsOnPage(body: Body, record: Anchor[]): string[] {
  const { tree, blocks } = structuredClone(parse(body));
  editTree(tree, assignIds(record, blocks), record);
  const found: string[] = [];
  visit(tree, (node) => {
    const id = node.data?.hProperties?.['id'];
    if (typeof id === 'string') found.push(id);
  });
  return found;
}

/** The ids that a record must keep alive. */
export function mustLand(record: Anchor[]): string[] {
  return record.flatMap(anchorIds);
}

let parsed: { text: string; tree: Root; blocks: TreeBlock[] } | undefined;

/** Parses a body, and again only when it differs from the last one. */
function parse(body: Body) {
  const text = body.join('\n\n');
  if (parsed?.text !== text) {
    const { tree } = parseMdx('f.mdx', text);
    if (!tree) throw new Error('The body is not MDX.');
    parsed = { text, tree, blocks: listBlocks(tree) };
  }
  return parsed;
}
