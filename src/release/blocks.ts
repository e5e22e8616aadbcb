import type { FootnoteDefinition, FootnoteReference, List, Nodes, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Block } from '../anchors/match-anchors.ts';
import { type BlockForm, formatItem, formatRows, joinWords } from '../text/block-text.ts';

/** The label of the note on the headline, which is in the front matter and so refers to no note. */
export const HEADLINE_NOTE = 'headline';

/** The id of the editor's heading right before `<About />`, whatever its words. */
export const ABOUT = 'about-this-text';

/** A node that becomes a passage with a number. */
export type PassageNode = NodeOf<'paragraph' | 'list' | 'table' | 'blockquote'>;
type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

/** A block of a release that gets an anchor. Only the headline, from the front matter, has no node. */
export interface TreeBlock extends Block {
  node?: PassageNode | NodeOf<'heading' | 'footnoteDefinition'>;
  form: BlockForm;
  /** Whether its words are the editor's, not the release's. */
  isEditors: boolean;
}

/**
 * Lists the headline, passages, headings and notes of a release; each note follows what it is about. A
 * heading in brackets is the editor's, unless the received text has it with its brackets.
 */
export function listBlocks(tree: Root, headline?: string, received?: ReadonlySet<string>) {
  const blocks: TreeBlock[] = [];
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const definitions = new Map(notes.map((node) => [footnoteLabel(node), node]));
  const add = (node: NonNullable<TreeBlock['node']>, block: Omit<TreeBlock, 'text' | 'form'>) => {
    const isForm = node.type === 'list' || node.type === 'table';
    const form = node.type === 'blockquote' ? 'quotation' : isForm ? node.type : 'words';
    blocks.push({ ...block, node, text: blockText(node), form });
  };
  const addNote = (label: string) => {
    const note = definitions.get(label);
    if (note) add(note, { kind: 'note', isEditors: true, ownId: `note-${label}` });
  };
  if (headline) {
    const text = joinWords(headline);
    blocks.push({ kind: 'headline', text, ownId: 'top', form: 'words', isEditors: false });
  }
  addNote(HEADLINE_NOTE);
  visit(tree, (node, index = NaN, parent) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'footnoteReference') addNote(footnoteLabel(node));
    if (parent === tree && isPassage(node)) add(node, { kind: 'passage', isEditors: false });
    if (node.type === 'heading') {
      const text = blockText(node);
      const next = parent?.children[index + 1];
      const isAbout = next && 'name' in next && next.name === 'About';
      const isEditors = parent !== tree || (isInBrackets(text) && !received?.has(text));
      add(node, { kind: 'heading', isEditors, ...(isAbout && { ownId: ABOUT }) });
    }
    return undefined;
  });
  return blocks;
}

/** Tells whether a heading is in one pair of brackets, with others in it at most, also of full width. */
export function isInBrackets(text: string): boolean {
  return /^\[.*\]$/s.test(text) && /^.(?:[^[\]\n]|\[[^[\]\n]*\])*.$/.test(text.normalize('NFKC'));
}

/** Tells whether a node becomes a passage. A paragraph of nothing but an image is the editor's. */
export function isPassage(node: Nodes): node is PassageNode {
  if (node.type === 'paragraph') return !imageOf(node);
  return node.type === 'list' || node.type === 'table' || node.type === 'blockquote';
}

/** Gives the image of a paragraph that has nothing else. */
export function imageOf({ children }: Paragraph) {
  const [image] = children;
  return children.length === 1 && image?.type === 'image' ? image : undefined;
}

/** Gives the label of a footnote as it is written, which becomes its address. */
export function footnoteLabel(node: FootnoteDefinition | FootnoteReference): string {
  return node.label ?? node.identifier;
}

/** Gives the text of a block as a reader sees it, without note marks (see `BlockForm`). */
export function blockText(node: Nodes): string {
  if (node.type === 'list') return listText(node, 0);
  if (node.type === 'table') {
    return formatRows(node.children.map((row) => row.children.map(textIn)));
  }
  return joinWords(textIn(node));
}

function listText(list: List, depth: number): string {
  const items = list.children.flatMap(({ children }, index) => {
    const number = list.ordered ? (list.start ?? 1) + index : undefined;
    const words = children.filter(({ type }) => type !== 'list').map(textIn);
    const lists = children.filter((child) => child.type === 'list');
    return [
      formatItem(number, joinWords(words.join(' ')), depth),
      ...lists.map((one) => listText(one, depth + 1)),
    ];
  });
  return items.join('\n');
}

/** Gives the text in a node, without note marks, with a line break as `\n`. */
export function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode')
    return node.value.replace(/\r?\n|\r/g, ' ');
  if (node.type === 'break') return '\n';
  // A component in a note writes its words when the page is made.
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return '…';
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
