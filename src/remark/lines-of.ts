import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Anchor } from '../anchors/record.ts';
import { parseMdx } from '../release/parse-mdx.ts';
import { remarkPassages } from './remark-passages.ts';

/** The line in an MDX file of each id of its passages, headings and notes, and of `top`, its headline. */
export function linesOf(mdx: string, record: Anchor[] = []): Map<string, number> {
  const lines = new Map<string, number>();
  const headline = mdx.split('\n').findIndex((line) => line.startsWith('headline:'));
  if (headline >= 0) lines.set('top', headline + 1);
  const tree = parseMdx(mdx);
  remarkPassages({ recordFor: () => record })(tree, new VFile(mdx));
  visit(tree, (node) => {
    const id = node.data?.hProperties?.['id'];
    if (typeof id !== 'string') return;
    const line = firstLine(node);
    if (line) lines.set(id, line);
  });
  return lines;
}

function firstLine(node: Nodes): number | undefined {
  if (node.position) return node.position.start.line;
  if (!('children' in node)) return undefined;
  return node.children.map(firstLine).find((line) => line !== undefined);
}
