import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { remarkPassages } from './remark-passages.ts';

/** The line in an MDX file of each id of its passages and headings, and of `top`, its headline. */
export function linesOf(mdx: string): Map<string, number> {
  const lines = new Map<string, number>();
  const headline = mdx.split('\n').findIndex((line) => line.startsWith('headline:'));
  if (headline >= 0) lines.set('top', headline + 1);
  // The front matter keeps its lines, emptied, so that the places stay true.
  const body = mdx.replace(/^---\n[\s\S]*?\n---/, (matter) => matter.replace(/[^\n]/g, ' '));
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkPassages);
  const tree = processor.parse(body);
  processor.runSync(tree, new VFile(body));
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
