import type { Answer } from '../../search/passage.ts';
import { addressOf } from './address.ts';
import { Debounce } from './debounce.ts';
import type { DomPassage } from './dom-passages.ts';
import { make, makeButton, requireElement } from './elements.ts';
import { ResultList } from './result-list.ts';
import type { SiteAnswer, SitePassage } from './site-search.ts';
import { describeAnswer, describeSite, describeSubstitutions, texts } from './texts.ts';

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
  readonly #editors = new ListSection<DomPassage>(texts.editors);
  readonly #site = new ListSection<SitePassage>(texts.site, ({ page }) => page);
  readonly #speech = new Debounce(500);
  /** A query without an answer may be only half typed. */
  readonly #verdict = new Debounce(1000);
  #followed: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.#dialog = requireElement(host, 'dialog', HTMLDialogElement);
    this.field = requireElement(host, 'input', HTMLInputElement);
    this.#status = requireElement(host, '#search-status', HTMLElement);
    this.#spoken = addSpokenLine(requireElement(host, '.report', HTMLElement));
    this.#message = requireElement(host, '.message', HTMLElement);
    this.#empty = requireElement(host, '.empty', HTMLElement);
    const list = requireElement(host, '#results', HTMLOListElement);
    this.#results = new ResultList(list);
    this.#status.after(this.#goTo);
    list.after(this.#editors.element, this.#site.element);
    listenToKeys(this.#dialog);
    closeByBackdrop(this.#dialog);
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

  /** Shows what can be typed, by examples to press. */
  invite(examples: readonly string[], onPress: (example: string) => void): void {
    this.#begin('');
    this.#results.show([], '');
    this.#editors.hide();
    this.#site.hide();
    this.#empty.hidden = false;
    const items = examples.map((example) => make('li', '', makeButton(example, () => onPress(example))));
    this.#empty.querySelector('ul')?.replaceChildren(...items);
  }

  /** Shows, if it takes long, that an answer is awaited; what is listed stays until then. */
  wait(): void {
    this.#dialog.toggleAttribute('data-waiting', true);
  }

  /** Shows what the page answers: its own passages, then the editor's. */
  answer(query: string, answer: Answer<DomPassage>, editors: Answer<DomPassage>, onOnly: (query: string) => void): void {
    const settled = !answer.unfinished;
    this.#begin(describeAnswer(query, answer, settled));
    if (!settled && answer.results.length === 0)
      this.#verdict.run(() => this.#say(describeAnswer(query, answer, true)));
    this.#results.show(answer.results, query);
    if (editors.results.length > 0) this.#editors.show(editors.results, query);
    else this.#editors.hide();
    this.#site.hide();
    const { substitutions, literally } = answer;
    if (substitutions.length === 0) return;
    this.#message.replaceChildren(
      make('p', '', describeSubstitutions(substitutions)),
      makeButton(texts.only(substitutions), () => {
        this.field.focus();
        onOnly(literally);
      }),
    );
    this.#say(this.#status.textContent, describeSubstitutions(substitutions));
  }

  /** Offers to go to the passage with the number that was typed. */
  offerPassage(query: string, { id, number }: DomPassage): void {
    const link = make('a', '', texts.goTo(number ?? id));
    link.href = addressOf(location.pathname, query, id);
    this.#goTo.replaceChildren(link);
  }

  /** Shows what other releases answer, below all that is shown already. */
  answerSite(query: string, answer: SiteAnswer, onMore: () => void): void {
    this.#site.show(answer.results, query, describeSite(query, answer), answer.more ? onMore : undefined, texts.more);
  }

  /** Says that other releases could not be searched. */
  failSite(onRetry: () => void): void {
    this.#site.show([], '', texts.siteFailed, onRetry, texts.retry);
    this.#say(this.#status.textContent, texts.siteFailed);
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

/** A list below the page's own results, with a heading and a line of its own. */
class ListSection<P extends DomPassage | SitePassage> {
  readonly element: HTMLElement;
  readonly #line = make('p', 'line');
  readonly #list: ResultList<P>;

  constructor(heading: string, pageOf?: (passage: P) => { address: string; headline: string }) {
    this.#list = new ResultList(make('ol', ''), pageOf);
    this.element = make('section', '', make('h2', '', heading), this.#list.element, this.#line);
    this.hide();
  }

  show(results: Answer<P>['results'], query: string, line = '', onPress?: () => void, label = ''): void {
    this.element.hidden = false;
    this.#list.show(results, query);
    this.#line.replaceChildren(line, ...(onPress ? [' ', makeButton(label, onPress)] : []));
  }

  hide(): void {
    this.element.hidden = true;
    this.#list.show([], '');
    this.#line.replaceChildren();
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

/** Closes a dialog by a press beside it; a drag that only ends there, as when text is selected, does not. */
function closeByBackdrop(dialog: HTMLDialogElement): void {
  let began = false;
  dialog.addEventListener('pointerdown', ({ target }) => (began = target === dialog));
  dialog.addEventListener('click', ({ target }) => {
    if (began && target === dialog) dialog.close();
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
