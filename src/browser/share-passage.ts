/** Loads what copies links and quotations when the reader first points, tabs or selects in the text. */
class ShareToolbarElement extends HTMLElement {
  connectedCallback(): void {
    const article = document.querySelector('article');
    if (!article) return;
    let isLoaded = false;
    const load = async ({ type }: Event): Promise<void> => {
      if (type === 'selectionchange' && getSelection()?.isCollapsed !== false) return;
      if (isLoaded) return;
      isLoaded = true;
      try {
        const { addShareToolbar } = await import('./share-toolbar.ts');
        await addShareToolbar(this, article);
      } catch {
        isLoaded = false; // The network failed: the next event tries again.
      }
    };
    document.addEventListener('selectionchange', load);
    for (const event of ['pointerover', 'touchstart', 'focusin'])
      article.addEventListener(event, load, { passive: true });
  }
}

customElements.define('share-toolbar', ShareToolbarElement);
