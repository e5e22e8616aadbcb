import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Passage } from '../search/passage.ts';

/** A built page with the passages that a search may find on it. */
export interface SearchedPage {
  readonly lang: string;
  readonly passages: readonly Passage[];
}

/** Reads the passages of a built page; nothing of what is the editor's, but the heading above each. */
export function readPage(tree: Root, page: string): SearchedPage {
  const passages: Passage[] = [];
  let lang = '';
  let headline = '';
  let section = '';
  let inside = false;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'html') lang = attribute(node, 'lang');
    if (node.properties['dataPagefindBody'] !== undefined) inside = true;
    if (!inside) return undefined;
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    if (node.tagName === 'h2') section = text || wholeTextOf(node).trim();
    if (isEditors(node)) return SKIP;
    if (node.tagName === 'h1') headline = text;
    const id = attribute(node, 'id');
    const found = /^h[1-6]$/.test(node.tagName) || attribute(node, 'className') === 'passage';
    if (!found || id === '') return undefined;
    passages.push({ page, id, section, text, headline });
    return SKIP;
  });
  return { lang, passages };
}

function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

function isEditors(node: Element): boolean {
  return node.properties['dataEditor'] !== undefined;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isEditors(node)) return '';
  return node.children.map(textOf).join('');
}

function wholeTextOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wholeTextOf).join('') : '';
}
