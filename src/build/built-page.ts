import type { Element, ElementContent, Nodes, Text } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { selectAll } from 'hast-util-select';
import { parse } from 'parse5';
import type { ReleaseText } from '../lint/source-text.ts';
import { collapseSpaces, collapseWhitespace, formatItem, formatRows } from '../text/normalize.ts';

/** A block of the release on a built page. Text outside any element is a block too, so that none is missed. */
type BuiltPassage = ReleaseText & { node: Element | Text };

/** A page of a build, its HTML parsed once for every step. */
export type BuiltPage = ReturnType<typeof readBuiltPage>;

/** Parses the HTML of a page. */
export function readBuiltPage(html: string) {
  // Without source positions, which would double the time and memory.
  const tree = fromParse5(parse(html, { scriptingEnabled: false }));
  const elements = elementsIn(tree);
  const lang = String(elements[0]?.properties['lang'] ?? '');
  /** The element around the release, if the page shows one. */
  const article = elements.find(({ tagName }) => tagName === 'article');
  /** The release’s own blocks in their order: headline, headings and passages. */
  const passages = article ? passagesIn(article) : [];
  /** Every id, with the release’s words that it leads to. */
  const anchors = anchorsIn(elements, passages);
  return { tree, elements, lang, article, passages, anchors };
}

/** Lists the elements of a tree in document order, many times faster than unist-util-visit. */
export function elementsIn(node: Nodes, found: Element[] = []): Element[] {
  if (node.type === 'element') found.push(node);
  if ('children' in node) for (const child of node.children) elementsIn(child, found);
  return found;
}

const BLOCK = /^(?:h[1-6]|p|[uo]l|table|blockquote)$/;

function passagesIn(parent: Element): BuiltPassage[] {
  return parent.children.flatMap((node): BuiltPassage[] => {
    if (node.type === 'text' && node.value.trim()) {
      const text = collapseWhitespace(node.value);
      return [{ id: '', node, text, form: 'words' }];
    }
    if (node.type !== 'element' || isEditorial(node)) return [];
    if (!BLOCK.test(node.tagName)) return passagesIn(node);
    const id = String(node.properties['id'] ?? parent.properties['id'] ?? '');
    return [{ id, node, ...readBuiltBlock(node) }];
  });
}

function anchorsIn(elements: readonly Element[], passages: readonly BuiltPassage[]) {
  // A passage’s id is on the element around its text, its number and its notes.
  const texts = new Map(passages.toReversed().map(({ id, text }) => [id, text]));
  const anchors = new Map<string, string>();
  for (const element of elements) {
    const { id } = element.properties;
    if (typeof id === 'string') anchors.set(id, texts.get(id) ?? readBuiltBlock(element).text);
  }
  return anchors;
}

/** Tells whether an element is the editor's, not the release's. */
export function isEditorial({ properties }: Element): boolean {
  return properties['dataEditor'] !== undefined;
}

/** Returns the text of a block in the form of the received text, without the editor's parts. */
function readBuiltBlock(element: Element): Pick<ReleaseText, 'text' | 'form'> {
  if (/^[uo]l$/.test(element.tagName)) return { text: listText(element, 0), form: 'list' };
  if (element.tagName === 'table') {
    const rows = selectAll('tr', element).map((row) =>
      childElements(row).map((one) => wordsOf([one])),
    );
    return { text: formatRows(rows), form: 'table' };
  }
  const form = element.tagName === 'blockquote' ? 'quotation' : 'words';
  return { text: collapseSpaces(wordsOf(element.children)), form };
}

/** Returns the text of some nodes, with a line feed for each line break, but not of the editor’s elements. */
function wordsOf(nodes: readonly ElementContent[]): string {
  const texts = nodes.map((node) => {
    if (node.type === 'text') return node.value.replace(/\n/g, ' ');
    if (node.type !== 'element' || isEditorial(node)) return '';
    return node.tagName === 'br' ? '\n' : wordsOf(node.children);
  });
  return texts.join('');
}

function listText(list: Element, depth: number): string {
  const first = list.tagName === 'ol' ? Number(list.properties['start'] ?? 1) : undefined;
  return childElements(list)
    .flatMap((item, index) => {
      const words = wordsOf(item.children.filter((child) => !isList(child)));
      const number = first === undefined ? undefined : first + index;
      return [
        formatItem(number, words, depth),
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
