import { rangeOver, textNodes, textOf } from './text-nodes.ts';

/** Words of the release that are selected in one headline, heading or passage. */
export interface Selected {
  id: string;
  kind: 'headline' | 'heading' | 'passage';
  /** All the words of the piece, the editor’s left out. */
  text: string;
  /** Where the selected ones begin and end in them. */
  start: number;
  end: number;
}

/** What is quoted as a paragraph of its own. A list item’s words are those outside of the items in it. */
const PIECE = ':is(h1, h2, h3, h4, h5, h6, .passage :is(p, li, tr))';

/** The words of the release in a range, piece by piece in their order, with the nodes of each; white space at the ends left out. */
export function selectedWords(range: Range): (Selected & { nodes: Text[] })[] {
  return [...document.querySelectorAll(`article ${PIECE}`)].flatMap((piece) => {
    if (!range.intersectsNode(piece) || piece.closest('[data-editor]')) return [];
    const isOwn = (node: Text) => node.parentElement?.closest(PIECE) === piece;
    const nodes = textNodes(piece, '[data-editor]').filter(isOwn);
    const text = textOf(nodes);
    let [start, end, before] = [Infinity, 0, 0];
    for (const node of nodes) {
      const [from, to] = selectedIn(node, range);
      if (from < to) [start, end] = [Math.min(start, before + from), before + to];
      before += node.length;
    }
    const words = text.slice(start, end).trim();
    if (words === '') return [];
    start = text.indexOf(words, start);
    const id = piece.id || (piece.closest('.passage')?.id ?? '');
    return [{ id, kind: kindOf(piece), text, start, end: start + words.length, nodes }];
  });
}

function kindOf({ localName }: Element): Selected['kind'] {
  if (localName === 'h1') return 'headline';
  return localName.startsWith('h') ? 'heading' : 'passage';
}

/** From where to where a text node is in a range; the same twice when it is not. */
function selectedIn(node: Text, range: Range): [number, number] {
  if (!range.intersectsNode(node)) return [0, 0];
  const from = node === range.startContainer ? range.startOffset : 0;
  return [from, node === range.endContainer ? range.endOffset : node.length];
}

/** A range from the first to the last of the release’s own words in a range; nothing when it has none. */
export function toOwnWords(range: Range): Range | undefined {
  const selected = selectedWords(range);
  const [first, last] = [selected[0], selected.at(-1)];
  if (!first || !last) return undefined;
  const own = rangeOver(first.nodes, first.start, first.end);
  const { endContainer, endOffset } = rangeOver(last.nodes, last.start, last.end);
  own.setEnd(endContainer, endOffset);
  return own;
}
