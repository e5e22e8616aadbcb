import { fill, searchWords as words } from '../script-words.ts';
import { addressOf } from './address.ts';
import { Debounce } from './debounce.ts';
import { make, makeButton, requireElement } from '../elements.ts';
import type { PageAnswer } from './page-search.ts';
import { describeAnswer, describeSubstitutions, onlyFor } from './texts.ts';

/** The lines above the lists: how many passages were found, what was corrected, a passage to go to. */
export class SearchReport {
  readonly #status: Element;
  readonly #spoken: Element;
  readonly #message: Element;
  readonly #goTo: Element;
  readonly #speech = new Debounce(500);
  /** A query without an answer may be only half typed. */
  readonly #verdict = new Debounce(1000);

  constructor(dialog: HTMLElement) {
    this.#status = requireElement(dialog, '#search-status', HTMLElement);
    this.#spoken = requireElement(dialog, '.spoken', HTMLElement);
    this.#message = requireElement(dialog, '.message', HTMLElement);
    this.#goTo = requireElement(dialog, '.go-to', HTMLElement);
    // It changes with each key: from now on, another line is read aloud.
    requireElement(dialog, '.report', HTMLElement).removeAttribute('role');
  }

  /** Takes away what the last query left. */
  clear(): void {
    this.#verdict.cancel();
    this.#message.replaceChildren();
    this.#goTo.replaceChildren();
    this.#say('');
  }

  /** Says how many passages answer, and what words were taken for typed ones, with a way to search for just these. */
  answer(query: string, { release, named }: PageAnswer, onOnly: (query: string) => void): void {
    const { substitutions, literally, unfinished } = release;
    const substituted = describeSubstitutions(substitutions);
    const found = describeAnswer(query, release, !unfinished);
    this.#say(found, substituted);
    if (substituted !== '') {
      const only = makeButton(onlyFor(substitutions), () => onOnly(literally));
      this.#message.replaceChildren(make('p', {}, substituted), only);
    }
    if (named !== undefined) {
      const link = make('a', {}, fill(words.goTo, { n: named.number ?? '' }));
      link.href = addressOf(location.pathname, query, named.id);
      this.#goTo.replaceChildren(link);
    } else if (found === '')
      this.#verdict.run(() => this.#say(describeAnswer(query, release, true)));
  }

  /** Shows the line at once, and has it read aloud when typing has paused. */
  #say(status: string, before = ''): void {
    this.#status.textContent = status;
    this.#speech.run(() => (this.#spoken.textContent = `${before} ${status}`.trim()));
  }
}
