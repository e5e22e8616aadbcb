import type { Properties } from 'hast';
import type { FootnoteDefinition, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { blockText } from '../release/blocks.ts';
import type { ReleaseBlock } from '../release/release.ts';
import { fill } from '../words/words.ts';
import type { Context } from './anchor-targets.ts';
import { inlineElement, lineElement, textNode } from './element.ts';

/** The letters of notes, without i, j, l and o, which look too much like strokes and digits. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz';

/** Returns the letter of a note by its index: a, b, c … z, then aa, ab … */
function noteLetter(index: number): string {
  const { length } = LETTERS;
  const before = index >= length ? noteLetter(Math.floor(index / length) - 1) : '';
  return before + LETTERS.charAt(index % length);
}

/** Puts lettered marks for footnotes into a tree. Returns a function for the notes of a block, or of the headline. */
export function extractSidenotes(tree: Root, blocks: readonly ReleaseBlock[], page: Context) {
  const notes = new Map<Nodes | undefined, Paragraph[]>();
  const marks = new Map<string, PhrasingContent>();
  let owner: Nodes | undefined; // none for the headline
  for (const { node } of blocks) {
    if (node?.type !== 'footnoteDefinition') owner = node;
    else {
      const ofOwner = notes.get(owner) ?? [];
      const letter = noteLetter(marks.size);
      ofOwner.push(sidenote(node, letter, page));
      notes.set(owner, ofOwner);
      marks.set(node.identifier, mark(node.identifier, letter, ofOwner.length, page));
    }
  }
  tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  visit(tree, 'footnoteReference', ({ identifier }, index = 0, parent) => {
    const made = marks.get(identifier);
    if (made) parent?.children.splice(index, 1, made);
  });
  return (block?: Nodes): Paragraph[] => notes.get(block) ?? [];
}

/** Makes the mark of the nth note of a block. As text, its letter would be joined to the word before: CSS shows it. */
function mark(label: string, letter: string, nth: number, page: Context): PhrasingContent {
  const properties = { id: `mark-${label}`, href: `#note-${label}` };
  const link = letterLink(properties, letter, page.words.note, page);
  return inlineElement('sup', { dataEditor: '', dataNth: nth > 1 ? nth : undefined }, link);
}

/** Makes a link of a letter, with words for screen readers. */
function letterLink(properties: Properties, letter: string, words: string, { lang }: Context) {
  const ariaLabel = fill(words, { letter });
  return inlineElement('a', { ...properties, lang, ariaLabel, dataLetter: letter });
}

function sidenote(definition: FootnoteDefinition, letter: string, page: Context): Paragraph {
  const { words, inside } = page;
  const { identifier: label } = definition;
  const id = `note-${label}`;
  const [paragraph] = definition.children;
  const content = paragraph?.type === 'paragraph' ? paragraph.children : [];
  // The host of a link to another site follows it, unless the note names it.
  const text = blockText(definition);
  visit(definition, 'link', ({ url }, index = 0, parent) => {
    const { host = '' } = URL.parse(url) ?? {};
    const isInBrackets = /[(（][^)）]*$/.test(toString(parent?.children.slice(0, index)));
    const named = isInBrackets ? words.comma + host : ` (${host})`;
    if (!text.includes(host)) parent?.children.splice(index + 1, 0, textNode(named));
  });
  const note = {
    // A note that begins in bold names its kind, such as “In another copy”.
    className: content[0]?.type === 'strong' ? ['note', 'kind'] : ['note'],
    role: 'note',
    ariaLabel: fill(words.note, { letter }),
    dataEditor: '',
    id,
  };
  const link = letterLink({ href: `#mark-${label}` }, letter, words.noteBack, page);
  // Reader modes remove a <div> that is mostly links, and a <section> with the id “note-share”.
  const name = content.some(({ type }) => /^link|^mdx/.test(type)) ? 'section' : 'div';
  return lineElement(name, note, link, textNode(' '), ...content, ...inside(id));
}

/** Estimates the height of a block and the space around it, in bytes of text, of which a line has about 65. */
function heightOf(block: Nodes): number {
  const text = blockText(block);
  const rows = text.split('\n').length;
  return Buffer.byteLength(text) + 20 * rows + (block.type === 'heading' ? 120 : 20);
}

/**
 * Estimates the room in the margin, in which a wide window has the notes. Notes that would reach the figures of
 * the editor’s section, or be more than eight lines below their block, get `data-below`, and so do those of a table
 * with long rows; a table without a note next to it gets `data-wide`.
 */
export function placeNotes({ children }: Root, notesOf: (block: Nodes) => Paragraph[]): void {
  const blocks = children.filter(({ type }) => type !== 'mdxJsxFlowElement');
  // Nine lines below the release are free. Beside its first passages are the contents.
  let below = blocks.reduce((sum, block) => sum + heightOf(block), 600);
  let reach = 70 * blocks.filter((block) => block.type === 'heading' && block.depth === 2).length;
  for (const block of blocks) {
    const notes = notesOf(block);
    // Beside a note, a table has no room for rows that are longer than a line.
    const isLong = () =>
      blockText(block)
        .split('\n')
        .some((row) => row.length > 65);
    const isWide = block.type === 'table' && reach === 0 && (!notes[0] || isLong());
    if (isWide) Object.assign(block.data?.hProperties ?? {}, { dataWide: '' });
    reach = Math.max(0, reach - heightOf(block));
    below -= heightOf(block);
    // A note may begin at the end of its block. Its words are smaller, but in shorter lines.
    const bottom = notes.reduce((sum, note) => sum + 1.5 * heightOf(note), reach);
    if (bottom <= below && reach <= 500 && !isWide) reach = bottom;
    else for (const { data } of notes) Object.assign(data?.hProperties ?? {}, { dataBelow: '' });
  }
}
