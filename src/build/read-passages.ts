import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Passage } from '../release/passage.ts';
import { EXIT, SKIP, visit } from 'unist-util-visit';

/**
 * The release as a built page shows it, read from the HTML that readers get: headline, headings and
 * passages in their order, without anything marked `data-editor`. Text that stands in the article
 * outside of them is given too, as a passage without an id, so that nothing can hide.
 */
export function readPassages(html: string): Passage[] {
  const passages: Passage[] = [];
  const article = find(fromHtml(html), (node) => node.properties['dataPagefindBody'] !== undefined);
  if (!article) return passages;
  visit(article, (node, _, parent) => {
    if (node.type === 'element') {
      if (isEditors(node)) return SKIP;
      const kind = kindOf(node);
      if (!kind) return undefined;
      const id =
        node.properties['id'] ?? (parent?.type === 'element' ? parent.properties['id'] : undefined);
      passages.push({ id: String(id ?? ''), kind, text: textOf(node) });
      return SKIP;
    }
    if (node.type === 'text' && node.value.trim()) {
      passages.push({ id: '', kind: 'passage', text: node.value });
    }
    return undefined;
  });
  return passages;
}

function find(tree: Root, test: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!test(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function kindOf({ tagName }: Element): Passage['kind'] | undefined {
  if (tagName === 'h1') return 'headline';
  if (/^h[2-6]$/.test(tagName)) return 'heading';
  return tagName === 'p' ? 'passage' : undefined;
}

function isEditors(node: Element): boolean {
  return node.properties['dataEditor'] !== undefined;
}

/** An element’s text without the editor’s; a comment of HTML counts as nothing. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isEditors(node)) return '';
  return node.children.map(textOf).join('');
}
