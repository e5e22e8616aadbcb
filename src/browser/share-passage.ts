/** Loads what copies links and quotations when the reader first points, tabs or selects in the text. */
class ShareToolbarElement extends HTMLElement {
  connectedCallback(): void {
    const article = document.querySelector('article');
    if (!article) return;
    let loading: Promise<unknown> | undefined;
    const load = ({ type }: Event): void => {
      if (type === 'selectionchange' && getSelection()?.isCollapsed !== false) return;
      // If the network fails, the next event tries again.
      loading ??= import('./share-toolbar.ts')
        .then(({ addShareToolbar }) => addShareToolbar(this, article))
        .catch(() => (loading = undefined));
    };
    document.addEventListener('selectionchange', load);
    for (const event of ['pointerover', 'touchstart', 'focusin'])
      article.addEventListener(event, load, { passive: true });
  }
}

customElements.define('share-toolbar', ShareToolbarElement);
