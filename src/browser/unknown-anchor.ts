import { decodeUrlPart } from '../text/normalize.ts';

/**
 * Says when the address asks for an anchor that the page does not have, with links to the nearest ones
 * and to the search. The reader is not moved, and nothing of the address becomes markup. What it
 * says is loaded when there is something to say.
 */
class UnknownAnchor extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', () => void this.#readAddress());
    void this.#readAddress();
  }

  async #readAddress(): Promise<void> {
    const asked = decodeUrlPart(location.hash.slice(1).replace(/:~:.*/, ''));
    const small = asked.toLowerCase();
    // The top of the page needs no element of its own.
    const isKnown = small === '' || small === 'top' || document.getElementById(asked) !== null;
    if (!isKnown && document.getElementById(small)) {
      // Typed in capitals, as #P11: the address is put right, and Back leads past the wrong one.
      location.replace(`#${small}`);
    } else if (!isKnown || this.hasChildNodes()) {
      const { sayUnknown } = await import('./unknown-anchor-message.ts');
      await sayUnknown(this, isKnown ? '' : asked);
    }
  }
}
customElements.define('unknown-anchor', UnknownAnchor);
