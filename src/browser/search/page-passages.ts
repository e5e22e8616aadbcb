import type { Passage } from '../../search/passage.ts';

/** A passage on the page being read: its text is that of these nodes, one after the other. */
export interface StandingPassage extends Passage {
  readonly nodes: readonly Text[];
}

/** Reads the passages of the page, leaving aside all that is the editor's but the headings above them. */
export function pagePassages(): StandingPassage[] {
  const article = document.querySelector('[data-pagefind-body]');
  const headline = article?.querySelector('h1')?.textContent.trim() ?? '';
  const passages: StandingPassage[] = [];
  let section = '';
  for (const element of article?.querySelectorAll('h1, h2, h3, h4, h5, h6, .passage') ?? []) {
    if (element.tagName === 'H2') section = element.textContent.trim();
    if (element.id === '' || element.closest('[data-editor]') !== null) continue;
    const nodes = textNodes(element);
    const text = nodes.map(({ data }) => data).join('');
    passages.push({ page: location.pathname, id: element.id, section, text, headline, nodes });
  }
  return passages;
}

/** Makes a range over a stretch of a passage's text. */
export function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const editors = node instanceof Element && node.hasAttribute('data-editor');
      return editors ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) {
    if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  }
  return nodes;
}
