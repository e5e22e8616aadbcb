import type { Element, ElementContent, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { passageNumber } from '../anchors/passage-ids.ts';
import type { Passage, PassagePage } from '../search/passage.ts';
import { isEditorial } from './release-text.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** Reads the passages of a built page, or nothing where it has no release: what `browser/search/dom-passages` reads from the DOM. */
export function readPage(tree: Root, address: string): PassagePage | undefined {
  let lang = '';
  let article: Element | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'html') lang = String(node.properties['lang'] ?? '');
    if (node.properties['dataPagefindBody'] === undefined) return undefined;
    article = node;
    return EXIT;
  });
  if (article === undefined) return undefined;
  const passages = releasePassages(article);
  const headline = passages.find(({ kind }) => kind === 'headline')?.text ?? '';
  return { address, lang, headline, passages, editors: editorPassages(article) };
}

function releasePassages(article: Element): Passage[] {
  const passages: Passage[] = [];
  let section = '';
  visit(article, 'element', (node) => {
    if (node.tagName === 'h2') section = wordsOf(node, () => false);
    if (isEditorial(node)) return SKIP;
    const id = String(node.properties['id'] ?? '');
    const heading = /^h[1-6]$/.test(node.tagName);
    if (id === '' || !(heading || hasClass(node, 'passage'))) return undefined;
    const kind = node.tagName === 'h1' ? 'headline' : heading ? 'heading' : 'passage';
    const number = heading ? undefined : passageNumber(id);
    passages.push({
      id,
      kind,
      ...(number && { number }),
      section,
      text: wordsOf(node, isEditorial),
    });
    return SKIP;
  });
  return passages;
}

/** The elements of an editor's section that are a block of words. */
const BLOCKS = new Set(['h2', 'h3', 'p', 'li', 'dd', 'dt', 'figcaption']);

/** Reads headings in brackets, notes, and the blocks of the sections after the text. */
function editorPassages(article: Element): Passage[] {
  const passages: Passage[] = [];
  let [section, anchor] = ['', ''];
  visitParents(article, 'element', (node, parents) => {
    const id = String(node.properties['id'] ?? '');
    const note = isEditorial(node) && hasClass(node, 'note');
    const bracketed = isEditorial(node) && node.tagName === 'h2';
    const inSection = parents.some(
      (parent) => parent.type === 'element' && parent.tagName === 'section' && isEditorial(parent),
    );
    const block = inSection && BLOCKS.has(node.tagName) && !hasBlocks(node);
    if (!note && !bracketed && !block) return undefined;
    // A note's letter leads back to the text.
    const text = wordsOf(
      node,
      ({ tagName, properties }) => tagName === 'a' && 'ariaLabel' in properties,
    );
    if (/^h\d$/.test(node.tagName)) [section, anchor] = [text, id || anchor];
    passages.push({ id: id || anchor, kind: 'editor', section, text });
    return SKIP;
  });
  return passages;
}

function hasBlocks(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (/^(?:p|li)$/.test(child.tagName) || hasBlocks(child)),
  );
}

function wordsOf(node: ElementContent, isLeftOut: (node: Element) => boolean): string {
  const text = (one: ElementContent): string => {
    if (one.type === 'text') return one.value;
    if (one.type !== 'element' || isLeftOut(one)) return '';
    return one.children.map(text).join('');
  };
  return collapseWhitespace(text(node));
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}
