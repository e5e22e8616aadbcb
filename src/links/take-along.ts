/** The first signs of a reader who may want to take something along. */
const SIGNS = ['pointerover', 'touchstart', 'focusin', 'selectionchange'];

/** Links and quotations to take along; loaded when the reader first points, tabs or selects. */
class TakeAlong extends HTMLElement {
  connectedCallback(): void {
    for (const sign of SIGNS) document.addEventListener(sign, this, { passive: true });
  }

  async handleEvent(): Promise<void> {
    for (const sign of SIGNS) document.removeEventListener(sign, this);
    const article = document.querySelector('article');
    if (!article) return;
    const [{ HandOut }, { putParts }] = await Promise.all([
      import('./hand-out.ts'),
      import('./hand-out-parts.ts'),
    ]);
    new HandOut(this, await putParts(this), article);
  }
}

customElements.define('take-along', TakeAlong);
