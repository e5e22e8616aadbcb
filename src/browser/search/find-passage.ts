/**
 * The button of the search and its shortcut, which is all that a page carries: the search itself is
 * loaded when the reader reaches for it, or when the address asks for it.
 */
class FindPassage extends HTMLElement {
  #search: Promise<void> | undefined;
  #tries = 0;

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
    const dialog = this.#dialog;
    if (dialog === null) return;
    dialog.toggleAttribute('data-waiting', true);
    const again = this.#tries === 0 ? '' : `?again=${this.#tries}`;
    this.#tries += 1;
    // The address is no literal: Astro would load a helper before it. And no browser asks twice for the same failed one.
    const loaded: Promise<void> = import(/* @vite-ignore */ (this.dataset['script'] ?? '') + again);
    const late = new Promise<never>((_, reject) => setTimeout(reject, 8000));
    this.#search = Promise.race([loaded, late]).catch(() => this.#fail(dialog));
  }

  #fail(dialog: HTMLDialogElement): void {
    dialog.toggleAttribute('data-waiting', false);
    const retry = document.createElement('button');
    retry.type = 'button';
    retry.textContent = this.dataset['retry'] ?? '';
    retry.onclick = () => {
      this.#search = undefined;
      dialog.querySelector('.message')?.replaceChildren();
      dialog.querySelector('input')?.focus();
      this.#load();
    };
    dialog.querySelector('.message')?.replaceChildren(this.dataset['failed'] ?? '', retry);
  }
}

customElements.define('find-passage', FindPassage);
