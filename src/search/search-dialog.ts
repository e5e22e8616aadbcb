import type { Answer } from './answer.ts';
import { part } from './part.ts';
import { sayAnswer, sayFailure } from './say-answer.ts';
import { showResults } from './show-results.ts';

/** The dialog as a reader sees it: a field, a line that says what was found, the list, and a choice beside it. */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly #status: Element;
  readonly #list: Element;
  readonly #message: Element;
  readonly #empty: HTMLElement;
  #followed: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.#dialog = part(host, 'dialog', HTMLDialogElement);
    this.field = part(host, 'input', HTMLInputElement);
    this.field.oninput = null;
    this.#status = part(host, 'dialog [role="status"]', HTMLElement);
    this.#list = part(host, 'ol', HTMLElement);
    this.#message = part(host, '.message', HTMLElement);
    this.#empty = part(host, '.empty', HTMLElement);
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.close();
    });
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
    this.#list.addEventListener('click', (event) => {
      if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
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
    this.#show('', [], true);
    const list = this.#empty.querySelector('ul');
    if (list === null || list.childElementCount > 0) return;
    for (const example of examples) {
      const item = document.createElement('li');
      item.append(button(example, () => onPress(example)));
      list.append(item);
    }
  }

  /** Shows, if it takes long, that an answer is awaited; what is listed stays until then. */
  wait(): void {
    this.#dialog.toggleAttribute('data-waiting', true);
  }

  answer(query: string, answer: Answer, onExactly: (exactly: string) => void): void {
    this.#show(sayAnswer(query, answer), showResults(answer.results, query));
    const { corrected } = answer;
    if (corrected.length === 0) return;
    const as = corrected.map((word) => word.as).join(', ');
    const typed = corrected.map((word) => word.typed);
    const exactly = typed.reduce((text, word) => text.replace(word, `"${word}"`), query);
    this.#say(`Showing results for ${as}.`, `Search only for ${typed.join(', ')}`, () =>
      onExactly(exactly),
    );
  }

  fail(query: string, why: string, { results }: Answer, onRetry?: () => void): void {
    this.#show(sayFailure(query, results.length), showResults(results, query));
    this.#say(why, 'Try again', onRetry);
  }

  #show(status: string, items: readonly Node[], empty = false): void {
    this.#dialog.toggleAttribute('data-waiting', false);
    this.#followed = undefined;
    this.#status.textContent = status;
    this.#list.replaceChildren(...items);
    this.#message.replaceChildren();
    this.#empty.hidden = !empty;
  }

  #say(text: string, label: string, onPress?: () => void): void {
    const sentence = document.createElement('p');
    sentence.textContent = text;
    this.#message.replaceChildren(sentence);
    if (onPress === undefined) return;
    const press = button(label, () => {
      this.field.focus();
      onPress();
    });
    this.#message.append(press);
  }

  /** Arrows walk through field and results, Enter in the field follows the first, one Esc closes. */
  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const stops = [this.field, ...this.#list.querySelectorAll('a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && at === 0)
      stops[1]?.click(); // and never submits the form
    else if (step !== 0 && at >= 0) stops[at + step]?.focus();
    else return;
    event.preventDefault();
  }
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onPress);
  return made;
}
