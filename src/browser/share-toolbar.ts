import { addStyle } from './add-style.ts';
import { copy } from './clipboard.ts';
import { fill, words } from './script-words.ts';
import { addLinkButtons } from './copy-link-buttons.ts';
import { make, makeButton } from './elements.ts';
import { formatQuotation } from './quotation.ts';
import { type Selected, selectedWords } from './selection.ts';
import style from './share-toolbar.css?url';

/** How long a selection must rest before anything is offered, in milliseconds. */
const REST = 250;
/** How long it is said that something was copied, in milliseconds. */
const SAID = 6000;

/**
 * Adds to an element what copies links and quotations: a button at each passage and heading, and for
 * selected words a bar at the foot of the window, away from the browser’s own menu.
 */
export async function addShareToolbar(host: HTMLElement, article: Element): Promise<void> {
  await addStyle(style);
  new ShareToolbar(host, article);
}

class ShareToolbar {
  #host: HTMLElement;
  #status = make('p', { role: 'status' });
  #field = make('textarea', { readOnly: true, rows: 2, ariaLabel: words.toCopy });
  #byHand = make('div', { className: 'by-hand', hidden: true }, this.#field);
  #bar = make('div', { className: 'bar', role: 'group', ariaLabel: words.selected, hidden: true });
  #timer = 0;
  #selected: Selected[] = [];
  #fragment = '';

  constructor(host: HTMLElement, article: Element) {
    this.#host = host;
    this.#byHand.append(makeButton(words.done, () => this.#show('')));
    this.#bar.append(
      makeButton(words.copyLink, () => void this.#link()),
      makeButton(words.copyQuotation, () => void this.#quote()),
    );
    // A press on a button must not take the selection away.
    this.#bar.addEventListener('pointerdown', (event) => event.preventDefault());
    host.append(this.#status, this.#byHand, this.#bar);
    addLinkButtons(
      article,
      (id, name) => void this.#hand(linkTo(id), fill(words.linkTo, { name })),
    );
    document.addEventListener('selectionchange', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#offer(), REST);
    });
    void this.#offer();
  }

  async #offer(): Promise<void> {
    if (!this.#host.contains(document.activeElement)) await this.#read();
  }

  /** Takes in what is selected now. */
  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    this.#selected = range ? selectedWords(range) : [];
    this.#fragment = '';
    this.#bar.hidden = this.#selected.length === 0;
    if (range) this.#keepClearOf(range);
    if (!range || this.#selected.length === 0) return;
    const selected = this.#selected;
    const { fragmentOf } = await import('./text-fragment.ts');
    if (selected === this.#selected) this.#fragment = fragmentOf(range);
  }

  /** Shows the tray at the top of the window if it would cover the end of what is selected. */
  #keepClearOf(range: Range): void {
    const tray = this.#host.closest('.tray');
    const end = [...range.getClientRects()].findLast(({ width }) => width > 0);
    if (!tray || !end) return;
    const top = innerHeight - tray.getBoundingClientRect().height;
    tray.toggleAttribute('data-above', end.bottom > top && end.top < innerHeight);
  }

  /** What is selected may be newer than what was last taken in, or may have gone with the focus. */
  async #readAgain(): Promise<void> {
    const selection = getSelection();
    if (selection?.isCollapsed === false && !this.#host.contains(selection.anchorNode))
      await this.#read();
  }

  async #link(): Promise<void> {
    await this.#readAgain();
    const [first] = this.#selected;
    if (first) await this.#hand(linkTo(first.id, this.#fragment), words.linkToWords);
  }

  async #quote(): Promise<void> {
    await this.#readAgain();
    const [first] = this.#selected;
    if (!first) return;
    const { plain, html } = formatQuotation({
      selected: this.#selected,
      citation: this.#host.dataset['citation'] ?? '',
      link: linkTo(first.id, this.#fragment),
      lang: document.documentElement.lang,
    });
    await this.#hand(plain, words.quotation, html);
  }

  async #hand(plain: string, what: string, html?: string): Promise<void> {
    const copied = await copy(plain, html);
    if (!copied) {
      this.#show(fill(words.byHand, { what }), plain);
      return;
    }
    const said = fill(words.copied, { what });
    this.#show(said);
    setTimeout(() => {
      if (this.#status.textContent === said) this.#show('');
    }, SAID);
  }

  /** Says what happened; with a text, sets it selected in a field. */
  #show(said: string, text = ''): void {
    this.#status.textContent = said;
    this.#byHand.hidden = text === '';
    if (text === '') return;
    this.#field.value = text;
    this.#field.focus();
    this.#field.select();
  }
}

/** A link to an anchor of this page, without its query. */
function linkTo(id: string, fragment = ''): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return `${canonical ?? location.origin + location.pathname}#${encodeURIComponent(id)}${fragment}`;
}
