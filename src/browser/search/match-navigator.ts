import { decodeUrlPart } from '../../text/normalize.ts';
import { fill, searchWords as words } from '../script-words.ts';
import { replaceAddress } from './address.ts';
import { requireElement } from '../elements.ts';

/** The found words marked in the text, and the bar that leads from one to the next. */
export class MatchNavigator {
  readonly #host: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #count: Element;
  #ranges: readonly Range[] = [];
  #current = 0;

  constructor(host: HTMLElement, onAgain: () => void) {
    this.#host = host;
    this.#bar = requireElement(document.body, '.tray .found', HTMLElement);
    this.#count = requireElement(this.#bar, '[role="status"]', HTMLElement);
    this.#press('.again', onAgain);
    this.#press('.previous', () => this.#go(-1));
    this.#press('.next', () => this.#go(1));
    this.#press('.clear', () => this.#leave());
    addEventListener('keydown', (event) => this.#listen(event));
  }

  #press(name: string, listener: () => void): void {
    requireElement(this.#bar, name, HTMLButtonElement).addEventListener('click', listener);
  }

  /** Marks stretches of the text in place of others, the first in the passage landed on as the current one. */
  show(ranges: readonly Range[]): void {
    const target = document.getElementById(decodeUrlPart(location.hash.slice(1)));
    const first = ranges.findIndex((range) => target?.contains(range.startContainer) === true);
    this.#ranges = ranges;
    this.#current = Math.max(0, first);
    this.#mark();
  }

  /** Clears the marks and the address, and goes to where a search begins. */
  #leave(): void {
    this.show([]);
    replaceAddress(null, location.pathname + location.hash);
    // Reading goes on where it is.
    requireElement(this.#host, '.open', HTMLButtonElement).focus({ preventScroll: true });
  }

  /**
   * Goes on by the keys of a browser's own search, and clears the marks by Esc. The focus stays with
   * the passage landed on, where a screen reader reads on, until the first of them: then it is in
   * the bar, with all its buttons.
   */
  #listen(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (this.#bar.hidden || document.querySelector('dialog[open]') !== null) return;
    if (key === 'Escape') this.#leave();
    if (key !== 'F3' && !(key.toLowerCase() === 'g' && (ctrlKey || metaKey))) return;
    event.preventDefault();
    const button = requireElement(this.#bar, shiftKey ? '.previous' : '.next', HTMLButtonElement);
    button.focus({ preventScroll: true });
    button.click();
  }

  #go(by: number): void {
    const count = this.#ranges.length;
    this.#current = (this.#current + by + count) % count;
    this.#mark();
    const place = this.#ranges[this.#current]?.getBoundingClientRect();
    if (place === undefined) return;
    const seen = place.top > 80 && place.bottom < innerHeight - 90;
    if (!seen) scrollBy({ top: place.top - innerHeight / 3 });
  }

  #mark(): void {
    const count = this.#ranges.length;
    const current = this.#ranges[this.#current];
    this.#bar.hidden = count === 0;
    this.#count.textContent =
      count === 0 ? '' : fill(words.count, { at: this.#current + 1, of: count });
    if (!('highlights' in CSS)) return;
    CSS.highlights.set('found', new Highlight(...this.#ranges));
    CSS.highlights.set('found-current', new Highlight(...(current === undefined ? [] : [current])));
  }
}
