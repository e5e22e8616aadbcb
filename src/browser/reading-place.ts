/** Names the section being read in the masthead and in the contents; pressed, it opens the contents. */
class ReadingPlace extends HTMLElement {
  #current = '';

  connectedCallback(): void {
    const link = this.querySelector('a');
    const headings = [...document.querySelectorAll('article h2[id]')];
    if (!link || headings.length === 0) return;
    link.role = 'button';
    link.ariaHasPopup = 'true';
    link.addEventListener('click', (event) => this.#open(event));
    link.addEventListener('keydown', (event) => event.key === ' ' && this.#open(event));
    const label = link.querySelector('span');
    const contents = label?.textContent ?? '';
    const show = (): void => {
      // The first screen shows headline and contents; nothing needs to be measured for it.
      const line = innerHeight / 3;
      const current =
        scrollY > line && headings.findLast((h2) => h2.getBoundingClientRect().top < line);
      const hash = current ? `#${current.id}` : '';
      if (hash === this.#current) return;
      this.#current = hash;
      if (label) label.textContent = current ? current.textContent : contents;
      this.toggleAttribute('data-reading', hash !== '');
      this.#mark();
    };
    // A heading that crosses the upper third of the window begins or ends a section.
    const observer = new IntersectionObserver(show, { rootMargin: '9999px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
  }

  #open(event: Event): void {
    event.preventDefault();
    const popover = this.querySelector<HTMLElement>('[popover]') ?? this.#makePopover();
    popover.togglePopover();
  }

  #makePopover(): HTMLElement {
    const popover = document.createElement('nav');
    popover.popover = 'auto';
    const contents = document.getElementById('contents');
    popover.ariaLabel = contents?.ariaLabel ?? '';
    popover.lang = document.documentElement.lang;
    const list = contents?.querySelector('ol');
    if (list) popover.append(list.cloneNode(true));
    popover.addEventListener('click', () => popover.hidePopover());
    this.append(popover);
    return popover;
  }

  #mark(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav li > a')) {
      if (link.hash === this.#current) link.ariaCurrent = 'true';
      else link.removeAttribute('aria-current');
    }
  }
}
customElements.define('reading-place', ReadingPlace);
