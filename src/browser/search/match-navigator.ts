// Marks the found words in the text, with a bar that leads from one to the next.
import { decodeUrlPart } from '../../text/normalize.ts';
import { adoptStyle, requireElement } from '../elements.ts';
import { fill, words } from '../script-words.ts';
import { rangesOver } from '../page-text.ts';
import { replaceAddress } from './address.ts';
import type { Matches } from './page-search.ts';
import style from './match-navigator.css?inline';

const host = requireElement(document.body, 'find-passage', HTMLElement);
const bar = requireElement(document.body, '.tray .found', HTMLElement);
const count = requireElement(bar, '[role="status"]', HTMLElement);
const button = (name: string) => requireElement(bar, name, HTMLButtonElement);
let ranges: readonly Range[] = [];
let current = 0;

// On a slow connection, a second copy of this script may load. Only the first one sets up.
if (!button('.again').onclick) {
  adoptStyle(style);
  button('.again').onclick = () => host.dispatchEvent(new Event('again'));
  button('.previous').onclick = () => go(-1);
  button('.next').onclick = () => go(1);
  button('.clear').onclick = clearMarks;
  addEventListener('keydown', handleKey);
  host.addEventListener('mark', (event) => {
    const found: readonly Matches[] = event instanceof CustomEvent ? event.detail : [];
    const all = found.flatMap(({ nodes, hits }) => rangesOver(nodes, hits));
    show(all.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)));
  });
}

/** Marks ranges of the text in place of the previous ones. The current one is the first in the target passage, of several words if one is. */
function show(found: readonly Range[]): void {
  const target = document.getElementById(decodeUrlPart(location.hash.slice(1)));
  const inTarget = found.filter((range) => target?.contains(range.startContainer));
  const best = inTarget.find((range) => /\s/.test(String(range))) ?? inTarget[0];
  ranges = found;
  current = best ? found.indexOf(best) : 0;
  mark();
  if (best && document.activeElement === document.body) focusMatch();
  // After landing on a passage, a low window may not show the words in it.
  if (best && target && target.getBoundingClientRect().top >= 0) reveal();
}

/** Clears the marks and the query in the address. The reader stays at the same place. */
function clearMarks(): void {
  if (bar.contains(document.activeElement)) focusMatch();
  show([]);
  replaceAddress(location.pathname + location.hash);
}

/** Moves the focus to what the current match is in, so that the keyboard and screen readers go on from there. */
function focusMatch(): void {
  const place = ranges[current]?.startContainer.parentElement?.closest<HTMLElement>('[id]');
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true, focusVisible: false });
  // A later click in it leaves the focus near the pointer.
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
}

/** Moves on with the keys of a browser's own search, and clears the marks with Esc. */
function handleKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (bar.hidden || document.querySelector('dialog[open], :popover-open')) return;
  if (key === 'Escape') clearMarks();
  if (key !== 'F3' && !(key.toLowerCase() === 'g' && (ctrlKey || metaKey))) return;
  event.preventDefault();
  go(shiftKey ? -1 : 1);
  focusMatch();
}

function go(by: number): void {
  current = (current + by + ranges.length) % ranges.length;
  mark();
  reveal();
}

/** Scrolls to the current match, unless it is visible between masthead and bar. */
function reveal(): void {
  const place = ranges[current]?.getBoundingClientRect();
  if (!place || (place.top > 80 && place.bottom < bar.getBoundingClientRect().top)) return;
  scrollBy({ top: place.top - innerHeight / 3 });
}

function mark(): void {
  const [at, of] = [current + 1, ranges.length];
  bar.hidden = of === 0;
  count.textContent = of === 0 ? '' : fill(words.count, { at, of });
  if (!('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...ranges));
  CSS.highlights.set('found-current', new Highlight(...ranges.slice(at - 1, at)));
}
