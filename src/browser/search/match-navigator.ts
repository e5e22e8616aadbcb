import { replaceAddress } from './address.ts';
import { foundRanges } from './match-ranges.ts';
import { loadRealWords } from './load-dictionary.ts';
import type { StandingPassage } from './page-passages.ts';
import { part } from './require-element.ts';

/** The found words marked in the text, and the bar that leads from one to the next. */
export class FoundBar {
  readonly #host: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #count: Element;
  readonly #passages: readonly StandingPassage[];
  #ranges: Range[] = [];
  #current = 0;
  #turn = 0;

  constructor(host: HTMLElement, passages: readonly StandingPassage[], onAgain: () => void) {
    this.#host = host;
    this.#bar = part(document.body, '.tray .found', HTMLElement);
    this.#count = part(this.#bar, '[role="status"]', HTMLElement);
    this.#passages = passages;
    this.#on('.again', onAgain);
    this.#on('.previous', () => this.#go(-1), 'Shift+F3');
    this.#on('.next', () => this.#go(1), 'F3');
    this.#on('.clear', () => this.#leave());
    addEventListener('keydown', (event) => this.#findAgain(event));
  }

  #on(name: string, press: () => void, keys = ''): void {
    const button = part(this.#bar, name, HTMLButtonElement);
    button.addEventListener('click', press);
    if (keys === '') return;
    button.title = keys;
    button.setAttribute('aria-keyshortcuts', keys);
  }

  /** Marks the words of a query, the first of the passage landed on as the current one. */
  async mark(query: string): Promise<void> {
    const turn = (this.#turn += 1);
    const { index, build } = this.#host.dataset;
    const ranges = await foundRanges(query, this.#passages, () => loadRealWords(index, build));
    if (turn !== this.#turn) return;
    this.#ranges = ranges;
    const target = landedOn();
    this.#current = Math.max(
      0,
      this.#ranges.findIndex((range) => target?.contains(range.startContainer) === true),
    );
    this.#show();
  }

  /** Takes all marks away. */
  clear(): void {
    this.#turn += 1;
    this.#ranges = [];
    this.#show();
  }

  /** Clears the marks and the address, and goes to where a search begins. */
  #leave(): void {
    this.clear();
    replaceAddress(null, location.pathname + location.hash);
    // Reading goes on where it is.
    part(this.#host, '.open', HTMLButtonElement).focus({ preventScroll: true });
  }

  /**
   * Goes on by the keys of a browser's own search. The focus stays with the passage landed on, where
   * a screen reader reads on, until the first of them: then it is in the bar, with all its buttons.
   */
  #findAgain(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const again = key === 'F3' || (key.toLowerCase() === 'g' && (ctrlKey || metaKey));
    if (!again || this.#bar.hidden || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    const button = part(this.#bar, shiftKey ? '.previous' : '.next', HTMLButtonElement);
    button.focus({ preventScroll: true });
    button.click();
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

/** What the anchor in the address names; nothing, when it is no anchor that can be read. */
function landedOn(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}
