import { collapseWhitespace } from '../text/normalize.ts';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, tr';
const ROW = /^(?:li|tr)$/;

/**
 * Copies the release’s words alone: a selection that reaches beyond one note is copied without the
 * editor’s numbers, marks, notes and headings, its passages parted by an empty line.
 */
function copyWords(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  if (!element?.closest('article') || element.closest('[data-editor]')) return;

  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  for (const editors of copy.querySelectorAll('[data-editor]')) editors.remove();
  // A list inside an item follows it, so that the item has its own words alone.
  for (const inner of copy.querySelectorAll('li :is(ul, ol)')) inner.parentElement?.after(inner);
  const blocks = [...copy.querySelectorAll(BLOCKS)].filter(
    (block) => words(block) && !block.querySelector(BLOCKS),
  );
  const text = blocks.length > 0 ? blocks.map(wordsBelow).join('') : copy.textContent;
  if (!text) return;
  const html = document.createElement('div');
  for (const block of blocks.length > 0 ? blocks : [copy]) {
    const name = block === copy ? 'span' : ROW.test(block.localName) ? 'p' : block.localName;
    const plain = document.createElement(name);
    plain.textContent = block.textContent;
    html.append(plain);
  }
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html.innerHTML);
  event.preventDefault();
}

function words(block: Element): string {
  return collapseWhitespace(block.textContent);
}

/** The words of a block after a line break, if it is an item or row after another, or an empty line. */
function wordsBelow(block: Element, index: number, blocks: Element[]): string {
  const before = blocks[index - 1];
  const isRow = ROW.test(block.localName) && before?.localName === block.localName;
  return (before ? (isRow ? '\n' : '\n\n') : '') + words(block);
}

document.addEventListener('copy', copyWords);
