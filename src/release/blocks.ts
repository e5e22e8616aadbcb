import type { List, Nodes, Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { ABOUT_ID } from '../anchors/assign-ids.ts';
import type { Block } from '../anchors/match-anchors.ts';
import { type BlockForm, collapseSpaces, formatItem, formatRows } from '../text/normalize.ts';

/** The label of the note on the headline. No mark refers to it, because the headline is in the front matter. */
export const HEADLINE_NOTE = 'headline';

/** A node that becomes a numbered passage. */
export type PassageNode = NodeOf<'paragraph' | 'list' | 'table' | 'blockquote'>;
type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

/** A block of a release with an anchor. Only the headline has no node, because it is in the front matter. */
export interface TreeBlock extends Block {
  node?: PassageNode | NodeOf<'heading' | 'footnoteDefinition'>;
  form: BlockForm;
  /** Whether its words are the editor's, not the release's. */
  isEditorial: boolean;
}

const FORMS: Record<string, BlockForm> = { list: 'list', table: 'table', blockquote: 'quotation' };

/** Lists the headline, passages, headings and notes of a release, each note after its block. A heading in brackets is the editor’s, unless it was received so. */
export function listBlocks(tree: Root, headline?: string, received?: ReadonlySet<string>) {
  const blocks: TreeBlock[] = [];
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const definitions = new Map(notes.map((node) => [node.identifier, node]));
  const add = (node: NonNullable<TreeBlock['node']>, block: Omit<TreeBlock, 'text' | 'form'>) => {
    blocks.push({ ...block, node, text: blockText(node), form: FORMS[node.type] ?? 'words' });
  };
  const addNote = (label: string) => {
    const note = definitions.get(label);
    if (note) add(note, { kind: 'note', isEditorial: true, ownId: `note-${label}` });
  };
  if (headline) {
    const text = collapseSpaces(headline);
    blocks.push({ kind: 'headline', text, ownId: 'top', form: 'words', isEditorial: false });
  }
  addNote(HEADLINE_NOTE);
  visit(tree, (node, index = NaN, parent) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'footnoteReference') addNote(node.identifier);
    if (parent === tree && isPassage(node)) add(node, { kind: 'passage', isEditorial: false });
    if (node.type === 'heading') {
      const text = blockText(node);
      const below = parent?.children.slice(index + 1) ?? [];
      const end = below.findIndex((one) => one.type === 'heading' || nameOf(one) === 'About');
      const isAbout = nameOf(below[end]) === 'About';
      const isEditorial = parent !== tree || (isInBrackets(text) && !received?.has(text));
      add(node, { kind: 'heading', isEditorial, ...(isAbout && { ownId: ABOUT_ID }) });
    }
    return undefined;
  });
  return blocks;
}

const nameOf = (node?: Nodes) => (node && 'name' in node ? node.name : undefined);

/** Tells whether one pair of brackets is around all of a heading. Other pairs may be inside, and full-width ones count. */
export function isInBrackets(text: string): boolean {
  return /^\[.*\]$/s.test(text) && /^.(?:[^[\]\n]|\[[^[\]\n]*\])*.$/.test(text.normalize('NFKC'));
}

/** Tells whether a node becomes a passage. A paragraph of nothing but an image is the editor's. */
export function isPassage(node: Nodes): node is PassageNode {
  if (node.type === 'paragraph') return !imageOf(node);
  return node.type === 'list' || node.type === 'table' || node.type === 'blockquote';
}

/** Returns the image in a paragraph that has nothing else. Its title is its caption, by default its description. */
export function imageOf({ children }: Paragraph) {
  const [image] = children;
  if (children.length !== 1 || image?.type !== 'image') return undefined;
  return { ...image, title: image.title?.trim() || image.alt };
}

/** Returns the text of a block as a reader sees it (see `BlockForm`), without note marks. */
export function blockText(node: Nodes): string {
  if (node.type === 'list') return listText(node, 0);
  if (node.type === 'table') {
    return formatRows(node.children.map((row) => row.children.map(textIn)));
  }
  return collapseSpaces(textIn(node));
}

function listText(list: List, depth: number): string {
  const items = list.children.flatMap(({ children }, index) => {
    const number = list.ordered ? (list.start ?? 1) + index : undefined;
    const words = children.filter(({ type }) => type !== 'list').map(textIn);
    const lists = children.filter((child) => child.type === 'list');
    return [
      formatItem(number, words.join(' '), depth),
      ...lists.map((one) => listText(one, depth + 1)),
    ];
  });
  return items.join('\n');
}

/** Returns the text in a node, without note marks and with line breaks as `\n`. */
export function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode')
    return node.value.replace(/\r?\n|\r/g, ' ');
  if (node.type === 'break') return '\n';
  // A component in a note has no words until the page is rendered.
  if (node.type === 'mdxJsxTextElement' && node.children.length === 0) return '…';
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
