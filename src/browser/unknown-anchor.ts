/**
 * Says when the address asks for an anchor that the page does not have, with links to the nearest ones
 * and to the search. The reader is not moved, and nothing of the address becomes markup. What it
 * says is loaded when there is something to say.
 */
class UnknownAnchor extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', this);
    void this.handleEvent();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this);
  }

  async handleEvent(): Promise<void> {
    const asked = askedFor(location.hash);
    // The top of the page needs no element of its own.
    const known = asked === '' || asked.toLowerCase() === 'top' || document.getElementById(asked);
    if (!known && document.getElementById(asked.toLowerCase())) {
      // Typed in capitals, as #P11: the address is put right, and Back leads past the wrong one.
      location.replace(`#${asked.toLowerCase()}`);
      return;
    }
    if (known && !this.hasChildNodes()) return;
    const { sayUnknown } = await import('./show-unknown-anchor.ts');
    await sayUnknown(this, known ? '' : asked);
  }
}

function askedFor(hash: string): string {
  const [id = ''] = hash.slice(1).split(':~:', 1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

customElements.define('unknown-anchor', UnknownAnchor);
