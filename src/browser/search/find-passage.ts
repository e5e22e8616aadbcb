import { addressedQuery } from './address.ts';
import { listLiterally } from './literal-list.ts';
import { listenToKeys } from './listen-to-keys.ts';

/**
 * The button of the search and its shortcut, which is all that a page carries: the search itself is
 * loaded when the reader reaches for it, or when the address asks for it.
 */
class FindPassage extends HTMLElement {
  #search: Promise<(query?: string) => void> | undefined;
  #tries = 0;

  connectedCallback(): void {
    const button = this.querySelector<HTMLElement>('.open');
    const dialog = this.querySelector('dialog');
    if (button === null || dialog === null) return;
    button.onpointerenter = button.onfocus = () => void this.#reach(dialog);
    button.onclick = () => this.#open(dialog);
    this.querySelector('.close')?.addEventListener('click', () => dialog.close());
    listenToKeys(dialog);
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#open(dialog);
    });
    if (addressedQuery() !== undefined) void this.#reach(dialog);
  }

  #open(dialog: HTMLDialogElement): void {
    if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector('input')?.select();
    }
    dialog.toggleAttribute('data-waiting', true);
    const loaded = this.#search !== undefined;
    void this.#reach(dialog).then((open) => loaded && open());
  }

  #reach(dialog: HTMLDialogElement): Promise<(query?: string) => void> {
    if (this.#search !== undefined) return this.#search;
    // The address is no literal, so that the bundler leaves it alone.
    const built = `${this.dataset['script'] ?? ''}&${(this.#tries += 1)}`;
    const script: string = import.meta.env.DEV ? '/src/browser/search/search.ts' : built;
    const loaded: Promise<typeof import('./search.ts')> = import(/* @vite-ignore */ script);
    const late = new Promise<never>((_, reject) => setTimeout(reject, 5000));
    this.#search = Promise.race([loaded, late]).then(
      ({ startSearch }) => startSearch(this),
      () =>
        listLiterally(dialog, () => {
          this.#search = undefined;
          void this.#reach(dialog);
        }),
    );
    return this.#search;
  }
}

customElements.define('find-passage', FindPassage);
