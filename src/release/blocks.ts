import type { FootnoteDefinition, FootnoteReference, Heading, Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../anchors/match-anchors.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** The label of the note on the headline, which is in the front matter and so refers to no note. */
export const HEADLINE_NOTE = 'headline';

/** A block of a tree that gets an anchor. */
export interface TreeBlock extends Block {
  node: Paragraph | Heading | FootnoteDefinition;
  /** Whether its words are the editor's, not the release's. */
  isEditors: boolean;
}

/** Lists the passages, headings and notes of a release's tree; each note follows what it is about. */
export function listBlocks(tree: Root): TreeBlock[] {
  const blocks: TreeBlock[] = [];
  const definitions = new Map(
    tree.children
      .filter((node) => node.type === 'footnoteDefinition')
      .map((node) => [footnoteLabel(node), node]),
  );
  const addNote = (label: string) => {
    const note = definitions.get(label);
    if (!note) return;
    const id = `note-${label}`;
    blocks.push({ kind: 'note', text: visibleText(note), id, node: note, isEditors: true });
  };
  const addNotesOf = (node: Paragraph | Heading) =>
    visit(node, 'footnoteReference', (reference) => addNote(footnoteLabel(reference)));
  addNote(HEADLINE_NOTE);
  for (const node of tree.children) {
    if (node.type === 'paragraph') {
      blocks.push({ kind: 'passage', text: visibleText(node), node, isEditors: false });
      addNotesOf(node);
    } else if (node.type !== 'footnoteDefinition') {
      visit(node, 'heading', (heading) => {
        const isEditors = heading !== node || isEditorsHeading(heading);
        blocks.push({ kind: 'heading', text: visibleText(heading), node: heading, isEditors });
        addNotesOf(heading);
      });
    }
  }
  return blocks;
}

/** Gives the label of a footnote as it is written, which becomes its address. */
export function footnoteLabel(node: FootnoteDefinition | FootnoteReference): string {
  return node.label ?? node.identifier;
}

/** Tells whether a heading is the editor's: it is in square brackets. */
export function isEditorsHeading(heading: Heading): boolean {
  return /^\[.*\]$/.test(visibleText(heading));
}

/** Gives the words of a node as a reader sees them, without note marks, white space collapsed. */
export function visibleText(node: Nodes): string {
  return collapseWhitespace(textIn(node));
}

function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  // A component in a note writes its words when the page is made.
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return '…';
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
