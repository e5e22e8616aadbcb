/** A part of a text (UTF-16 offsets). */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lists the text nodes of an element, except those in elements that match a selector. */
export function textNodes(element: Element, without: string): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(without)) nodes.push(node);
  return nodes;
}

/** Gives the text of some nodes. */
export function textOf(nodes: readonly Text[]): string {
  return nodes.map(({ data }) => data).join('');
}

/** Makes a range over a stretch of the text of some nodes. */
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

/** Makes ranges over stretches of the text of some nodes with its white space collapsed. */
export function rangesOver(nodes: readonly Text[], stretches: readonly Stretch[]): Range[] {
  const characters = textOf(nodes).matchAll(/(?<=[^ \t\n\r\f])[ \t\n\r\f]+|[^ \t\n\r\f]/g);
  const places = [...characters].map(({ index }) => index);
  return stretches.map(({ start, end }) =>
    rangeOver(nodes, places[start] ?? 0, (places[end - 1] ?? 0) + 1),
  );
}
