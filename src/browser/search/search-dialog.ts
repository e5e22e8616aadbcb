import { AfterPause } from './debounce.ts';
import type { Answer } from '../../search/answer.ts';
import { button } from './button.ts';
import { closeByBackdrop } from './close-by-backdrop.ts';
import { part } from './require-element.ts';
import { sayAnswer, sayCorrection, sayFailure } from '../../search/say-answer.ts';
import { showResults } from './show-results.ts';

/** The dialog as a reader sees it: a field, a line that says what was found, the list, and a choice beside it. */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly #status: Element;
  readonly #spoken: Element;
  readonly #pause = new AfterPause(500);
  readonly #list: Element;
  readonly #message: Element;
  readonly #empty: HTMLElement;
  #waiting = false;
  #followed: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.#dialog = part(host, 'dialog', HTMLDialogElement);
    this.field = part(host, 'input', HTMLInputElement);
    this.field.oninput = null;
    this.#status = part(host, '#search-status', HTMLElement);
    this.#spoken = speakFor(part(host, '.report', HTMLElement));
    this.#list = part(host, 'ol', HTMLElement);
    this.#message = part(host, '.message', HTMLElement);
    this.#empty = part(host, '.empty', HTMLElement);
    closeByBackdrop(this.#dialog);
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#dialog.toggleAttribute('data-waiting', this.#waiting);
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
    const items = examples.map((example) => {
      const item = document.createElement('li');
      item.append(button(example, () => onPress(example)));
      return item;
    });
    this.#empty.querySelector('ul')?.replaceChildren(...items);
  }

  /** Shows, if it takes long, that an answer is awaited; what is listed stays until then. */
  wait(): void {
    this.#waiting = true;
    this.#dialog.toggleAttribute('data-waiting', true);
  }

  answer(query: string, answer: Answer, onExactly: (exactly: string) => void): void {
    this.#show(sayAnswer(query, answer), showResults(answer.results, query));
    if (answer.corrected.length === 0) return;
    const { says, offers, exactly } = sayCorrection(query, answer.corrected);
    this.#say(says, offers, () => onExactly(exactly));
  }

  fail(query: string, why: string, { results }: Answer, onRetry?: () => void): void {
    this.#show(sayFailure(query, results.length), showResults(results, query));
    this.#say(why, 'Try again', onRetry);
  }

  #show(status: string, items: readonly Node[], empty = false): void {
    this.#waiting = false;
    this.#dialog.toggleAttribute('data-waiting', false);
    this.#followed = undefined;
    this.#status.textContent = status;
    this.#list.replaceChildren(...items);
    this.#message.replaceChildren();
    this.#empty.hidden = !empty;
    this.#announce(status);
  }

  /** Says aloud, when typing has paused, what can be seen at once. */
  #announce(text: string): void {
    this.#pause.do(() => (this.#spoken.textContent = text));
  }

  #say(text: string, label: string, onPress?: () => void): void {
    const sentence = document.createElement('p');
    sentence.textContent = text;
    this.#announce(`${text} ${this.#status.textContent}`);
    this.#message.replaceChildren(sentence);
    if (onPress === undefined) return;
    const press = (): void => {
      this.field.focus();
      onPress();
    };
    this.#message.append(button(label, press));
  }
}

/** Makes the line that is read aloud in place of a report that changes with each key. */
function speakFor(report: HTMLElement): Element {
  const line = document.createElement('p');
  line.className = 'hidden';
  line.setAttribute('role', 'status');
  report.removeAttribute('role');
  report.after(line);
  return line;
}
