import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import { type BlockForm, joinWords } from '../text/block-text.ts';
import { withBase } from '../release/paths.ts';
import { isEditorial, readBuiltBlock } from './release-text.ts';

/** Words of the release on a built page. */
export interface BuiltPassage {
  /** Its anchor; '' for words that have none. */
  id: string;
  kind: 'headline' | 'heading' | 'passage';
  /** Its text (see `BlockForm`). */
  text: string;
  form: BlockForm;
}

/** A block of the release. Text outside any element is a block without an id, so that none is missed. */
interface Block {
  id: string;
  kind: BuiltPassage['kind'];
  node: Element | Text;
}

/** A page of a build, its HTML parsed once for every step. */
export interface BuiltPage {
  /** Its path in the build: `2024/harbour/index.html`. */
  readonly file: string;
  /** Its address, with the folder of the site: `/press/2024/harbour/`. */
  readonly address: string;
  /** Its elements, which the steps of the build change. */
  readonly tree: Root;
  readonly lang: string;
  /** The element around the release, if the page shows one, and the release’s blocks in it. */
  readonly article: Element | undefined;
  readonly blocks: readonly Block[];
  /** The release’s own words in their order: headline, headings and passages. */
  readonly passages: BuiltPassage[];
  /** Every id, with the release’s words that it leads to. It is computed at each access. */
  readonly anchors: Map<string, string>;
}

/** Parses a page of a build for a folder of its host. */
export function readBuiltPage(file: string, html: string, base = '/'): BuiltPage {
  // Without source positions, which would double the time and memory.
  const tree = fromParse5(parse(html, { scriptingEnabled: false }));
  if (tree.type !== 'root') throw new Error(`${file} isn’t an HTML document.`);
  const elements = elementsIn(tree);
  const article = elements.find(({ properties }) => properties['dataPagefindBody'] !== undefined);
  const blocks = article ? blocksIn(article) : [];
  return {
    file,
    address: withBase(base, `/${file.replace(/(^|\/)index\.html$/, '$1')}`),
    tree,
    lang: String(elements[0]?.properties['lang'] ?? ''),
    article,
    blocks,
    passages: blocks.map(readPassage),
    get anchors() {
      return anchorsIn(tree);
    },
  };
}

/** Lists the elements of a tree in document order, many times faster than unist-util-visit. */
export function elementsIn(node: Nodes, found: Element[] = []): Element[] {
  if (node.type === 'element') found.push(node);
  if ('children' in node) for (const child of node.children) elementsIn(child, found);
  return found;
}

function readPassage({ id, kind, node }: Block): BuiltPassage {
  if (node.type === 'text') return { id, kind, text: joinWords(node.value), form: 'words' };
  return { id, kind, ...readBuiltBlock(node) };
}

function blocksIn(parent: Element): Block[] {
  return parent.children.flatMap((node): Block[] => {
    if (node.type === 'text' && node.value.trim()) return [{ id: '', kind: 'passage', node }];
    if (node.type !== 'element' || isEditorial(node)) return [];
    const kind = kindOf(node);
    if (!kind) return blocksIn(node);
    return [{ id: String(node.properties['id'] ?? parent.properties['id'] ?? ''), kind, node }];
  });
}

function kindOf({ tagName }: Element): BuiltPassage['kind'] | undefined {
  if (tagName === 'h1') return 'headline';
  if (/^h[2-6]$/.test(tagName)) return 'heading';
  return /^(?:p|[uo]l|table|blockquote)$/.test(tagName) ? 'passage' : undefined;
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && !isEditorial(node);
}

function anchorsIn(tree: Root): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const element of elementsIn(tree)) {
    const { id, className } = element.properties;
    if (id === undefined) continue;
    // A passage’s id is on the element around its text, its number and its notes.
    const isPassage = Array.isArray(className) && className.includes('passage');
    const target = isPassage ? element.children.find(isBlock) : element;
    anchors.set(String(id), target?.type === 'element' ? readBuiltBlock(target).text : '');
  }
  return anchors;
}
