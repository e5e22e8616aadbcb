import { make } from './elements.ts';

/** Shows the section being read in the masthead and in the contents; its button opens the contents. */
class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const [link, label] = [this.querySelector('a'), this.querySelector('span')];
    const list = document.querySelector('#contents ol');
    const headings = [...document.querySelectorAll('article h2[id]')];
    if (!link || !label || !list || headings.length === 0) return;
    const contents = label.textContent;
    const { lang } = document.documentElement;
    const popover = make('nav', { popover: 'auto', ariaLabel: contents, lang });
    popover.addEventListener('click', () => popover.hidePopover());
    this.append(popover);
    const open = (event: Event): void => {
      event.preventDefault();
      popover.replaceChildren(list.cloneNode(true));
      popover.togglePopover();
    };
    link.role = 'button';
    link.title = contents;
    link.ariaExpanded = 'false';
    popover.addEventListener('toggle', ({ newState }) => {
      link.ariaExpanded = String(newState === 'open');
    });
    link.addEventListener('click', open);
    link.addEventListener('keydown', (event) => event.key === ' ' && open(event));

    let shown: Element | undefined;
    const show = (): void => {
      // The first screen shows headline and contents; nothing needs to be measured for it.
      const line = innerHeight / 3;
      const isAbove = (heading: Element) => heading.getBoundingClientRect().top < line;
      const current = scrollY > line ? headings.findLast(isAbove) : undefined;
      if (current === shown) return;
      shown = current;
      label.textContent = current?.textContent ?? contents;
      this.toggleAttribute('data-reading', current !== undefined);
      for (const one of document.querySelectorAll('nav li > a'))
        one.ariaCurrent = current && one.getAttribute('href') === `#${current.id}` ? 'true' : null;
    };
    // A heading that crosses the upper third of the window begins or ends a section.
    const observer = new IntersectionObserver(show, { rootMargin: '9999px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
  }
}
customElements.define('reading-place', ReadingPlace);
