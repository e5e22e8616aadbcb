import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
import { SKIP, visit } from 'unist-util-visit';
import { collapseWhitespace } from '../text/normalize.ts';

/** Words of the release on a built page. */
export interface BuiltPassage {
  /** Its anchor; '' for words that have none. */
  id: string;
  kind: 'headline' | 'heading' | 'passage';
  /** Its words, white space as in the HTML. */
  text: string;
}

/** A page of a build, its HTML parsed once for every step. */
export interface BuiltPage {
  /** Its path in the build: `2024/harbour/index.html`. */
  readonly file: string;
  /** Its address: `/2024/harbour/`. */
  readonly address: string;
  /** Its elements; the steps of the build change them. */
  readonly tree: Root;
  readonly lang: string;
  /** The release’s own words in their order: headline, headings and passages. */
  readonly passages: BuiltPassage[];
  /** Every id, with the release’s words that it leads to. */
  readonly anchors: Map<string, string>;
}

/** Parses a page of a build. */
export function readBuiltPage(file: string, html: string): BuiltPage {
  const tree = fromHtml(html);
  return {
    file,
    address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    tree,
    lang: String(select('html', tree)?.properties['lang'] ?? ''),
    passages: passagesIn(tree),
    anchors: anchorsIn(tree),
  };
}

/** Tells whether an element is the editor’s, not the release’s. */
export function isEditorial({ properties }: Element): boolean {
  return properties['dataEditor'] !== undefined;
}

/** The words of the release in an element: its text without anything of the editor’s. */
export function releaseText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isEditorial(node)) return '';
  return node.children.map(releaseText).join('');
}

/** Text outside of headings and paragraphs becomes a passage without an id, so that nothing can hide. */
function passagesIn(tree: Root): BuiltPassage[] {
  const passages: BuiltPassage[] = [];
  const article = select('[data-pagefind-body]', tree);
  if (!article) return passages;
  visit(article, (node, _, parent) => {
    if (node.type === 'text' && node.value.trim()) {
      passages.push({ id: '', kind: 'passage', text: node.value });
    }
    if (node.type !== 'element') return undefined;
    if (isEditorial(node)) return SKIP;
    const kind = kindOf(node);
    if (!kind) return undefined;
    const above = parent?.type === 'element' ? parent.properties['id'] : undefined;
    const id = String(node.properties['id'] ?? above ?? '');
    passages.push({ id, kind, text: releaseText(node) });
    return SKIP;
  });
  return passages;
}

function kindOf({ tagName }: Element): BuiltPassage['kind'] | undefined {
  if (tagName === 'h1') return 'headline';
  if (/^h[2-6]$/.test(tagName)) return 'heading';
  return tagName === 'p' ? 'passage' : undefined;
}

function anchorsIn(tree: Root): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const element of selectAll('[id]', tree)) {
    // A passage’s id is on the element around its paragraph, its number and its notes.
    const target = matches('.passage', element) ? select(':scope > p', element) : element;
    // What an id leads to is read even if it is the editor’s, such as a note.
    const words = target?.children.map(releaseText).join('') ?? '';
    anchors.set(String(element.properties['id']), collapseWhitespace(words));
  }
  return anchors;
}
