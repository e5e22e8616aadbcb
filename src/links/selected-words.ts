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

const PIECES = 'article h1, article h2:not([data-editor]), article .passage > p';

/** The words of the release in a range, piece by piece in their order; white space at the ends left out. */
export function selectedWords(range: Range): Selected[] {
  return [...document.querySelectorAll(PIECES)].flatMap((piece) => {
    if (!range.intersectsNode(piece) || piece.closest('[data-editor]')) return [];
    const { text, start, end } = wordsIn(piece, range);
    const selected = text.slice(start, end);
    const trimmed = selected.trim();
    if (!trimmed) return [];
    const from = start + selected.indexOf(trimmed);
    const kind = { H1: 'headline', H2: 'heading' } as const;
    const id = piece.id || (piece.parentElement?.id ?? '');
    const is = piece.tagName === 'H1' || piece.tagName === 'H2' ? kind[piece.tagName] : 'passage';
    return [{ id, kind: is, text, start: from, end: from + trimmed.length }];
  });
}

function wordsIn(piece: Element, range: Range): { text: string; start: number; end: number } {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let text = '';
  let start = -1;
  let end = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue ?? '';
    if (node.parentElement?.closest('[data-editor]') || !words) continue;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : words.length;
      if (start < 0) start = text.length + from;
      end = text.length + to;
    }
    text += words;
  }
  return { text, start: Math.max(start, 0), end };
}
