import { foundRanges } from './found-words.ts';
import type { StandingPassage } from './page-passages.ts';

/** The found words marked in the text, and the bar that leads from one to the next. */
export class FoundBar {
  readonly #bar: HTMLElement;
  readonly #count: Element | null;
  readonly #passages: readonly StandingPassage[];
  #ranges: Range[] = [];
  #current = 0;

  constructor(bar: HTMLElement, passages: readonly StandingPassage[]) {
    this.#bar = bar;
    this.#passages = passages;
    this.#count = bar.querySelector('[role="status"]');
    bar.querySelector('.previous')?.addEventListener('click', () => this.#go(-1));
    bar.querySelector('.next')?.addEventListener('click', () => this.#go(1));
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
    if (this.#count !== null)
      this.#count.textContent = count === 0 ? '' : `${this.#current + 1} of ${count}`;
    if (!('highlights' in CSS)) return;
    CSS.highlights.set('found', new Highlight(...this.#ranges));
    CSS.highlights.set('found-current', new Highlight(...(current === undefined ? [] : [current])));
  }
}
