import type { FootnoteDefinition, Heading, Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../anchors/match-anchors.ts';
import { collapseWhitespace } from '../text/whitespace.ts';

/** A block with the node that it was read from. */
export interface BlockOf extends Block {
  node: Paragraph | Heading | FootnoteDefinition;
}

/** The passages, headings and notes of a release’s tree, before anything is made of them; each note after its passage. */
export function blocksOf(tree: Root): BlockOf[] {
  const blocks: BlockOf[] = [];
  const definitions = new Map(
    tree.children
      .filter((node) => node.type === 'footnoteDefinition')
      .map((node) => [node.label ?? node.identifier, node]),
  );
  for (const node of tree.children) {
    if (node.type === 'paragraph') {
      blocks.push({ kind: 'passage', text: wordsOf(node), node });
      visit(node, 'footnoteReference', ({ label, identifier }) => {
        const name = label ?? identifier;
        const definition = definitions.get(name);
        if (!definition) return;
        const text = wordsOf(definition);
        blocks.push({ kind: 'note', text, id: `note-${name}`, node: definition });
      });
    } else if (node.type !== 'footnoteDefinition') {
      visit(node, 'heading', (heading) => {
        blocks.push({ kind: 'heading', text: wordsOf(heading), node: heading });
      });
    }
  }
  return blocks;
}

/** The words that a reader will see of a node, white space collapsed. */
function wordsOf(node: Nodes): string {
  return collapseWhitespace(textIn(node));
}

function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  // A component in a note writes its words when the page is made.
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return '…';
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
