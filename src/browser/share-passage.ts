/** The first signs of a reader who may want to share something. */
const SIGNS = ['pointerover', 'touchstart', 'focusin'];

/** Links and quotations to copy; loaded when the reader first points, tabs or selects in the text. */
class ShareToolbarElement extends HTMLElement {
  connectedCallback(): void {
    const article = document.querySelector('article');
    if (!article) return;
    const load = async (event: Event): Promise<void> => {
      if (event.type === 'selectionchange' && getSelection()?.isCollapsed !== false) return;
      listen(false);
      try {
        const { addShareToolbar } = await import('./share-toolbar.ts');
        await addShareToolbar(this, article);
      } catch {
        listen(true); // The network is gone: the next sign tries again.
      }
    };
    const listen = (on: boolean): void => {
      const change = on ? 'addEventListener' : 'removeEventListener';
      for (const sign of SIGNS) article[change](sign, load, { passive: true });
      document[change]('selectionchange', load);
    };
    listen(true);
  }
}

customElements.define('share-toolbar', ShareToolbarElement);
