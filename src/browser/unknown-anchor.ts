import { decodeUrlPart } from '../text/normalize.ts';

/**
 * Shows a message if the address has an anchor that the page lacks, with links to the nearest ones and
 * to the search. The page stays where it is, and nothing of the address becomes markup.
 */
class UnknownAnchor extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', () => void this.#readAddress());
    void this.#readAddress();
  }

  async #readAddress(): Promise<void> {
    const asked = decodeUrlPart(location.hash.slice(1).replace(/:~:.*/, ''));
    const small = asked.toLowerCase();
    const isKnown = asked === '' || document.getElementById(asked) !== null;
    if (!isKnown && document.getElementById(small)) {
      // Typed in capitals, like #P11: the right address replaces it, also for Back.
      location.replace(`#${small}`);
    } else if (!isKnown || this.hasChildNodes()) {
      const { showMessage } = await import('./unknown-anchor-message.ts');
      showMessage(this, isKnown ? '' : asked);
    }
  }
}
customElements.define('unknown-anchor', UnknownAnchor);
