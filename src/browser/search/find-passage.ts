import { makeButton } from '../elements.ts';
import { loadScript } from './load-script.ts';

/**
 * The button of the search and its shortcut, which is all that a page carries: the search itself is
 * loaded when the reader reaches for it, or when the address asks for it.
 */
class FindPassage extends HTMLElement {
  #search: Promise<unknown> | undefined;

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
    const query: unknown = history.state?.query;
    if (query !== undefined || new URLSearchParams(location.search).has('q')) this.#load();
  }

  /** The dialog, which leaves its template when it is first needed. */
  get #dialog(): HTMLDialogElement | null {
    const template = this.querySelector('template');
    template?.replaceWith(template.content);
    const dialog = this.querySelector('dialog');
    if (template) this.querySelector('.close')?.addEventListener('click', () => dialog?.close());
    return dialog;
  }

  #open(): void {
    const dialog = this.#dialog;
    if (!dialog?.open) dialog?.showModal();
    dialog?.querySelector('input')?.select();
    this.#load();
    this.dispatchEvent(new Event('open'));
  }

  #load(): void {
    if (this.#search !== undefined) return;
    const { script = '', failed = '', retry = '' } = this.dataset;
    const dialog = this.#dialog;
    const message = dialog?.querySelector('.message');
    dialog?.toggleAttribute('data-waiting', true);
    this.#search = loadScript(script, 8000).catch(() => {
      dialog?.toggleAttribute('data-waiting', false);
      const again = makeButton(retry, () => {
        this.#search = undefined;
        message?.replaceChildren();
        dialog?.querySelector('input')?.focus();
        this.#load();
      });
      message?.replaceChildren(failed, again);
    });
  }
}

customElements.define('find-passage', FindPassage);
