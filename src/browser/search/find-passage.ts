import { makeButton, requireElement } from '../elements.ts';
import { addressedQuery } from './address.ts';
import { loadScript } from '../wait.ts';

/** The button and the shortcut of the search, which is loaded when the reader is about to use it, or when the address has a query. */
class FindPassage extends HTMLElement {
  readonly #dialog = requireElement(this, 'dialog', HTMLDialogElement);
  #isLoaded = false;

  connectedCallback(): void {
    const button = requireElement(this, '.open', HTMLElement);
    const mac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
    if (mac) button.querySelector('kbd')?.replaceChildren('⌘ K');
    button.onpointerenter = button.onfocus = () => this.#load();
    button.onclick = () => this.#open();
    requireElement(this, '.close', HTMLElement).onclick = () => this.#dialog.close();
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#open();
    });
    const loadForQuery = () => addressedQuery() !== undefined && this.#load();
    addEventListener('popstate', loadForQuery);
    loadForQuery();
  }

  /** Opens the dialog. A reader may type into it before the search is loaded. */
  #open(): void {
    this.#load();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.dispatchEvent(new Event('open'));
  }

  #load(): void {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    const message = requireElement(this, '.message', HTMLElement);
    this.#dialog.toggleAttribute('data-waiting', true);
    const { script = '', failed = '', retry = '' } = this.dataset;
    loadScript(script, 8000).catch(() => {
      this.#dialog.toggleAttribute('data-waiting', false);
      const again = makeButton(retry, () => {
        this.#isLoaded = false;
        message.replaceChildren();
        requireElement(this, 'input', HTMLElement).focus();
        this.#load();
      });
      message.replaceChildren(failed, again);
    });
  }
}

customElements.define('find-passage', FindPassage);
