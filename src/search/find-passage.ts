import { listLiterally } from './list-literally.ts';

/**
 * The button of the search and its shortcut, which is all that a page carries: the search itself is
 * loaded when the reader reaches for it, or when the address asks for it.
 */
class FindPassage extends HTMLElement {
  #search: Promise<(query?: string) => void> | undefined;
  #tries = 0;

  connectedCallback(): void {
    const button = this.querySelector<HTMLElement>('.open');
    if (button === null) return;
    button.hidden = false;
    for (const sign of ['pointerenter', 'focus'])
      button.addEventListener(sign, () => this.#reach());
    button.addEventListener('click', () => this.#open());
    this.querySelector('.close')?.addEventListener('click', () =>
      this.querySelector('dialog')?.close(),
    );
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#open();
    });
    if (/[?&]q=/.test(location.search)) this.#reach();
  }

  #open(): void {
    const dialog = this.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    dialog?.toggleAttribute('data-waiting', true);
    const loaded = this.#search !== undefined;
    void this.#reach().then((open) => loaded && open());
  }

  #reach(): Promise<(query?: string) => void> {
    if (this.#search !== undefined) return this.#search;
    // The address is no literal, so that the bundler leaves it alone.
    const built = `${this.dataset['script'] ?? ''}${'&again'.repeat(this.#tries)}`;
    const script: string = import.meta.env.DEV ? '/src/search/search.ts' : built;
    const loaded: Promise<typeof import('./search.ts')> = import(/* @vite-ignore */ script);
    this.#search = Promise.race([loaded, late()]).then(
      ({ startSearch }) => startSearch(this),
      () => listLiterally(this, () => this.#again()),
    );
    return this.#search;
  }

  #again(): void {
    this.#search = undefined;
    this.#tries += 1;
    void this.#reach();
  }
}

/** The time limit for what is not loaded yet. */
function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, 5000));
}

customElements.define('find-passage', FindPassage);
