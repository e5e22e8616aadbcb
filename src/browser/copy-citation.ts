import { copy } from './clipboard.ts';

/** A button that copies the citation above it; not there without script. */
class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    const citation = this.closest('p')?.previousElementSibling;
    if (!citation) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.textContent;
    const status = document.createElement('span');
    status.role = 'status';
    button.addEventListener('click', async () => {
      const { copied = '', byHand = '' } = this.dataset;
      const words = citation.textContent.trim();
      const isCopied = await copy(words, `<p>${citation.innerHTML}</p>`);
      status.textContent = isCopied ? copied : byHand;
    });
    this.replaceChildren(button, ' ', status);
  }
}
customElements.define('copy-citation', CopyCitation);
