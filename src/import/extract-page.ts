import { Readability } from '@mozilla/readability';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { formatItem, formatRows } from '../text/block-text.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** What a saved page's markup says about the blocks of its text, by their lines; a heading is its depth. */
export type PageMarks = Map<number, Mark>;
type Mark = 'headline' | 'quotation' | 1 | 2 | 3 | 4 | 5 | 6;
type PageBlock = [text: string, mark?: Mark | undefined];

const NO_ALT = { includeImageAlt: false };

/**
 * Takes the text of a saved page's main content: blocks between blank lines, a marker before each
 * list item, tabs between cells; and what the page's markup says about the blocks.
 */
export function extractPage(html: string): { text: string; marks: PageMarks } {
  const { document } = parseHTML(html);
  const headlines = document.querySelectorAll('h1');
  const page = new Readability(document).parse();
  const title = (headlines.length === 1 && headlines[0]?.textContent) || page?.title;
  const headline = collapseWhitespace(title ?? '');
  const tree = toMdast(fromHtml(page?.content ?? '', { fragment: true }));
  visit(tree, 'break', (_, index, parent) => {
    if (index !== undefined) parent?.children.splice(index, 1, { type: 'text', value: '\n' });
  });
  const content = 'children' in tree ? tree.children.flatMap(blocksOf) : [];
  const blocks: PageBlock[] = content.filter(([text]) => text && text !== headline);
  if (headline) blocks.unshift([headline, 'headline']);
  const top = Math.min(...blocks.map(([, mark]) => (typeof mark === 'number' ? mark : 6)));
  const marks: PageMarks = new Map();
  let line = 1;
  for (const [text, mark] of blocks) {
    if (mark) marks.set(line, typeof mark === 'number' ? (mark === top ? 2 : 3) : mark);
    line += text.split('\n').length + 1;
  }
  return { text: `${blocks.map(([text]) => text).join('\n\n')}\n`, marks };
}

function blocksOf(node: Nodes): PageBlock[] {
  switch (node.type) {
    case 'heading':
      return [[wordsOf(node), node.depth]];
    case 'blockquote':
      return node.children.flatMap(blocksOf).map(([text]) => [text, 'quotation']);
    case 'list': {
      const first = node.ordered ? (node.start ?? 1) : undefined;
      const items = node.children.map((item, index) =>
        formatItem(first === undefined ? undefined : first + index, wordsOf(...item.children)),
      );
      return [[items.join('\n')]];
    }
    case 'table':
      return [[formatRows(node.children.map((row) => row.children.map((cell) => wordsOf(cell))))]];
    default: {
      const lines = toString(node, NO_ALT).split('\n').map(collapseWhitespace).join('\n');
      return lines.split(/\n{2,}/).map((text) => [text.trim()]);
    }
  }
}

function wordsOf(...nodes: Nodes[]): string {
  return collapseWhitespace(nodes.map((node) => toString(node, NO_ALT)).join(' '));
}
