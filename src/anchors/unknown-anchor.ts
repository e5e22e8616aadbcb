/**
 * Says when the address asks for an anchor that the page does not have, with links to the nearest ones
 * and to the search. The reader is not moved, and nothing of the address becomes markup. What it
 * says is loaded when there is something to say.
 */
class UnknownAnchor extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', this);
    this.querySelector('button')?.addEventListener('click', this);
    void this.#look();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'click') this.#say([]);
    else void this.#look();
  }

  async #look(): Promise<void> {
    const asked = askedFor(location.hash);
    // The top of the page needs no element of its own.
    const known = asked === '' || asked.toLowerCase() === 'top' || document.getElementById(asked);
    this.#say(known ? [] : (await import('./say-unknown.ts')).sayUnknown(asked));
  }

  #say(words: (string | Node)[]): void {
    this.querySelector('p')?.replaceChildren(...words);
    this.toggleAttribute('data-shown', words.length > 0);
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
