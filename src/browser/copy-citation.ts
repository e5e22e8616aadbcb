import { copy } from './clipboard.ts';

/** A button that copies the citation above it; not there without script. */
class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    const citation = this.closest('p')?.previousElementSibling;
    if (!citation) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy citation';
    const status = document.createElement('span');
    status.role = 'status';
    button.addEventListener('click', async () => {
      const words = citation.textContent.trim();
      const copied = await copy(words, `<p>${citation.innerHTML}</p>`);
      status.textContent = copied ? 'Copied.' : 'Select it and copy it by hand.';
    });
    this.replaceChildren(button, ' ', status);
  }
}
customElements.define('copy-citation', CopyCitation);
