import type { Element, ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { type BlockForm, formatItem, formatRows, joinWords } from '../text/block-text.ts';

/** Tells whether an element is the editor's, not the release's. */
export function isEditorial({ properties }: Element): boolean {
  return properties['dataEditor'] !== undefined;
}

/** Returns the text of a block in the form of the received text, without anything of the editor's. */
export function readBuiltBlock(element: Element): { text: string; form: BlockForm } {
  if (/^[uo]l$/.test(element.tagName)) return { text: listText(element, 0), form: 'list' };
  if (element.tagName === 'table') {
    const rows = selectAll('tr', element).map((row) => childElements(row).map(wordsIn));
    return { text: formatRows(rows), form: 'table' };
  }
  const form = element.tagName === 'blockquote' ? 'quotation' : 'words';
  return { text: joinWords(element.children.map(wordsIn).join('')), form };
}

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\n/g, ' ');
  if (node.type !== 'element' || isEditorial(node)) return '';
  return node.tagName === 'br' ? '\n' : node.children.map(wordsIn).join('');
}

function listText(list: Element, depth: number): string {
  const first = list.tagName === 'ol' ? Number(list.properties['start'] ?? 1) : undefined;
  return childElements(list)
    .flatMap((item, index) => {
      const words = item.children.filter((child) => !isList(child)).map(wordsIn);
      const number = first === undefined ? undefined : first + index;
      return [
        formatItem(number, joinWords(words.join('')), depth),
        ...item.children.filter(isList).map((child) => listText(child, depth + 1)),
      ];
    })
    .join('\n');
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && /^[uo]l$/.test(node.tagName);
}

function childElements({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}
