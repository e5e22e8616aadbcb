import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { textOf } from './read-passages.ts';
import { collapseWhitespace } from '../text/whitespace.ts';

/** Every id on a built page, with the words of what it leads to, the editor’s marks in it left out. */
export function readAnchors(html: string): Map<string, string> {
  const anchors = new Map<string, string>();
  visit(fromHtml(html), 'element', (node) => {
    const { id, className } = node.properties;
    if (typeof id !== 'string') return;
    const passage = Array.isArray(className) && className.includes('passage');
    const text = passage ? node.children.find(isParagraph) : node;
    anchors.set(id, collapseWhitespace(text ? text.children.map(textOf).join('') : ''));
  });
  return anchors;
}

function isParagraph(node: Element['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'p';
}
