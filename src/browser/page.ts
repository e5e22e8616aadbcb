// The scripts that run when a page loads, in one file. Others are loaded when they are needed.
import { decodeUrlPart } from '../text/normalize.ts';
import { selectedWords } from './page-text.ts';
import './search/find-passage.ts';

/** Shows the section being read in the masthead, and marks it in the contents. */
class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const label = this.querySelector('span');
    const nav = document.querySelector<HTMLElement>('#contents');
    const headings = [...document.querySelectorAll('article h2[id]')];
    if (!label || !nav || headings.length === 0) return;
    // A link leaves the popover open.
    nav.addEventListener('click', () => nav.hidePopover());
    const show = (): void => {
      // The first screen is before any section, so nothing needs to be measured.
      const line = innerHeight / 3;
      const isAbove = (heading: Element) => heading.getBoundingClientRect().top < line;
      const current = scrollY > line ? headings.findLast(isAbove) : undefined;
      if (current) label.textContent = current.textContent;
      this.toggleAttribute('data-reading', current !== undefined);
      for (const one of nav.querySelectorAll('a'))
        one.ariaCurrent = current && one.getAttribute('href') === `#${current.id}` ? 'true' : null;
    };
    // A section begins or ends when its heading crosses this line.
    const observer = new IntersectionObserver(show, { rootMargin: '9999px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
  }
}
customElements.define('reading-place', ReadingPlace);

/** Sets the chosen theme, and remembers it if storage is allowed. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    const theme = document.querySelector<HTMLMetaElement>('[name="color-scheme"]');
    if (!select || !theme) return;
    select.value = theme.content;
    select.addEventListener('change', () => {
      theme.content = select.value;
      try {
        localStorage['theme'] = select.value;
      } catch {
        // Storage is refused: the choice lasts as long as the page.
      }
    });
  }
}
customElements.define('theme-choice', ThemeChoice);

/** Keeps what gets the focus clear of the tray, whose height depends on what it shows. */
const tray = document.querySelector<HTMLElement>('.tray');
if (tray)
  new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingBlockEnd = `${tray.offsetHeight}px`;
    // Not on the root, where it would make browsers compute all styles again.
    tray.style.setProperty('--margin', `${-tray.offsetHeight}px`);
  }).observe(tray);

/** Renders the editor’s sections a little later than the rest, or when a browser makes room for a screenshot of the whole page. */
function renderEdition(): void {
  for (const { style } of document.querySelectorAll<HTMLElement>('.edition'))
    style.contentVisibility = 'visible';
}
setTimeout(renderEdition, 2000);
addEventListener('resize', renderEdition, { once: true });

const article = document.querySelector('article');

/** Copies only the words of the release, without the editor’s numbers, marks and notes. A selection inside one note is copied as it is. */
function copyWords(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  if (!article?.contains(range.commonAncestorContainer)) return;
  const selected = selectedWords(range);
  if (selected.length === 0 || selected[0]?.kind === 'note') return;
  const isRow = (at: number) => selected[at]?.piece.matches('li, tr') === true;
  const text = selected.map(({ words }, at) => {
    const gap = isRow(at - 1) && isRow(at) ? '\n' : '\n\n';
    return (at === 0 ? '' : gap) + words;
  });
  event.clipboardData.setData('text/plain', text.join(''));
  event.preventDefault();
}
document.addEventListener('copy', copyWords);

/** Loads the script that copies links and quotations when the reader first points, tabs or selects in the text. */
function loadShareToolbar({ type }: Event): void {
  if (type === 'selectionchange' && getSelection()?.isCollapsed !== false) return;
  // Browsers load it once. If that fails, nothing is offered.
  import('./share-toolbar.ts').catch(() => undefined);
}
if (article) document.addEventListener('selectionchange', loadShareToolbar);
for (const event of ['pointerover', 'touchstart', 'focusin'])
  article?.addEventListener(event, loadShareToolbar, { passive: true });

/** Shows a message if the page lacks the anchor of the address, with the nearest ones. No part of the address becomes markup. */
class UnknownAnchor extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', () => void this.#readAddress());
    void this.#readAddress();
  }

  async #readAddress(): Promise<void> {
    this.replaceChildren();
    const asked = decodeUrlPart(location.hash.slice(1).replace(/:~:.*/, ''));
    const lowercase = asked.toLowerCase();
    if (asked === '' || document.getElementById(asked)) return;
    // The anchor was typed in capitals, like #P11. Replacing the address corrects it in the history too.
    if (document.getElementById(lowercase)) return location.replace(`#${lowercase}`);
    const { showMessage } = await import('./unknown-anchor-message.ts');
    showMessage(this, asked);
  }
}
customElements.define('unknown-anchor', UnknownAnchor);
