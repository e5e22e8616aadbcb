import type { Heading, Link, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { ABOUT, blockText, imageOf, isInBrackets, isPassage, textIn } from '../release/blocks.ts';
import type { Fail } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { isAllowedComponent } from './components.ts';

/** What makes received words look or read differently, by the type of its node. */
const MARKUP: Partial<Record<Nodes['type'], string>> = {
  emphasis: 'Emphasis',
  strong: 'Strong emphasis',
  delete: 'Strike-through',
  inlineCode: 'Code',
  image: 'An image',
  imageReference: 'An image',
  linkReference: 'A link',
};

/** Finds blocks that a release can't have, markup in the release's words, and misplaced headings. */
export function checkBlocks({ tree, own, frontMatter }: Release, fail: Fail): void {
  const end = tree.children.findLastIndex((one) => isPassage(one) || one.type === 'heading');
  let depth = 1;
  for (const [index, node] of tree.children.entries()) {
    // Front matter that isn't closed has that problem only.
    if (node.type !== 'thematicBreak' || !frontMatter.isMissing) checkBlock(node, fail);
    const caption = node.type === 'paragraph' && imageOf(node)?.title;
    if (caption && !isInBrackets(`[${collapseWhitespace(caption)}]`)) {
      fail(
        'The brackets around this caption end too early. Write its words without ] and [.',
        node,
      );
    }
    const isEdition = node.type === 'mdxJsxFlowElement' && node.name === 'Edition';
    if (isEdition && index < end) {
      fail('<Edition> must come after the last passage. Move it there.', node);
    } else if (isEdition && node.children[0]?.type !== 'heading') {
      const reason = 'Without a heading, the words in <Edition> look like the release’s.';
      fail(`${reason} Begin it with ## \\[…].`, node);
    }
    visit(node, 'heading', (heading) => {
      checkHeading(heading, depth, fail);
      depth = heading.depth;
      if (isEdition && !isInBrackets(blockText(heading))) {
        fail("A heading in <Edition> is the editor's. Put its words in brackets: \\[…].", heading);
      }
    });
  }
  for (const { node } of own) if (node) checkWords(node, fail);
}

function checkBlock(node: RootContent, fail: Fail): void {
  if (node.type === 'definition') fail('Write a link where it belongs: [words](https://…).', node);
  const isComponent = node.type === 'mdxJsxFlowElement' && isAllowedComponent(node.name);
  if (isComponent && node.name !== 'Edition') {
    fail(`<${node.name}> is the editor's. Put it into <Edition>.`, node);
  }
  if (node.type === 'blockquote' && String(node.children.map(({ type }) => type)) !== 'paragraph') {
    fail('A quotation has one paragraph. Write a quotation for each.', node);
  }
  if (node.type === 'list') {
    const odd = node.children.find(
      ({ children, checked }) =>
        typeof checked === 'boolean' ||
        children.some(({ type }, nth) => type !== (nth === 0 ? 'paragraph' : 'list')),
    );
    if (odd) fail('A list item has one paragraph, and lists below it.', odd);
  }
  if (node.type === 'code' || node.type === 'thematicBreak') {
    const what = node.type === 'code' ? 'block of code' : 'line across';
    const advice = 'Write its words as a paragraph, with \\ before what Markdown reads as syntax.';
    fail(`A release has no ${what}. ${advice}`, node);
  }
}

function checkHeading(heading: Heading, before: number, fail: Fail): void {
  if (heading.depth === 1) {
    fail('Only the headline has one #. Begin this heading with ##.', heading);
  } else if (heading.depth > before + 1) {
    fail(`This heading skips a level. Begin it with ${'#'.repeat(before + 1)}.`, heading);
  }
  if (!/[\p{L}\p{N}]/u.test(blockText(heading))) {
    fail('This heading has no words. Write them, or delete it.', heading);
  }
}

/** The release's words are plain: a link is only what is an address in the text. */
function checkWords(block: Nodes, fail: Fail): void {
  visit(block, (node, index = 0, parent) => {
    const beside = (parent?.children ?? []).map(textIn);
    const around = [beside.slice(0, index), beside.slice(index + 1)].map((texts) => texts.join(''));
    const isPlain = node.type === 'link' && isAddress(node, around);
    const what = node.type === 'link' && !isPlain ? 'A link' : MARKUP[node.type];
    if (!what) return;
    const advice = node.type === 'image' ? ', or put the image into a block of its own' : '';
    const reason = `${what} can't be in the release's words, which are shown as received. Write the words alone${advice}.`;
    fail(reason, node);
  });
}

/** Tells whether a link's words are its address, and all of it that the text around them has. */
function isAddress(node: Link, [before = '', after = '']: string[]): boolean {
  const words = blockText(node);
  const isMail = words.includes('@');
  if (!isMail && !/^(?:https?:\/\/|www\.)/i.test(words)) return false;
  const goesOn = isMail ? /^[._-]*[a-z\d]/i : /^[^\s<]*[\p{L}\p{N}]/u;
  if (goesOn.test(after) || /[a-z\d@._+-]$/i.test(before)) return false;
  const addresses = [words, `http://${words}`, `mailto:${words}`];
  return (
    !node.title &&
    addresses.includes(node.url) &&
    node.children.every(({ type }) => type === 'text')
  );
}

/** Finds that a release lacks the section “About this text”, to which the head of the page links. */
export function checkAbout({ tree, text, blocks, record }: Release, fail: Fail): void {
  let about = false;
  visit(tree, 'mdxJsxFlowElement', ({ name }) => {
    about ||= name === 'About';
  });
  const heading = [...blocks, ...record].some(({ id }) => id === ABOUT);
  if (about && heading) return;
  const missing = heading ? '<About />' : about ? 'its heading' : 'all of it';
  const reason = `The section “About this text” is missing (${missing}). End the file with <Edition>, ## \\[About this text] in any language, <About /> and </Edition>, with empty lines between them.`;
  fail(reason, { line: text.trimEnd().split('\n').length, column: 1 });
}
