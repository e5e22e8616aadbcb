import type { Element, ElementContent, Root, Text } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { select } from 'hast-util-select';
import { parse } from 'parse5';
import { SKIP, visit } from 'unist-util-visit';
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
  /** Its elements; the steps of the build change them. */
  readonly tree: Root;
  readonly lang: string;
  /** The release’s own words in their order: headline, headings and passages. */
  readonly passages: BuiltPassage[];
  /** Every id, with the release’s words that it leads to; found when asked for. */
  readonly anchors: Map<string, string>;
}

/** Parses a page of a build for a folder of its host. */
export function readBuiltPage(file: string, html: string, base = '/'): BuiltPage {
  // Without the places of the nodes, which take as much time and memory as the nodes.
  const tree = fromParse5(parse(html, { scriptingEnabled: false }));
  if (tree.type !== 'root') throw new Error(`${file} is no document.`);
  return {
    file,
    address: withBase(base, `/${file.replace(/(^|\/)index\.html$/, '$1')}`),
    tree,
    lang: String(select('html', tree)?.properties['lang'] ?? ''),
    passages: passagesIn(tree),
    get anchors() {
      return anchorsIn(tree);
    },
  };
}

function passagesIn(tree: Root): BuiltPassage[] {
  return releaseBlocks(tree).map(({ id, kind, node }) => {
    if (node.type === 'text') return { id, kind, text: joinWords(node.value), form: 'words' };
    return { id, kind, ...readBuiltBlock(node) };
  });
}

/** Lists the release’s own blocks; text outside of them is a passage without an id, so that nothing can hide. */
export function releaseBlocks(tree: Root): Block[] {
  const blocks: Block[] = [];
  const article = select('[data-pagefind-body]', tree);
  if (!article) return blocks;
  visit(article, (node, _, parent) => {
    if (node.type === 'text' && node.value.trim()) blocks.push({ id: '', kind: 'passage', node });
    if (node.type !== 'element') return undefined;
    if (isEditorial(node)) return SKIP;
    const kind = kindOf(node);
    if (!kind) return undefined;
    const above = parent?.type === 'element' ? parent.properties['id'] : undefined;
    blocks.push({ id: String(node.properties['id'] ?? above ?? ''), kind, node });
    return SKIP;
  });
  return blocks;
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
  visit(tree, 'element', (element) => {
    const { id, className } = element.properties;
    if (id === undefined) return;
    // A passage’s id is on the element around its block, its number and its notes.
    const isPassage = Array.isArray(className) && className.includes('passage');
    const target = isPassage ? element.children.find(isBlock) : element;
    anchors.set(String(id), target?.type === 'element' ? readBuiltBlock(target).text : '');
  });
  return anchors;
}
