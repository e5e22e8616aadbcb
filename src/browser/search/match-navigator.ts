import type { Result } from '../../search/passage.ts';
import { decodeUrlPart } from '../../text/normalize.ts';
import { requireElement } from '../elements.ts';
import { fill, words } from '../script-words.ts';
import { rangesOver } from '../text-nodes.ts';
import { replaceAddress } from './address.ts';
import type { DomPassage } from './dom-passages.ts';

const host = requireElement(document.body, 'find-passage', HTMLElement);

/** Marks the found words in the text, with a bar that leads from one to the next. */
class MatchNavigator {
  readonly #bar = requireElement(document.body, '.tray .found', HTMLElement);
  readonly #count = requireElement(this.#bar, '[role="status"]', HTMLElement);
  #ranges: readonly Range[] = [];
  #current = 0;

  constructor() {
    this.#button('.again').onclick = () => host.dispatchEvent(new Event('again'));
    this.#button('.previous').onclick = () => this.#go(-1);
    this.#button('.next').onclick = () => this.#go(1);
    this.#button('.clear').onclick = () => this.#leave();
    addEventListener('keydown', (event) => this.#listen(event));
  }

  #button(name: string): HTMLButtonElement {
    return requireElement(this.#bar, name, HTMLButtonElement);
  }

  /** Marks ranges of the text in place of the previous ones. The current one is the first in the target passage. */
  show(ranges: readonly Range[]): void {
    const target = document.getElementById(decodeUrlPart(location.hash.slice(1)));
    const first = ranges.findIndex((range) => target?.contains(range.startContainer) === true);
    this.#ranges = ranges;
    this.#current = Math.max(0, first);
    this.#mark();
    // After landing on a passage, a low window may not show the words in it.
    if (first >= 0 && target && target.getBoundingClientRect().top >= 0) this.#reveal();
  }

  /** Clears the marks and the query in the address, and moves the focus to the search button. */
  #leave(): void {
    this.show([]);
    replaceAddress(location.pathname + location.hash);
    // The reader stays at the same place.
    const button = requireElement(host, '.open', HTMLButtonElement);
    button.focus({ preventScroll: true });
  }

  /**
   * Moves on with the keys of a browser's own search, and clears the marks with Esc. Until then, the focus
   * stays on the target passage, where a screen reader reads on.
   */
  #listen(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (this.#bar.hidden || document.querySelector('dialog[open]')) return;
    if (key === 'Escape') this.#leave();
    if (key !== 'F3' && !(key.toLowerCase() === 'g' && (ctrlKey || metaKey))) return;
    event.preventDefault();
    const button = this.#button(shiftKey ? '.previous' : '.next');
    button.focus({ preventScroll: true });
    button.click();
  }

  #go(by: number): void {
    const count = this.#ranges.length;
    this.#current = (this.#current + by + count) % count;
    this.#mark();
    this.#reveal();
  }

  /** Scrolls to the current match, unless it is visible between masthead and bar. */
  #reveal(): void {
    const place = this.#ranges[this.#current]?.getBoundingClientRect();
    if (!place) return;
    const seen = place.top > 80 && place.bottom < this.#bar.getBoundingClientRect().top;
    if (!seen) scrollBy({ top: place.top - innerHeight / 3 });
  }

  #mark(): void {
    const [at, of] = [this.#current + 1, this.#ranges.length];
    this.#bar.hidden = of === 0;
    this.#count.textContent = of === 0 ? '' : fill(words.count, { at, of });
    if (!('highlights' in CSS)) return;
    CSS.highlights.set('found', new Highlight(...this.#ranges));
    CSS.highlights.set('found-current', new Highlight(...this.#ranges.slice(at - 1, at)));
  }
}

const matches = new MatchNavigator();
host.addEventListener('mark', (event) => {
  const found: readonly Result<DomPassage>[] = event instanceof CustomEvent ? event.detail : [];
  const ranges = found.flatMap(({ passage, hits }) => rangesOver(passage.nodes, hits));
  matches.show(ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)));
});
