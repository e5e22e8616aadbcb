import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { assignIds } from '../../../src/anchors/assign-ids.ts';
import type { Block } from '../../../src/anchors/match-anchors.ts';
import { type Anchor, anchorIds } from '../../../src/anchors/record.ts';
import { listBlocks } from '../../../src/release/blocks.ts';
import { parseMdx } from '../../../src/release/parse-mdx.ts';
import { editTree } from '../../../src/remark/remark-release.ts';
import type { Body } from '../../releases/harbour-body.ts';

/** The blocks of a body, as they are read from its tree. */
export function blocks(body: Body): Block[] {
  return listBlocks(parse(body));
}

/** Every id of the page that a body and a record make, in order, each as often as it is there. */
export function idsOnPage(body: Body, record: Anchor[]): string[] {
  const tree = parse(body);
  const blocks = listBlocks(tree);
  const ids = assignIds(record, blocks);
  editTree(
    tree,
    blocks.map(({ isEditors }, index) => ({ id: ids[index] ?? '', isEditors })),
    record,
  );
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

let parsed: { text: string; tree: Root } | undefined;

/** Parses a body, and again only when it differs from the last one; gives a tree of its own. */
function parse(body: Body): Root {
  const text = body.join('\n\n');
  if (parsed?.text !== text) {
    const { tree } = parseMdx('f.mdx', text);
    if (!tree) throw new Error('The body is not MDX.');
    parsed = { text, tree };
  }
  return structuredClone(parsed.tree);
}
