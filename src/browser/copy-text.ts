import { collapseWhitespace } from '../text/normalize.ts';
import { selectedWords } from './selection.ts';

const ROW = /^(?:li|tr)$/;

/**
 * Copies only the words of the release, with an empty line between passages and without the editor’s
 * numbers, marks, notes and headings. A selection inside one note is copied as it is.
 */
function copyWords(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  if (!element?.closest('article') || element.closest('[data-editor]')) return;
  const selected = selectedWords(range);
  if (selected.length === 0) return;
  let text = '';
  for (const [index, { text: all, start, end, piece }] of selected.entries()) {
    const words = collapseWhitespace(all.slice(start, end));
    const isRow = ROW.test(piece.localName);
    const isNext = isRow && piece.localName === selected[index - 1]?.piece.localName;
    text += `${index === 0 ? '' : isNext ? '\n' : '\n\n'}${words}`;
  }
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}

document.addEventListener('copy', copyWords);
