import { makeButton } from '../elements.ts';
import { addressedQuery } from './address.ts';
import { loadScript } from '../load-script.ts';

/**
 * The button and the shortcut of the search, which are all that a page loads at first. The search itself
 * is loaded when the reader is about to use it, or when the address has a query.
 */
class FindPassage extends HTMLElement {
  #isLoaded = false;

  connectedCallback(): void {
    const button = this.querySelector<HTMLElement>('.open');
    if (button === null) return;
    const mac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
    if (mac) button.querySelector('kbd')?.replaceChildren('⌘ K');
    button.onpointerenter = button.onfocus = () => this.#load();
    button.onclick = () => this.#open();
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#open();
    });
    if (addressedQuery() !== undefined) this.#load();
  }

  /** Opens the dialog. A reader may type into it before the search is loaded. */
  #open(): void {
    this.#load();
    const dialog = this.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
    this.dispatchEvent(new Event('open'));
  }

  #load(): void {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    // The dialog leaves its template when it is first needed.
    const template = this.querySelector('template');
    template?.replaceWith(template.content);
    const dialog = this.querySelector('dialog');
    const message = this.querySelector('.message');
    if (template) this.querySelector('.close')?.addEventListener('click', () => dialog?.close());
    dialog?.toggleAttribute('data-waiting', true);
    const { script = '', failed = '', retry = '' } = this.dataset;
    loadScript(script, 8000).catch(() => {
      dialog?.toggleAttribute('data-waiting', false);
      const again = makeButton(retry, () => {
        this.#isLoaded = false;
        message?.replaceChildren();
        dialog?.querySelector('input')?.focus();
        this.#load();
      });
      message?.replaceChildren(failed, again);
    });
  }
}

customElements.define('find-passage', FindPassage);
