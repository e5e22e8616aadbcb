import type { BlockContent, Heading, Image, Paragraph, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Anchor } from '../anchors/record.ts';
import { imageOf, isPassage, type PassageNode } from '../release/blocks.ts';
import type { ReleaseBlock } from '../release/release.ts';
import { directionOf } from '../text/language.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { anchorTargets, type Context } from './anchor-targets.ts';
import { editTable } from './edit-table.ts';
import { blockElement, lineElement, textNode } from './element.ts';
import { isolate, markDateline } from './mark-text.ts';
import { extractSidenotes, placeNotes } from './sidenotes.ts';

/** Turns a tree into an edition in a language, given its blocks. The tree must have no problems. */
export function editTree(tree: Root, blocks: ReleaseBlock[], record: Anchor[], lang = 'en'): void {
  const language = wordsFor(lang);
  const ids = ['top', ...blocks.map(({ id }) => id)];
  const page = { ...language, ...anchorTargets(record, ids, language) };
  const byNode = new Map<RootContent | undefined, ReleaseBlock>(
    blocks.map((block) => [block.node, block]),
  );
  const notesOf = extractSidenotes(tree, blocks, page);
  const { point } = language.words.numbers;
  visit(tree, 'table', (table, _, parent) => editTable(table, parent === tree, point));
  placeNotes(tree, notesOf);
  markDateline(tree.children.filter((node) => node.type === 'paragraph' && isPassage(node)));
  visit(tree, 'paragraph', (paragraph, index = 0, parent) => {
    const image = imageOf(paragraph);
    if (image) parent?.children.splice(index, 1, figure(image));
  });
  const edited = tree.children.flatMap((node): RootContent[] => {
    const block = byNode.get(node);
    if (block && isPassage(node)) return passage(node, block.id, notesOf(node), page);
    if (block && node.type === 'heading') return headingWithId(node, block, notesOf(node), page);
    visit(node, 'heading', (heading, index = 0, parent) => {
      const own = byNode.get(heading);
      if (own) parent?.children.splice(index, 1, ...headingWithId(heading, own, [], page));
      return SKIP;
    });
    return [node];
  });
  const above = [...page.after(''), ...notesOf(), ...page.after('top')];
  tree.children = [...above, ...keepTogether(edited)];
  isolate(tree, directionOf(lang) === 'rtl', page.words);
}

/** Makes a passage (its number as a link to itself, its text, its notes) and what was withdrawn after it. */
function passage(node: PassageNode, id: string, notes: Paragraph[], page: Context): RootContent[] {
  const number = id.slice(1);
  const moved = page.inside(id);
  const inside = moved.length > 0 ? [lineElement('span', { dataEditor: '' }, ...moved)] : [];
  const ariaLabel = fill(page.words.passage, { n: number });
  const link = {
    className: ['number'],
    dataEditor: '',
    href: `#${id}`,
    lang: page.lang,
    ariaLabel,
  };
  const numberLink = lineElement('a', link, textNode(number));
  // The keyboard can scroll a table, so it has a name.
  if (node.type === 'table') Object.assign(node.data?.hProperties ?? {}, { ariaLabel });
  // An image that the page as received has. Its description is the editor’s.
  visit(node, 'image', (image) => void (image.alt = inBrackets(image.alt)));
  const content = [...inside, numberLink, node, ...notes];
  return [blockElement('section', { className: ['passage'], id }, ...content), ...page.after(id)];
}

/** Makes a heading, in one block with its notes if it has any, and what was withdrawn after it. */
function headingWithId(heading: Heading, block: ReleaseBlock, notes: Paragraph[], page: Context) {
  const { id, isEditorial, text } = block;
  const lang = text === `[${page.words.about}]` && page.lang; // English, from the import
  const editors = isEditorial ? { dataEditor: '', ...(lang && { lang }) } : {};
  heading.data = { hProperties: { id, ...editors } };
  heading.children.unshift(...page.inside(id));
  const noted = blockElement('section', { className: ['noted'] }, heading, ...notes);
  return [notes.length > 0 ? noted : heading, ...page.after(id)];
}

/** Puts a text into brackets, as all that the editor adds. Those inside it would seem to end it. */
function inBrackets(text: string | null | undefined): string {
  return `[${(text ?? '').replace(/[[［]/g, '(').replace(/[\]］]/g, ')')}]`;
}

/** Makes a block of an image with its caption. */
function figure({ title, ...image }: Image) {
  // A description that is shown as the caption must not be read out twice.
  const line = lineElement('span', {}, { ...image, alt: image.alt === title ? '' : image.alt });
  const caption = lineElement('figcaption', {}, textNode(inBrackets(title)));
  return blockElement('figure', { className: ['image'], dataEditor: '' }, line, caption);
}

/** Groups headings with the passage below them, so that print keeps them on one page. */
function keepTogether(blocks: RootContent[]): RootContent[] {
  const isHeading = (node: RootContent): node is BlockContent =>
    node.type === 'heading' || String(node.data?.hProperties?.['className']) === 'noted';
  return blocks.reduceRight<RootContent[]>((below, node) => {
    const [next, ...others] = below;
    if (!isHeading(node) || next?.type !== 'blockquote' || isHeading(next)) return [node, ...below];
    return [blockElement('section', { className: ['start'] }, node, next), ...others];
  }, []);
}
