import { foundRanges } from './found-words.ts';
import type { StandingPassage } from './page-passages.ts';
import { part } from './part.ts';

/** The found words marked in the text, and the bar that leads from one to the next. */
export class FoundBar {
  readonly #host: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #count: Element;
  readonly #passages: readonly StandingPassage[];
  #ranges: Range[] = [];
  #current = 0;

  constructor(host: HTMLElement, passages: readonly StandingPassage[], onAgain: () => void) {
    this.#host = host;
    this.#bar = part(host, '.found', HTMLElement);
    this.#count = part(this.#bar, '[role="status"]', HTMLElement);
    this.#passages = passages;
    this.#on('.again', onAgain);
    this.#on('.previous', () => this.#go(-1));
    this.#on('.next', () => this.#go(1));
    this.#on('.clear', () => this.#leave());
  }

  #on(button: string, press: () => void): void {
    part(this.#bar, button, HTMLButtonElement).addEventListener('click', press);
  }

  /** Marks the words of a query, the first of the passage landed on as the current one. */
  mark(query: string): void {
    this.#ranges = foundRanges(query, this.#passages);
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    this.#current = Math.max(
      0,
      this.#ranges.findIndex((range) => target?.contains(range.startContainer) === true),
    );
    this.#show();
  }

  /** Takes all marks away. */
  clear(): void {
    this.#ranges = [];
    this.#show();
  }

  /** Clears the marks and the address, and goes to where a search begins. */
  #leave(): void {
    this.clear();
    history.replaceState(null, '', location.pathname + location.hash);
    part(this.#host, '.open', HTMLButtonElement).focus();
  }

  #go(by: number): void {
    const count = this.#ranges.length;
    this.#current = (this.#current + by + count) % count;
    this.#show();
    const place = this.#ranges[this.#current]?.getBoundingClientRect();
    if (place === undefined) return;
    const seen = place.top > 80 && place.bottom < innerHeight - 90;
    if (!seen) scrollBy({ top: place.top - innerHeight / 3 });
  }

  #show(): void {
    const count = this.#ranges.length;
    const current = this.#ranges[this.#current];
    this.#bar.hidden = count === 0;
    this.#count.textContent = count === 0 ? '' : `${this.#current + 1} of ${count}`;
    if (!('highlights' in CSS)) return;
    CSS.highlights.set('found', new Highlight(...this.#ranges));
    CSS.highlights.set('found-current', new Highlight(...(current === undefined ? [] : [current])));
  }
}
