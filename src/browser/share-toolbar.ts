import { debounce } from './wait.ts';
import { adoptStyle, make, makeButton } from './elements.ts';
import { formatQuotation } from './quotation.ts';
import { words } from './script-words.ts';
import { type Selected, selectedWords } from './page-text.ts';
import style from './share-toolbar.css?inline';

const SVG = 'http://www.w3.org/2000/svg';
/** The icon: two links of a chain, on a grid of 24. */
const CHAIN =
  'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17';

/** Copies links and quotations: a button at each passage and heading, and a bar for selected words, away from the browser’s own menu. */
class ShareToolbar extends HTMLElement {
  readonly #status = make('p', { role: 'status' });
  readonly #bar = make('div', { className: 'bar', role: 'group', ariaLabel: words.selected });
  readonly #quote = makeButton(words.copyQuotation, () => void this.#copySelected('quotation'));
  #selected: readonly Selected[] = [];
  #fragment = '';
  readonly #clearLater = debounce(6000);

  connectedCallback(): void {
    adoptStyle(style);
    const copyLink = makeButton(words.copyLink, () => void this.#copySelected('link'));
    this.#bar.append(copyLink, this.#quote);
    // Pressing a button must not end the selection.
    this.#bar.addEventListener('pointerdown', (event) => event.preventDefault());
    this.append(this.#status, this.#bar);
    addLinkButtons((id) => void this.#copy(linkTo(id)));
    const citation = document.querySelector('.citation');
    const copyCitation = () => this.#copy(citation?.textContent.trim() ?? '', citation?.innerHTML);
    citation?.nextElementSibling?.append(makeButton(words.copyCitation, () => void copyCitation()));
    const afterPause = debounce(250);
    const read = () => void this.#readSelection();
    document.addEventListener('selectionchange', () => afterPause(read));
    read();
  }

  /** Reads the present selection, and offers to copy it. */
  async #readSelection(): Promise<void> {
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    // Keep the last selection while a button here has the focus, or while the text to copy by hand is selected.
    if (this.contains(range ? range.startContainer : document.activeElement)) return;
    // The text to copy by hand is no longer selected.
    if (this.#status.firstElementChild) this.#showMessage('');
    const selected = range ? selectedWords(range) : [];
    this.#selected = selected;
    this.#fragment = '';
    this.#bar.hidden = selected.length === 0;
    // The citation is that of the release.
    this.#quote.hidden = selected[0]?.kind === 'note';
    if (!range || this.#bar.hidden) return;
    this.#keepClearOf(range);
    const maker = await import('./text-fragment.ts').catch(() => undefined);
    if (selected === this.#selected) this.#fragment = maker?.fragmentOf(range) ?? '';
  }

  /** Moves the tray to the top of the window if it would cover the end of the selection. */
  #keepClearOf(range: Range): void {
    const tray = this.closest('.tray');
    const end = [...range.getClientRects()].findLast(({ width }) => width > 0);
    if (!tray || !end) return;
    const top = innerHeight - tray.getBoundingClientRect().height;
    tray.toggleAttribute('data-above', end.bottom > top && end.top < innerHeight);
  }

  /** Copies the link to the selected words, or their quotation, which includes the link. */
  async #copySelected(what: 'link' | 'quotation'): Promise<void> {
    await this.#readSelection();
    const [first] = this.#selected;
    if (!first) return;
    const link = linkTo(first.id, this.#fragment);
    if (what === 'link') return this.#copy(link);
    const { citation = '' } = this.dataset;
    const { plain, html } = formatQuotation(this.#selected, citation, link);
    return this.#copy(plain, html);
  }

  /** Copies a text, and says so for six seconds. If copying isn’t allowed, shows the text, selected. */
  async #copy(plain: string, html = ''): Promise<void> {
    // A screen reader repeats a message only if it was cleared before.
    this.#showMessage('');
    const blob = (text: string, type: string) => ({ [type]: new Blob([text], { type }) });
    const item = { ...blob(plain, 'text/plain'), ...blob(html, 'text/html') };
    try {
      if (html === '') await navigator.clipboard.writeText(plain);
      else await navigator.clipboard.write([new ClipboardItem(item)]);
    } catch {
      return this.#showMessage(words.byHand, plain);
    }
    this.#showMessage(words.copied);
    this.#clearLater(() => this.#showMessage(''));
  }

  #showMessage(message: string, toCopy = ''): void {
    this.#clearLater();
    this.#status.textContent = message;
    if (toCopy === '') return;
    const text = make('span', {}, toCopy);
    this.#status.append('\n', text);
    getSelection()?.selectAllChildren(text);
  }
}
customElements.define('share-toolbar', ShareToolbar);

function linkTo(id: string, fragment = ''): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return `${canonical ?? location.origin + location.pathname}#${encodeURIComponent(id)}${fragment}`;
}

/** Adds a button that copies the link next to each passage number and heading. */
function addLinkButtons(copy: (id: string) => void): void {
  const makeLinkButton = (id: string, name: string): HTMLButtonElement => {
    const button = makeButton('', () => copy(id));
    const title = words.copyLink + words.comma + name;
    Object.assign(button, { className: 'copy-link', lang: words.lang, title });
    button.dataset['editor'] = '';
    const icon = button.appendChild(document.createElementNS(SVG, 'svg'));
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', CHAIN);
    return button;
  };
  for (const number of document.querySelectorAll<HTMLAnchorElement>('.number'))
    number.after(makeLinkButton(number.hash.slice(1), number.ariaLabel ?? ''));
  for (const heading of document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)[id]'))
    heading.before(makeLinkButton(heading.id, heading.textContent.trim()));
}
