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

/** The words of the release in a range, piece by piece in their order; white space at the ends left out. */
export function selectedWords(range: Range): Selected[] {
  return piecesIn(range).flatMap((piece) => {
    const { text, start, end } = wordsIn(piece, range);
    const selected = text.slice(start, end);
    const trimmed = selected.trim();
    if (!trimmed) return [];
    const from = start + selected.indexOf(trimmed);
    const id = piece.id || (piece.closest('.passage')?.id ?? '');
    return [{ id, kind: kindOf(piece), text, start: from, end: from + trimmed.length }];
  });
}

function kindOf({ tagName }: Element): Selected['kind'] {
  if (tagName === 'H1') return 'headline';
  return tagName.startsWith('H') ? 'heading' : 'passage';
}

/** A range from the first to the last of the release’s own words in a range; nothing when it has none. */
export function toOwnWords(range: Range): Range | undefined {
  let own: Range | undefined;
  for (const node of piecesIn(range).flatMap(textsIn)) {
    const [from, to] = selectedIn(node, range);
    const words = node.data.slice(from, to);
    if (words.trim() === '') continue;
    if (!own) {
      own = document.createRange();
      own.setStart(node, from + words.search(/\S/));
    }
    own.setEnd(node, from + words.trimEnd().length);
  }
  return own;
}

function piecesIn(range: Range): Element[] {
  return [...document.querySelectorAll(`article ${PIECE}`)].filter(
    (piece) => range.intersectsNode(piece) && !piece.closest('[data-editor]'),
  );
}

/** The text nodes of a piece, the editor’s left out. */
function textsIn(piece: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent?.closest('[data-editor]')) continue;
    if (parent?.closest(PIECE) === piece) texts.push(node);
  }
  return texts;
}

/** From where to where a text node is in a range; the same twice when it is not. */
function selectedIn(node: Text, range: Range): [number, number] {
  if (!range.intersectsNode(node)) return [0, 0];
  const from = node === range.startContainer ? range.startOffset : 0;
  return [from, node === range.endContainer ? range.endOffset : node.length];
}

function wordsIn(piece: Element, range: Range): { text: string; start: number; end: number } {
  let text = '';
  let start = -1;
  let end = 0;
  for (const node of textsIn(piece)) {
    const [from, to] = selectedIn(node, range);
    if (from < to) {
      if (start < 0) start = text.length + from;
      end = text.length + to;
    }
    text += node.data;
  }
  return { text, start: Math.max(start, 0), end };
}
