import { addressedQuery, writeQuery } from './address.ts';
import type { Answer } from './answer.ts';
import { examples } from './examples.ts';
import { findLiterally } from './find-literally.ts';
import { pagePassages } from './page-passages.ts';
import { part, SearchDialog } from './search-dialog.ts';
import { quietly, within } from './within.ts';

type Finder = (typed: string) => Promise<Answer>;

const unloaded = 'The search could not be loaded.';
const undone = 'The index comes with a build: this finds the words as they are typed.';
const timeLimit = 5000;

/**
 * The search of the page. The dialog is open when the address has a query and no anchor;
 * with both, the words of the query are marked in the text. What it needs beyond the dialog
 * is loaded when the reader reaches for it.
 */
class FindPassage extends HTMLElement {
  #dialog: SearchDialog | undefined;
  #finder: Promise<Finder> | undefined;
  #failed = false;
  #attempt = 0;
  #turn = 0;
  #shown: string | undefined;
  #before: { address: string; state: unknown } | undefined;
  #bar: Promise<{ mark(query: string): void; clear(): void }> | undefined;

  connectedCallback(): void {
    const dialog = new SearchDialog(this);
    this.#dialog = dialog;
    const button = part(this, '.open', HTMLButtonElement);
    button.hidden = false;
    button.addEventListener('click', () => this.#open());
    for (const sign of ['pointerenter', 'pointerdown', 'focus']) {
      button.addEventListener(sign, () => this.#reach());
    }
    part(this, '.close', HTMLButtonElement).addEventListener('click', () => dialog.close());
    part(this, '.again', HTMLButtonElement).addEventListener('click', () =>
      this.#open(addressedQuery()),
    );
    part(this, '.clear', HTMLButtonElement).addEventListener('click', () => this.#clear());
    dialog.field.addEventListener('input', () => {
      writeQuery(dialog.field.value);
      void this.#search(dialog.field.value);
    });
    dialog.onClose(() => this.#closed());
    dialog.onFollow(() => this.#follow());
    addEventListener('popstate', () => this.#sync());
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      event.preventDefault();
      this.#open();
    });
    this.#sync();
  }

  /** Does what the address says. */
  #sync(): void {
    const query = addressedQuery();
    if (query !== undefined && location.hash === '') {
      this.#open(query);
      return;
    }
    this.#before = undefined;
    this.#dialog?.close();
    if (query !== undefined) void this.#mark(query);
    else if (this.#bar !== undefined) void this.#bar.then((bar) => bar.clear());
  }

  #open(query?: string): void {
    const dialog = this.#dialog;
    if (dialog === undefined) return;
    if (!dialog.isOpen) {
      const clean = query !== undefined && location.hash === '';
      const address = clean ? location.pathname : location.href;
      this.#before = { address, state: clean ? null : history.state };
    }
    dialog.open();
    if (query === undefined && dialog.field.value !== '' && this.#shown === dialog.field.value) {
      dialog.field.select();
      writeQuery(dialog.field.value);
      return;
    }
    if (query !== undefined) {
      dialog.field.value = query;
      writeQuery(query);
    }
    dialog.field.select();
    void this.#search(dialog.field.value);
  }

  /** Closed without a choice: the address is what it was before. */
  #closed(): void {
    if (this.#before !== undefined)
      history.replaceState(this.#before.state, '', this.#before.address);
    this.#before = undefined;
  }

  /** A result was followed: the link itself moves the page. */
  #follow(): void {
    this.#before = undefined;
    this.#dialog?.close();
  }

  async #search(query: string): Promise<void> {
    const dialog = this.#dialog;
    if (dialog === undefined) return;
    const turn = (this.#turn += 1);
    const finder = this.#reach();
    this.#shown = query;
    if (query.trim() === '')
      return dialog.invite(examples(pagePassages()), (example) => this.#open(example));
    const sign = setTimeout(() => turn === this.#turn && dialog.wait(true), 200);
    try {
      const answer = this.#failed
        ? undefined
        : await within(
            timeLimit,
            finder.then((find) => find(query)),
          );
      if (turn !== this.#turn) return;
      if (answer === undefined) this.#fail(query);
      else dialog.answer(query, answer, (exactly) => this.#open(exactly));
    } catch {
      this.#failed = true;
      if (turn === this.#turn) this.#fail(query);
    } finally {
      clearTimeout(sign);
    }
  }

  #fail(query: string): void {
    const answer = findLiterally(query, pagePassages());
    if (import.meta.env.DEV) return this.#dialog?.fail(query, undone, answer);
    this.#dialog?.fail(query, unloaded, answer, () => {
      this.#failed = false;
      this.#finder = undefined;
      this.#attempt += 1;
      void this.#search(query);
    });
  }

  /** Loads what the search needs, once. */
  #reach(): Promise<Finder> {
    this.#finder ??= this.#load();
    this.#finder.catch(() => undefined);
    return this.#finder;
  }

  async #load(): Promise<Finder> {
    if (import.meta.env.DEV) throw new Error(undone);
    const { index: base = '', build = '', warm = '' } = this.dataset;
    const place = { base, build, warm: warm.split(' '), attempt: this.#attempt };
    return quietly(import('./finder.ts').then(({ openFinder }) => openFinder(place)));
  }

  async #mark(query: string): Promise<void> {
    try {
      this.#bar ??= import('./finder.ts').then(
        ({ FoundBar }) => new FoundBar(part(this, '.found', HTMLElement)),
      );
      (await this.#bar).mark(query);
    } catch {
      this.#bar = undefined; // The passage is there all the same, only its words are not marked.
    }
  }

  #clear(): void {
    void this.#bar?.then((bar) => bar.clear());
    history.replaceState(null, '', location.pathname + location.hash);
    part(this, '.open', HTMLButtonElement).focus();
  }
}

customElements.define('find-passage', FindPassage);
