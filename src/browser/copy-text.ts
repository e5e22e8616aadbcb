import { collapseWhitespace } from '../text/normalize.ts';
import { selectedWords } from './selection.ts';

/**
 * Copies only the words of the release, with an empty line between passages and without the editor’s
 * numbers, marks, notes and headings. A selection inside one note is copied as it is.
 */
function copyWords(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  if (!document.querySelector('article')?.contains(range.commonAncestorContainer)) return;
  const selected = selectedWords(range);
  if (selected.length === 0 || selected[0]?.kind === 'note') return;
  const isRow = (at: number) => selected[at]?.piece.matches('li, tr') === true;
  const text = selected.map(({ text, start, end }, at) => {
    const words = collapseWhitespace(text.slice(start, end));
    return at === 0 ? words : `${isRow(at - 1) && isRow(at) ? '\n' : '\n\n'}${words}`;
  });
  event.clipboardData.setData('text/plain', text.join(''));
  event.preventDefault();
}

document.addEventListener('copy', copyWords);
