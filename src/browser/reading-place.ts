/** Shows the section being read in the masthead, and marks it in the contents. */
class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const label = this.querySelector('span');
    const nav = document.querySelector<HTMLElement>('#contents');
    const headings = [...document.querySelectorAll('article h2[id]')];
    if (!label || !nav || headings.length === 0) return;
    const contents = label.textContent;
    // A link leaves the popover open.
    nav.addEventListener('click', () => nav.hidePopover());
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
      for (const one of nav.querySelectorAll('a'))
        one.ariaCurrent = current && one.getAttribute('href') === `#${current.id}` ? 'true' : null;
    };
    // A heading that crosses the upper third of the window begins or ends a section.
    const observer = new IntersectionObserver(show, { rootMargin: '9999px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
  }
}
customElements.define('reading-place', ReadingPlace);
