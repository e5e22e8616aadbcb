import type { Hit } from '../search/passage.ts';
import { collapseSpaces } from '../text/normalize.ts';

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
function rangeOver(nodes: readonly Text[], start: number, end: number): Range {
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

/** Returns the offsets in the joined text of nodes at which a range begins and ends. */
function offsetsIn(nodes: readonly Text[], range: Range): [number, number] {
  let [start, end, before] = [Infinity, 0, 0];
  for (const node of nodes) {
    const from = node === range.startContainer ? range.startOffset : 0;
    const last = node === range.endContainer ? range.endOffset : node.length;
    const to = range.intersectsNode(node) ? last : 0;
    if (from < to) [start, end] = [Math.min(start, before + from), before + to];
    before += node.length;
  }
  return [start, end];
}

/** The selected words in one headline, heading or passage of the release, or in one note. */
export interface Selected {
  id: string;
  kind: 'headline' | 'heading' | 'passage' | 'note';
  /** All its words. Those of the release are without the editor’s. */
  text: string;
  /** The offsets of the selected words. */
  start: number;
  end: number;
  /** The selected words, with tabs between the cells of a table, and line breaks where they are. */
  words: string;
}

/** What is quoted as a paragraph of its own. The words of a list item don’t include those of items inside it. */
const PIECE = ':is(h1, h2, h3, h4, h5, h6, .above, .note, .passage :is(p, li, tr))';

/** Lists the words of the release in a range, by headline, heading and paragraph, or those of the note around it. */
export function selectedWords(range: Range): (Selected & { piece: Element; nodes: Text[] })[] {
  const { commonAncestorContainer: around } = range;
  const note = (around instanceof Element ? around : around.parentElement)?.closest('.note');
  return [...document.querySelectorAll(`article ${PIECE}`)].flatMap((piece) => {
    if (!range.intersectsNode(piece) || (piece !== note && piece.closest('[data-editor]')))
      return [];
    const isOwn = (node: Text) => node.parentElement?.closest(PIECE) === piece;
    const nodes = textNodes(piece, note ? '[data-letter]' : '[data-editor]').filter(isOwn);
    const text = textOf(nodes);
    const [from, to] = offsetsIn(nodes, range);
    const selected = text.slice(from, to).trim();
    if (selected === '') return [];
    const start = text.indexOf(selected, from);
    const end = start + selected.length;
    const id = piece.id || (piece.closest('.passage')?.id ?? 'top');
    const words = wordsOf(piece, nodes, start, end);
    return [{ id, kind: kindOf(piece), text, start, end, words, piece, nodes }];
  });
}

/** Returns a part of the joined text of the nodes in a piece, with tabs between cells, and with line breaks. */
function wordsOf(piece: Element, nodes: readonly Text[], start: number, end: number): string {
  let before = 0;
  const parts = nodes.map((node) => {
    const part = node.data.slice(Math.max(start - before, 0), Math.max(end - before, 0));
    before += node.length;
    const isLine = part !== '' && node.previousSibling instanceof HTMLBRElement;
    return { node, words: (isLine ? '\n' : '') + part.replaceAll('\n', ' ') };
  });
  const wordsIn = (one: Element) => {
    const own = parts.filter(({ node }) => one.contains(node));
    return collapseSpaces(own.map(({ words }) => words).join(''));
  };
  if (!(piece instanceof HTMLTableRowElement)) return wordsIn(piece);
  // The numbers of a column stay below one another, although cells are empty.
  const cells = [...piece.cells].map(wordsIn);
  return cells.join(cells.filter(Boolean).length > 1 ? '\t' : '');
}

function kindOf({ localName, className, role }: Element): Selected['kind'] {
  if (role === 'note') return role;
  if (localName === 'h1' || className === 'above') return 'headline';
  return localName.startsWith('h') ? 'heading' : 'passage';
}

/** Narrows a range to the words of the release. Returns nothing if it has none. */
export function toOwnWords(range: Range): Range | undefined {
  const selected = selectedWords(range);
  const [first, last] = [selected[0], selected.at(-1)];
  if (!first || !last) return undefined;
  const nodes = selected.flatMap((one) => one.nodes);
  return rangeOver(nodes, first.start, textOf(nodes).length - last.text.length + last.end);
}
