import type { Answer } from '../../search/passage.ts';
import { fill, searchWords as words } from '../script-words.ts';
import { addressOf } from './address.ts';
import { Debounce, withTimeout } from './debounce.ts';
import type { DomPassage } from './dom-passages.ts';
import { make, makeButton, requireElement } from './elements.ts';
import { ResultList } from './result-list.ts';
import { describeAnswer, describeSubstitutions, onlyFor } from './texts.ts';

/** The dialog as a reader sees it: a field, a line that says what was found, and the lists below. */
export class SearchDialog {
  readonly field: HTMLInputElement;
  readonly #dialog: HTMLDialogElement;
  readonly #status: Element;
  readonly #spoken: Element;
  readonly #message: Element;
  readonly #goTo = make('p', 'go-to');
  readonly #empty: HTMLElement;
  readonly #results: ResultList<DomPassage>;
  readonly #editorsList = new ResultList<DomPassage>(make('ol', ''));
  readonly #editors = make('section', '', make('h2', '', words.editors), this.#editorsList.element);
  readonly #site: OtherPages | undefined;
  readonly #isRelease: boolean;
  readonly #speech = new Debounce(500);
  /** A query without an answer may be only half typed. */
  readonly #verdict = new Debounce(1000);
  #followed: HTMLElement | undefined;

  /** Takes the element of the search, and whether the page itself has passages. */
  constructor(host: HTMLElement, isRelease: boolean) {
    this.#isRelease = isRelease;
    const { site, siteFailed = '', retry = '' } = host.dataset;
    this.#site = site === undefined ? undefined : new OtherPages(site, siteFailed, retry);
    this.#dialog = requireElement(host, 'dialog', HTMLDialogElement);
    this.field = requireElement(host, 'input', HTMLInputElement);
    this.#status = requireElement(host, '#search-status', HTMLElement);
    this.#spoken = addSpokenLine(requireElement(host, '.report', HTMLElement));
    this.#message = requireElement(host, '.message', HTMLElement);
    this.#empty = requireElement(host, '.empty', HTMLElement);
    const list = requireElement(host, '#results', HTMLOListElement);
    this.#results = new ResultList(list);
    this.#status.after(this.#goTo);
    list.after(this.#editors, this.#site?.element ?? '');
    this.#dialog.toggleAttribute('data-waiting', false);
    listenToKeys(this.#dialog);
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  close(): void {
    this.#dialog.close();
  }

  onClose(listener: () => void): void {
    this.#dialog.addEventListener('close', listener);
  }

  /** Calls back when a result is followed in this window. */
  onFollow(listener: () => void): void {
    this.#dialog.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      this.#followed = link;
      listener();
    });
  }

  /** Goes back to the result that was followed from this list. */
  returnToFollowed(): void {
    this.#followed?.focus();
  }

  /** Shows what can be typed, with examples to press. */
  invite(): void {
    this.#begin('');
    this.#results.show([], '');
    this.#editors.hidden = true;
    this.searchSite('');
    this.#empty.hidden = false;
  }

  /** Calls back with an example that is pressed; from now on they are shown. */
  onExample(listener: (example: string) => void): void {
    this.#empty.querySelector('ul')?.removeAttribute('hidden');
    this.#empty.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) listener(target.textContent);
    });
  }

  /** Shows, if it takes long, that an answer is awaited; what is listed stays until then. */
  wait(): void {
    this.#dialog.toggleAttribute('data-waiting', true);
  }

  /** Shows what the page answers: its own passages, then the editor's. */
  answer(
    query: string,
    answer: Answer<DomPassage>,
    editors: Answer<DomPassage>,
    onOnly: (query: string) => void,
  ): void {
    const settled = !answer.unfinished;
    this.#begin(this.#isRelease ? describeAnswer(query, answer, settled) : '');
    if (this.#isRelease && !settled && answer.results.length === 0)
      this.#verdict.run(() => this.#say(describeAnswer(query, answer, true)));
    this.#results.show(answer.results, query);
    this.#editors.hidden = editors.results.length === 0;
    this.#editorsList.show(editors.results, query);
    const { substitutions, literally } = answer;
    if (substitutions.length === 0) return;
    this.#message.replaceChildren(
      make('p', '', describeSubstitutions(substitutions)),
      makeButton(onlyFor(substitutions), () => {
        this.field.focus();
        onOnly(literally);
      }),
    );
    this.#say(this.#status.textContent, describeSubstitutions(substitutions));
  }

  /** Offers to go to the passage with the number that was typed. */
  offerPassage(query: string, { id, number }: DomPassage): void {
    const link = make('a', '', fill(words.goTo, { n: number ?? id }));
    link.href = addressOf(location.pathname, query, id);
    this.#goTo.replaceChildren(link);
    this.#verdict.cancel();
  }

  /** Has the other pages of the site searched, if there are any. */
  searchSite(query: string): void {
    this.#site?.search(query);
  }

  #begin(status: string): void {
    this.#dialog.toggleAttribute('data-waiting', false);
    this.#followed = undefined;
    this.#verdict.cancel();
    this.#message.replaceChildren();
    this.#goTo.replaceChildren();
    this.#empty.hidden = true;
    this.#say(status);
  }

  /** Shows the line at once, and has it read aloud when typing has paused. */
  #say(status: string, before = ''): void {
    this.#status.textContent = status;
    this.#speech.run(() => (this.#spoken.textContent = `${before} ${status}`.trim()));
  }
}

/** The part that searches other pages, whose script is loaded with its first query. */
class OtherPages {
  readonly element = document.createElement('site-results');
  readonly #script: string;
  readonly #failed: string;
  readonly #retry: string;
  readonly #pause = new Debounce(200);
  #isLoaded = false;
  #tries = 0;

  constructor(script: string, failed: string, retry: string) {
    this.#script = script;
    this.#failed = failed;
    this.#retry = retry;
  }

  search(query: string): void {
    this.element.hidden = true;
    this.#pause.run(() => {
      this.element.setAttribute('query', query);
      if (query.trim() !== '' && !this.#isLoaded) void this.#load(query);
    });
  }

  async #load(query: string): Promise<void> {
    try {
      this.#isLoaded = true;
      this.#tries += 1;
      const again = this.#tries === 1 ? '' : `?again=${this.#tries}`;
      await withTimeout(6000, import(/* @vite-ignore */ this.#script + again));
    } catch {
      this.#isLoaded = false;
      this.element.hidden = false;
      const retry = makeButton(this.#retry, () => this.search(query));
      this.element.replaceChildren(make('p', 'line', this.#failed, ' ', retry));
    }
  }
}

/** Lets arrows walk through field and results, Enter in the field follow the first, one Esc close. */
function listenToKeys(dialog: HTMLDialogElement): void {
  dialog.addEventListener('keydown', (event) => {
    const stops = [...dialog.querySelectorAll<HTMLElement>('input, .go-to a, ol a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const first = dialog.querySelector<HTMLElement>('ol a') ?? stops[1];
    const actions: Record<string, () => void> = {
      Escape: () => dialog.close(),
      ArrowDown: () => stops[at + 1]?.focus(),
      ArrowUp: () => stops[at - 1]?.focus(),
      ...(at === 0 && { Enter: () => first?.click() }),
    };
    const action = actions[event.key];
    if (action === undefined || event.isComposing) return;
    event.preventDefault();
    action();
  });
}

/** Adds the line that is read aloud in place of a report that changes with each key. */
function addSpokenLine(report: HTMLElement): Element {
  const line = make('p', 'hidden');
  line.setAttribute('role', 'status');
  report.removeAttribute('role');
  report.after(line);
  return line;
}
