import type {
  BlockContent,
  Heading,
  Image,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Anchor } from '../anchors/record.ts';
import { imageOf, isPassage, type PassageNode } from '../release/blocks.ts';
import type { ReleaseBlock } from '../release/release.ts';
import { directionOf } from '../text/language.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { anchorTargets, type Context } from './anchor-targets.ts';
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
  isolate(tree, directionOf(lang) === 'rtl');
}

/** Makes a passage (its number as a link to itself, its text, its notes) and what was withdrawn after it. */
function passage(node: PassageNode, id: string, notes: Paragraph[], page: Context): RootContent[] {
  const number = id.slice(1);
  const moved = page.inside(id);
  const inside = moved.length > 0 ? [lineElement('span', { dataEditor: '' }, ...moved)] : [];
  const link = {
    className: ['number'],
    dataEditor: '',
    href: `#${id}`,
    lang: page.lang,
    ariaLabel: fill(page.words.passage, { n: number }),
  };
  const numberLink = lineElement('a', link, textNode(number));
  // An image that the page as received has. Its description is the editor’s.
  visit(node, 'image', (image) => void (image.alt = inBrackets(image.alt)));
  const content = [...inside, numberLink, node, ...notes];
  return [blockElement('section', { className: ['passage'], id }, ...content), ...page.after(id)];
}

/** Makes a table of the release one that the keyboard can scroll, and marks its columns of numbers and the names of their rows. */
function editTable(table: Table, isPassage: boolean, point: string): void {
  table.align = null; // It would become an inline style.
  if (!isPassage) return;
  table.data = { hProperties: { tabIndex: 0 } };
  const [head, ...rows] = table.children;
  // Markdown has no table without a header.
  const isEmpty = head?.children.every((cell) => cell.children.length === 0);
  if (head && isEmpty) head.data = { hProperties: { hidden: true } };
  const columns = head?.children.map((_, column) => {
    const cells = rows.map(({ children }) => children[column]);
    const texts = cells.map((cell) => toString(cell));
    const isNumeric = column > 0 && !texts.some((text) => /\p{L}/u.test(text));
    // The mark of a note has no width there, so nothing may follow it.
    return isNumeric && !cells.some(hasMarkInside) && paddings(texts, point);
  });
  for (const [at, row] of table.children.entries())
    for (const [column, cell] of row.children.entries()) {
      const numbers = columns?.[column];
      const className = numbers ? ['numeric'] : undefined;
      const dataPad = (numbers && numbers[at - 1]) || undefined;
      // Screen readers say both names before a number.
      const isName = column === 0 && columns?.some(Boolean);
      const scope = row === head ? 'col' : isName ? 'row' : undefined;
      cell.data = { hName: scope ? 'th' : 'td', hProperties: { scope, className, dataPad } };
      cell.children.unshift(textNode(' ')); // MDX drops the white space between cells.
    }
}

const hasMarkInside = (cell?: TableCell) =>
  cell?.children.findLast(({ type }) => type === 'text') !== cell?.children[0];

/**
 * Returns what to put unseen after each number of a column, so that units are below units: “.0)” after 7 above (6.2).
 * The order of its signs doesn’t matter for its width.
 */
function paddings(numbers: string[], point: string): string[] {
  const afterUnits = new RegExp(`(?<=\\d)(?:${point}\\d+)?\\D*$`);
  const ends = numbers.map((number) => (afterUnits.exec(number)?.[0] ?? '').replace(/\d/g, '0'));
  const without = (signs: string, taken: string) =>
    [...taken].reduce((rest, sign) => rest.replace(sign, ''), signs);
  const all = ends.reduce((all, end) => all + without(end, all), '');
  return ends.map((end) => without(all, end));
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
