import type { Hit } from '../search/passage.ts';

/** Lists the text nodes of an element, except those in elements that match a selector. */
export function textNodes(element: Element, without: string): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(without)) nodes.push(node);
  return nodes;
}

/** Returns the joined text of nodes. */
export function textOf(nodes: readonly Text[]): string {
  return nodes.map(({ data }) => data).join('');
}

/** Makes a range over a part of the joined text of nodes. */
export function rangeOver(nodes: readonly Text[], start: number, end: number): Range {
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

/** Makes ranges over hits in the joined text of nodes, whose offsets count white space as collapsed. */
export function rangesOver(nodes: readonly Text[], hits: readonly Hit[]): Range[] {
  const characters = textOf(nodes).matchAll(/(?<=[^ \t\n\r\f])[ \t\n\r\f]+|[^ \t\n\r\f]/g);
  const places = [...characters].map(({ index }) => index);
  return hits.map(({ start, end }) =>
    rangeOver(nodes, places[start] ?? 0, (places[end - 1] ?? 0) + 1),
  );
}
