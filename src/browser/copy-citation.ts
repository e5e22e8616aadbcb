import { copy } from './clipboard.ts';
import { make, makeButton } from './elements.ts';

/** A button that copies the citation above it; without script there is none. */
class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    const citation = this.closest('p')?.previousElementSibling;
    if (!citation) return;
    const status = make('span', { role: 'status' });
    const button = makeButton(this.textContent, async () => {
      const { copied = '', byHand = '' } = this.dataset;
      const isCopied = await copy(citation.textContent.trim(), `<p>${citation.innerHTML}</p>`);
      status.textContent = isCopied ? copied : byHand;
    });
    this.replaceChildren(button, ' ', status);
  }
}
customElements.define('copy-citation', CopyCitation);
