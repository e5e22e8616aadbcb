import type { Passage } from '../../search/passage.ts';
import { leftOut, passageReader, SEARCHED } from '../../search/read-passages.ts';
import { collapseWhitespace } from '../../text/normalize.ts';

/** A passage of the page being read, with the nodes that hold its words. */
export interface DomPassage extends Passage {
  readonly nodes: readonly Text[];
}

/** Gives the part of the page that is the release with its edition, if it has one. */
export function article(): Element | null {
  return document.querySelector('[data-pagefind-body]');
}

/** Reads the passages of the page, the release's and the editor's. */
export function* domPassages(): Generator<DomPassage> {
  const read = passageReader();
  for (const element of article()?.querySelectorAll(SEARCHED) ?? []) {
    const { id, localName: name } = element;
    const editorial = element.closest('[data-editor]') !== null;
    const nodes = [...textNodes(element, leftOut(editorial))];
    const passage = read({ name, id, text: collapseWhitespace(textOf(nodes)), editorial });
    if (passage !== undefined) yield { ...passage, nodes };
  }
}

function* textNodes(element: Element, without: string): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker;
    if (node instanceof Text && node.parentElement?.closest(without) === null) yield node;
  }
}

function textOf(nodes: readonly Text[]): string {
  return nodes.map(({ data }) => data).join('');
}

/** Makes a range over a stretch of a passage's text. */
export function rangeOf({ nodes }: DomPassage, start: number, end: number): Range {
  const range = new Range();
  const raw = textOf(nodes);
  const [from, to] = [rawOffset(raw, start), rawOffset(raw, end - 1) + 1];
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}

/** Finds the place in a text as it is written of a place in it with white space collapsed. */
function rawOffset(raw: string, offset: number): number {
  let at = /^[ \t\n\r\f]*/.exec(raw)?.[0].length ?? 0;
  for (let collapsed = 0; collapsed < offset; collapsed += 1) {
    const space = /^[ \t\n\r\f]+/.exec(raw.slice(at, at + 200))?.[0].length ?? 0;
    at += Math.max(1, space);
  }
  return at;
}
