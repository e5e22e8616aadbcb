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
  const blocks = [...copy.querySelectorAll('h1, h2, h3, h4, h5, h6, p')];
  const words = (node: Element) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
  const text =
    blocks.length > 0 ? blocks.map(words).filter(Boolean).join('\n\n') : (copy.textContent ?? '');
  if (!text) return;
  const html = document.createElement('div');
  for (const block of blocks.length > 0 ? blocks : [copy]) {
    const plain = document.createElement(block === copy ? 'span' : block.localName);
    plain.textContent = block.textContent;
    html.append(plain);
  }
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html.innerHTML);
  event.preventDefault();
}

document.addEventListener('copy', copyWords);
