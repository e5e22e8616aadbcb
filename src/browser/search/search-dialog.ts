import { debounce } from '../debounce.ts';
import { make, makeButton, requireElement } from '../elements.ts';
import { fill, words } from '../script-words.ts';
import { addressOf } from './address.ts';
import type { PageAnswer } from './page-search.ts';
import { listResults } from './result-list.ts';
import { describeAnswer, describeSubstitutions, fillWords } from './result-words.ts';

/** The dialog as a reader sees it: a field, a report of what was found, and the lists below. */
export class SearchDialog {
  readonly element: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly #speakLater = debounce(500);
  /** A query without an answer may be only half typed. */
  readonly #reportLater = debounce(1000);
  /** Reports at once what would be reported after a pause: that nothing answers. */
  #reportNow: (() => void) | undefined;
  /** Whether Enter was pressed before the answer came. */
  #entered = false;

  constructor(host: HTMLElement) {
    this.element = requireElement(host, 'dialog', HTMLDialogElement);
    this.field = requireElement(host, 'input', HTMLInputElement);
    const heading = make('h2', {}, words.editors);
    this.#part('#results').after(make('section', {}, heading, make('ol')));
    this.#part('.empty ul').hidden = false;
    this.#part('.empty').addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#type(target.textContent);
    });
    // The report changes with each key. From now on, screen readers read another line.
    this.#part('.report').removeAttribute('role');
    this.element.addEventListener('keydown', (event) => this.#listen(event));
  }

  #part(selector: string): HTMLElement {
    return requireElement(this.element, selector, HTMLElement);
  }

  /** Shows the answer from the page or, if there is no query, what a reader can type. */
  show(query: string, answer: PageAnswer | undefined): void {
    this.element.toggleAttribute('data-waiting', false);
    this.#part('.empty').hidden = answer !== undefined;
    this.#report(query, document.querySelector('article') ? answer : undefined);
    const { release, editors } = answer ?? {};
    listResults(this.#part('#results'), release?.results ?? [], query);
    listResults(this.#part('section ol'), editors?.results ?? [], query);
    if (this.#entered) this.#enter();
  }

  /** Says how many passages answer, and which words replaced typed ones, with a button to search only for the typed ones. */
  #report(query: string, answer: PageAnswer | undefined): void {
    this.#reportLater();
    this.#reportNow = undefined;
    this.#part('.message').replaceChildren();
    this.#part('.go-to').replaceChildren();
    if (!answer) return this.#showStatus('');
    const { release, named } = answer;
    const { results, substitutions, literally } = release;
    const substituted = describeSubstitutions(substitutions);
    const found = describeAnswer(query, release);
    const isDone = results.length > 0 || query.at(-1) === '"';
    this.#showStatus(isDone ? found : '', substituted);
    if (substituted !== '') {
      const typed = substitutions.map((one) => one.typed);
      const only = makeButton(fillWords(words.only, typed), () => this.#type(literally));
      this.#part('.message').append(make('p', {}, substituted), only);
    }
    if (named) {
      const href = addressOf(location.pathname, query, named.id);
      const goTo = fill(words.goTo, { n: named.number ?? '' });
      this.#part('.go-to').append(make('a', { href }, goTo));
    } else if (!isDone) {
      this.#reportNow = () => this.#showStatus(found);
      this.#reportLater(this.#reportNow);
    }
  }

  /** Shows the line at once, and has it read aloud after a pause in typing. */
  #showStatus(status: string, before = ''): void {
    this.#part('#search-status').textContent = status;
    const spoken = `${before} ${status}`.trim();
    this.#speakLater(() => (this.#part('.spoken').textContent = spoken));
  }

  /** Puts a query into the field, as if the reader had typed it. */
  #type(query: string): void {
    this.field.value = query;
    this.field.focus();
    this.field.dispatchEvent(new Event('input'));
  }

  /** Handles keys: arrows move through field and results, Enter in the field follows the first. */
  #listen(event: KeyboardEvent): void {
    const stops = [...this.element.querySelectorAll<HTMLElement>('input, .go-to a, ol a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const actions: Record<string, () => void> = {
      ArrowDown: () => stops[at + 1]?.focus(),
      ArrowUp: () => stops[at - 1]?.focus(),
      ...(at === 0 && { Enter: () => this.#enter() }),
    };
    const action = actions[event.key];
    if (!action || event.isComposing) return;
    event.preventDefault();
    action();
  }

  /** Follows the first result as soon as the answer comes, or says that there is none. */
  #enter(): void {
    this.#entered = this.element.hasAttribute('data-waiting');
    const find = (selector: string) => this.element.querySelector<HTMLElement>(selector);
    if (this.#entered) return;
    const first = find('ol a') ?? find('.go-to a');
    if (first) first.click();
    else this.#reportNow?.();
  }
}
