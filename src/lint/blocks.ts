import type { Heading, Link, Nodes, Parents } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { ABOUT_ID } from '../anchors/assign-ids.ts';
import { blockText, isInBrackets, isPassage, textIn } from '../release/blocks.ts';
import type { Fail } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { decodeUrlPart } from '../text/normalize.ts';
import { COMPONENTS } from './components.ts';

/** The message for a node of a type, unless it has one paragraph. A list item may have lists below that. */
const ONE_PARAGRAPH: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'A quotation can have only one paragraph. Write two quotations.',
  footnoteDefinition: 'A note is one paragraph of words. For more, write another.',
  listItem:
    'A list item can have only one paragraph, and lists below it. Move the rest below the list.',
};

/** The types of nodes that the release’s own words consist of. */
const OWN_NODES =
  /^(?:text|break|footnoteReference|paragraph|heading|blockquote|list(?:Item)?|table(?:Row|Cell)?)$/;
const MARKUP =
  'Markup can’t be in the release’s words, which are shown as received. Write the words alone, with \\ before what only looks like markup. Write a link as [https://…](https://…). Put an image into a block of its own (one above its own caption must have the name that it has in NAME.received.html), and a component into <Edition>.';

/** Finds blocks that a release can't have, markup in the release's words, and misplaced headings. */
export function checkBlocks({ tree, blocks, receivedImages }: Release, fail: Fail): void {
  const end = tree.children.findLastIndex((one) => isPassage(one) || one.type === 'heading');
  let depth = 1;
  for (const [index, node] of tree.children.entries()) {
    const isComponent = node.type === 'mdxJsxFlowElement';
    const isEdition = isComponent && node.name === 'Edition';
    if (!isComponent) checkContent(node, fail);
    else if (COMPONENTS.has(node.name) && (!isEdition || index < end)) {
      const advice = `Put it ${isEdition ? 'after the last passage' : 'into <Edition>'}.`;
      fail(`<${node.name}> is the editor’s. ${advice}`, node);
    } else if (isEdition && node.children[0]?.type !== 'heading') {
      const reason = 'Without a heading, the words in <Edition> look like the release’s.';
      fail(`${reason} Begin it with ## \\[…].`, node);
    }
    if (isEdition || node.type === 'footnoteDefinition')
      visit(node, (inner) => {
        if (inner === node || !('name' in inner) || inner.name !== 'Edition') return;
        fail('<Edition> is inside a note or another <Edition>. Delete its tags.', inner);
      });
    visit(node, 'heading', (heading) => {
      checkHeading(heading, depth, fail);
      depth = heading.depth;
      if (isEdition && !isInBrackets(blockText(heading))) {
        fail('A heading in <Edition> is the editor’s. Put its words in brackets: \\[…].', heading);
      }
    });
  }
  visit(tree, 'definition', (node) => {
    fail('A link is defined apart from its words. Write it in place: [words](https://…).', node);
  });
  for (const { node, kind, isEditorial } of blocks) {
    if (node && kind !== 'note') checkWords(node, isEditorial, receivedImages, fail);
  }
}

type Names = ReadonlySet<string>;

function checkWords(block: Nodes, isEditorial: boolean, receivedImages: Names, fail: Fail): void {
  const inHeading = 'A heading can’t have an image or a component. Put it below the heading.';
  visit(block, (node, index = 0, parent) => {
    // The editor's headings may have markup, but an image could be outside their brackets.
    const isOwn = OWN_NODES.test(node.type) || isReceivedImage(node, block, receivedImages);
    const isFine = isEditorial ? !/^image|^mdxJsx/.test(node.type) : isOwn;
    // Another rule reports unknown components, such as HTML.
    const isUnknown = 'name' in node && !COMPONENTS.has(node.name);
    if (isFine || isUnknown || (node.type === 'link' && isAddress(node, index, parent)))
      return undefined;
    fail(isEditorial ? inHeading : MARKUP, node);
    return SKIP;
  });
}

/** Tells whether a node is an image of the received page above its caption, which is a passage. */
function isReceivedImage(node: Nodes, block: Nodes, receivedImages: Names): boolean {
  if (node.type !== 'image' || node.title || block.type !== 'paragraph') return false;
  const [image, below] = block.children;
  const name = node.url.split('/').at(-1) ?? '';
  const isAbove = below?.type === 'text' && /^\r?\n/.test(below.value);
  return node === image && isAbove && receivedImages.has(decodeUrlPart(name));
}

function checkContent(block: Nodes, fail: Fail): void {
  visit(block, (node) => {
    const reason = ONE_PARAGRAPH[node.type];
    if (!reason || !('children' in node)) return undefined;
    const [first, ...others] = node.children.map(({ type }) => type);
    const areFine = others.every((type) => node.type === 'listItem' && type === 'list');
    if (first === 'paragraph' && areFine) return undefined;
    fail(reason, node);
    return SKIP;
  });
}

function checkHeading(heading: Heading, before: number, fail: Fail): void {
  if (heading.depth === 1) {
    fail('Only the headline is a first-level heading. Begin this one with ##.', heading);
  } else if (heading.depth > before + 1) {
    fail(`This heading skips a level. Begin it with ${'#'.repeat(before + 1)}.`, heading);
  }
  if (!/[\p{L}\p{N}]/u.test(blockText(heading))) {
    fail('This heading has no words. Write some, or delete it.', heading);
  }
}

/** Tells whether the words of a link are its whole address, with no more of it in the text around them. */
function isAddress(link: Link, index: number, parent: Parents | undefined): boolean {
  const words = blockText(link);
  const siblings = (parent?.children ?? []).map(textIn);
  const after = siblings.slice(index + 1).join('');
  // Words of a script without case may follow: www.example.orgをご覧ください
  const goesOn = /^[[!-~]\p{Cf}]*[[\p{L}\p{M}\p{N}]--\p{Lo}]/v.test(after);
  const begins = /(?:[[\p{L}\p{N}]--\p{Lo}]\p{M}*['’\p{Cf}]?|[@._+=%\/\-]|&)$/v;
  if (goesOn || begins.test(siblings.slice(0, index).join(''))) return false;
  const isPlain = !link.title && link.children.every(({ type }) => type === 'text');
  const scheme = /^https?:/i.test(words) ? '' : /^(?:https?:\/\/|mailto:)?/;
  const isWhole = link.url.replace(scheme, '') === words;
  return isPlain && isWhole && /^(?:https?:\/\/|www\.|\S+@)\S+$/i.test(words);
}

/** Checks that a release has the section “About this text”, to which the head of the page links. */
export function checkAbout({ text, blocks }: Release, fail: Fail): void {
  if (blocks.some(({ ownId }) => ownId === ABOUT_ID)) return;
  const reason =
    'The section “About this text” is missing. End the file with <Edition>, ## \\[About this text] in any language, <About /> and </Edition>, with empty lines between them.';
  fail(reason, { line: text.trimEnd().split('\n').length, column: 1 });
}
